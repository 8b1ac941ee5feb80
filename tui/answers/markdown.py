"""Editions as one Markdown document, to be read by people."""

import re
from collections.abc import Iterator, Sequence
from typing import TextIO

from store.assessment import Assessment
from store.figures import BY_KEY
from store.text import clean, clean_line
from tui.answers import wording
from tui.answers.desk import joined
from tui.language import Words

_MARKS = re.compile(r"([\\`*_\[\]<>#|~&])")
_LIST_MARKS = re.compile(r"^([^\S\n]*)(\d+(?=[.)])|(?=[-+=]))", re.MULTILINE)


def write_markdown(output: TextIO, editions: Sequence[Assessment], words: Words) -> None:
    """Writes a heading, a table of figures, remarks and the text for every edition."""
    for edition in editions:
        output.write("\n\n".join(_blocks(edition, words)) + "\n\n")


def _blocks(edition: Assessment, words: Words) -> Iterator[str]:
    issue = edition.issue
    titles = words.answers.columns
    yield f"## {_plain(joined([issue.name, issue.title]))}"
    about = [
        wording.period(issue.span, words),
        issue.published and f"{titles['published']} {issue.published.isoformat()}",
        wording.standing(issue, words),
        wording.quality(issue, words),
        issue.rating and f"{titles['rating']} {wording.rating(issue.rating, words)}",
        issue.source and _plain(issue.source),
        issue.url and f"<{_address(issue.url)}>",
    ]
    yield "\n".join(f"- {line}" for line in about if line)
    if issue.figures:
        rows = (
            f"| {words.figure(BY_KEY[key])} | {_plain(wording.figure_value(issue, key, words))} "
            f"| {wording.change(edition.changes.get(key))} |"
            for key in issue.figures
        )
        yield "\n".join(
            [f"| {titles['figure']} | {titles['value']} | {titles['change']} |", "| --- | ---: | ---: |", *rows]
        )
        if issue.only_by_hand:
            yield _plain(words.answers.by_hand_legend)
    if edition.remarks:
        yield "\n".join(f"- {_plain(words.remark(remark))}" for remark in edition.remarks)
    if issue.text:
        yield _escaped(clean(issue.text))


def _plain(text: str) -> str:
    """A text on one line that means nothing to Markdown."""
    return _escaped(clean_line(text))


def _escaped(text: str) -> str:
    return _LIST_MARKS.sub(r"\1\2\\", _MARKS.sub(r"\\\1", text))


def _address(url: str) -> str:
    return clean_line(url).replace(" ", "%20").replace("<", "%3C").replace(">", "%3E")
