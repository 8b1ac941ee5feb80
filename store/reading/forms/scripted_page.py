"""Pages whose words only a script shows: they stand in the JSON that it is given."""

import re
from dataclasses import replace

from store.reading.document import Document
from store.reading.forms.entries import body_document
from store.reading.forms.listed import articles_in
from store.reading.forms.web.article import has_words
from store.reading.forms.web.page import read_page

_SCRIPT = re.compile(
    r"<script\b[^<>]{0,500}type=[\"']?application/(?:ld\+)?json[^<>]{0,500}>([^<]++(?:<(?!/script)[^<]*+)*+)", re.I
)
_MOST = 10


def read_any_page(text: str) -> Document:
    """The document that a page's source holds, wherever in it the words stand.

    Raises:
        UnreadableError: it is far larger than any article's, its markup makes no sense, or its words are elsewhere.
    """
    document = read_page(text)
    if has_words(document.blocks):
        return document
    for script, _ in zip(_SCRIPT.finditer(text), range(_MOST), strict=False):
        for body in articles_in(script[1]):
            blocks = body_document(body).blocks
            if has_words(blocks):
                return replace(document, blocks=blocks)
    return document
