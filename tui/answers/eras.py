"""Where a figure may count otherwise than it did: between weeks that lie far apart."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from store.archive import Archive
from store.model.figures import BY_KEY
from store.model.series import Series
from store.model.week import Week
from tui.language import Words, phrases


def era_line(archive: Archive, weeks: Mapping[str, Week], words: Words) -> str | None:
    """Which places are among weeks that lie too far apart to be surely alike; None where none is.

    `weeks` gives for each figure the week that is looked from.
    """
    from store.insight import place_among_eras  # a trend does without it

    places = ((key, place_among_eras(archive.series(key), week)) for key, week in weeks.items())
    eras = {key: (place, place.nearest_other) for key, place in places if place and place.nearest_other}
    nearest = (_with_source(archive, week, words) for week in sorted({week for _, week in eras.values()}))
    said = words.insight
    figures = (
        said.era.format(figure=words.figure(BY_KEY[key]), others=place.others, of=place.others + place.era.weeks)
        for key, (place, _) in eras.items()
    )
    between = said.between_figures
    return said.eras.format(figures=between.join(figures), nearest=between.join(nearest)) if eras else None


def border_lines(archive: Archive, series: Sequence[Series], words: Words) -> Iterator[str]:
    """A sentence for each long time in which figures are not stated, and on both sides of it are."""
    borders: dict[tuple[Week, Week], list[str]] = {}
    for one in series:
        for before, after in pairwise(one.eras):
            borders.setdefault((before.last, after.first), []).append(words.figure(BY_KEY[one.key]))
    for (last, first), figures in sorted(borders.items()):
        yield words.insight.border.format(
            figures=words.insight.between_figures.join(figures),
            last=_with_source(archive, last, words),
            first=_with_source(archive, first, words),
            weeks=first - last - 1,
        )


def _with_source(archive: Archive, week: Week, words: Words) -> str:
    issue = archive.get(week)
    return words.insight.of_source.format(week=issue.name, quality=phrases.quality(issue, words)) if issue else week.iso
