"""One edition as the news tell it."""

from collections.abc import Iterator

from store.insight import Assessment
from store.model.figures import BY_KEY
from tui.answers.desk import joined
from tui.answers.objects import Object, told
from tui.language import Words, phrases, standings

_MOST_LINES = 4
"""For what is odd in it."""


def news_object(edition: Assessment, words: Words) -> Object:
    """For programs."""
    return {**told(edition), "unusual": [standings.sentence(edition, key, words) for key in edition.unusual]}


def news_lines(edition: Assessment, words: Words) -> Iterator[str]:
    """An edition in a line with its address, and what is odd about it in a few more."""
    issue, said = edition.issue, words.insight
    figures = said.between_figures.join(
        f"{words.figure(BY_KEY[key])} {phrases.figure_value(issue, key, words)}" for key in issue.figures
    )
    about = said.news.format(
        name=issue.name,
        days=phrases.period(issue.span, words),
        rating=phrases.rating_word(issue.rating, words) or words.not_stated,
        figures=figures or phrases.MISSING,
    )
    yield joined([about, issue.url])
    odd = [
        *(f"{_call(edition, key, words)} {standings.sentence(edition, key, words)}" for key in edition.unusual),
        *(words.remark(remark) for remark in edition.remarks),
    ]
    told = odd if len(odd) <= _MOST_LINES else odd[: _MOST_LINES - 1]
    yield from (f"  {line}" for line in told)
    if len(odd) > len(told):
        yield f"  {said.news_more.format(count=len(odd) - len(told), name=issue.name)}"


def _call(edition: Assessment, key: str, words: Words) -> str:
    call = edition.call_of(key)
    return words.insight.calls[call] if call else ""
