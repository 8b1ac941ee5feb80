"""Editions as one Markdown document, to be read by people."""

import re
from collections.abc import Iterator, Sequence
from typing import TextIO, TypeGuard
from urllib.parse import quote

from store.insight import Assessment
from store.model.figures import BY_KEY
from store.model.own_words import MADE_FOR_READING
from store.text.cleaning import clean, clean_line
from tui.answers.desk import joined
from tui.language import Words, phrases

_MARKS = re.compile(r"([\\`*_\[\]<>#|~&])")
_FIRST_MARK = re.compile(r"^(\d+(?=[.)])|(?=[-+=]))")
_WEB = re.compile(r"https?://", re.IGNORECASE)
_IN_ADDRESSES = "%/:?#[]@!$&'()*+,;=~"


def write_markdown(output: TextIO, editions: Sequence[Assessment], words: Words) -> None:
    """Writes what it is, and a heading, a table of figures, remarks and the text for every edition."""
    output.write(plain(words.answers.for_reading.format(made_by=MADE_FOR_READING)) + "\n\n")
    for edition in editions:
        output.write("\n\n".join(_blocks(edition, words)) + "\n\n")


def _blocks(edition: Assessment, words: Words) -> Iterator[str]:
    issue = edition.issue
    titles = words.answers.columns
    yield f"## {plain(joined([issue.name, issue.title]))}"
    about = [
        phrases.period(issue.span, words),
        issue.published and f"{titles['published']} {issue.published.isoformat()}",
        phrases.holding(issue, words),
        phrases.quality(issue, words),
        issue.rating and f"{titles['rating']} {phrases.rating(issue.rating, words)}",
        issue.source and plain(issue.source),
        issue.url and address(issue.url),
    ]
    yield "\n".join(f"- {line}" for line in about if line)
    if issue.figures:
        rows = (
            f"| {words.figure(BY_KEY[key])} | {plain(phrases.figure_value(issue, key, words))} "
            f"| {_earlier(edition, key, words)} |"
            for key in issue.figures
        )
        yield "\n".join(
            [
                f"| {titles['figure']} | {titles['value']} | {words.insight.columns['earlier']} | {titles['change']} |",
                "| --- | ---: | ---: | ---: |",
                *rows,
            ]
        )
        if issue.only_by_hand:
            yield plain(words.answers.by_hand_legend)
    if edition.remarks:
        yield "\n".join(f"- {plain(words.remark(remark))}" for remark in edition.remarks)
    if issue.text:
        yield "\n".join(plain(line) for line in clean(issue.text).split("\n"))


def _earlier(edition: Assessment, key: str, words: Words) -> str:
    """Two cells: the nearest earlier value with its week, and the change since."""
    compared = edition.earlier.get(key)
    if compared is None:
        return " |"
    other = edition.others[compared.week]
    value = plain(phrases.figure_value(other, key, words))
    return f"{other.name}: {value} | {phrases.change(compared.change)}"


def plain(text: str) -> str:
    """A text on one line that means nothing to Markdown."""
    return _FIRST_MARK.sub(r"\1\\", inline(text))


def inline(text: str) -> str:
    """The same for a text that does not begin its line."""
    return _MARKS.sub(r"\\\1", clean_line(text))


def is_web(url: str | None) -> TypeGuard[str]:
    """Whether an address leads to where the web is."""
    return bool(url and _WEB.match(url))


def address(url: str) -> str:
    """A link to where the web is; any other address is only text."""
    return f"<{quote(clean_line(url), safe=_IN_ADDRESSES)}>" if is_web(url) else plain(url)
