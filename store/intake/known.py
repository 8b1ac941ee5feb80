"""Editions of which nothing is held but what another document says."""

from store.model.addresses import quality_of
from store.model.issue import Issue, Reference
from store.model.titles import read_title


def known_issue(reference: Reference) -> Issue | None:
    """A reference as an edition that is known but not read; None where its week is not said."""
    if reference.week is None:
        return None
    return Issue(
        week=reference.week,
        year=reference.year,
        number=reference.number,
        title=reference.title,
        period=read_title(reference.title).period,
        url=reference.url,
        quality=quality_of(reference.url, None),
    )
