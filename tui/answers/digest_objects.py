"""A digest for programs: one JSON object, or a row a figure."""

from collections.abc import Iterator

from store.insight import Digest, FigureDigest, Sum
from store.model.week import Week
from tui.answers.digest_markdown import unusual_lines
from tui.answers.objects import Object, told
from tui.answers.spreadsheet import Cell
from tui.language import Words

COLUMNS = (
    *("period", "start", "end", "weeks", "held", "figure", "stated", "total", "mean", "median"),
    *("lowest", "lowest_week", "highest", "highest_week"),
    *("before", "before_weeks", "before_held", "before_mean", "before_percent"),
    *("year_before", "year_before_weeks", "year_before_held", "year_before_mean", "year_before_percent"),
)


def digest_object(digest: Digest, words: Words) -> Object:
    """The digest, whole."""
    return {
        "period": digest.timespan.name,
        "start": digest.weeks[0].monday.isoformat(),
        "end": digest.weeks[-1].sunday.isoformat(),
        "weeks": len(digest.weeks),
        "held": digest.held,
        "figures": {figure.key: _figure(digest, figure) for figure in digest.figures},
        "ratings": dict(digest.ratings),
        "unusual": [line for edition in digest.editions for line in unusual_lines(edition, words)],
        "editions": [told(edition) for edition in digest.editions],
    }


def digest_rows(digest: Digest) -> Iterator[list[Cell]]:
    """One row a figure, in the order of `COLUMNS`."""
    start, end = digest.weeks[0].monday.isoformat(), digest.weeks[-1].sunday.isoformat()
    for figure in digest.figures:
        lowest, highest = (_named(digest, one) or {} for one in (figure.lowest, figure.highest))
        yield [
            *(digest.timespan.name, start, end, len(digest.weeks), digest.held),
            *(figure.key, figure.sum.stated, figure.total, figure.sum.mean(), figure.median),
            *(lowest.get("value"), lowest.get("week"), highest.get("value"), highest.get("week")),
            *_compared(figure.sum, figure.before).values(),
            *_compared(figure.sum, figure.year_before).values(),
        ]


def _figure(digest: Digest, figure: FigureDigest) -> Object:
    return {
        "weeks": figure.sum.stated,
        "total": figure.total,
        "mean": figure.sum.mean(),
        "median": figure.median,
        "lowest": _named(digest, figure.lowest),
        "highest": _named(digest, figure.highest),
        "before": _compared(figure.sum, figure.before),
        "year_before": _compared(figure.sum, figure.year_before),
    }


def _named(digest: Digest, stated: tuple[Week, int] | None) -> Object | None:
    if stated is None:
        return None
    week, value = stated
    return {"week": week.iso, "name": digest.edition_of(week).name, "value": value}


def _compared(now: Sum, before: Sum) -> Object:
    return {
        "period": before.timespan.name,
        "weeks": before.weeks,
        "held": before.stated,
        "mean": before.mean(),
        "percent": now.percent_since(before, 1) if before.stated else None,
    }
