"""Proposals that a person said are not the figure: they do not come back with the same document."""

from collections.abc import Iterable, Mapping
from typing import Any

from store.model.proposal import Proposal
from store.model.record import Document, proposal_document, proposals_meant

_PROPOSALS = "proposals"
"""The one name in a record."""


def dismissed_in(record: Mapping[str, Any]) -> tuple[Proposal, ...]:
    """What a record of the store holds."""
    kept = record.get(_PROPOSALS)
    return proposals_meant(kept) if isinstance(kept, list) else ()


def with_dismissed(record: Mapping[str, Any], proposals: Iterable[Proposal]) -> Document:
    """A record of the store with more of them."""
    return _record((*dismissed_in(record), *proposals))


def with_decided(record: Mapping[str, Any], dismiss: Iterable[Proposal], bring_back: Iterable[Proposal]) -> Document:
    """A record of the store with more of them, and without those that are to come back; empty where none is left."""
    back = {proposal.same for proposal in bring_back}
    return _record(proposal for proposal in (*dismissed_in(record), *dismiss) if proposal.same not in back)


def _record(proposals: Iterable[Proposal]) -> Document:
    by_what = {proposal.same: proposal for proposal in proposals}
    return {_PROPOSALS: list(map(proposal_document, by_what.values()))} if by_what else {}
