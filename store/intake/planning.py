"""Which editions are to be asked for, and where."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from store.archive import Archive
from store.intake.outcomes import AddressError, NoAddressError
from store.model.hosts import fetchable_address, fetchable_addresses
from store.model.issue import Issue
from store.model.week import Week


class Wanted(NamedTuple):
    """An edition that is to be read."""

    addresses: tuple[str, ...]
    """Where it stands, the publisher's own site first: where one fails the next is tried."""
    week: Week | None = None
    """None where only the document will tell."""
    name: str = ""
    """What it is called while it is asked for."""


def new(archive: Archive, listed: Iterable[Issue] = ()) -> list[Wanted]:
    """Every edition that is newer than the newest that is held, oldest first: the next run takes up a cut one.

    Args:
        archive: what is known and held.
        listed: what else is known by now, though not in the archive.
    """
    newest = max(filter(archive.is_read, archive.weeks), default=None)
    newer = list(_wanted(archive, listed, lambda issue: newest is None or issue.week > newest, again=False))
    return newer[::-1]


def missing(archive: Archive, listed: Iterable[Issue] = ()) -> list[Wanted]:
    """Every edition that is not held, newest first."""
    return list(_wanted(archive, listed, lambda _: True, again=True))


def _wanted(
    archive: Archive, listed: Iterable[Issue], takes: Callable[[Issue], bool], *, again: bool
) -> Iterator[Wanted]:
    """Those that are known but not held, newest first; what was deleted only where it is to be asked for again."""
    known = {issue.week: issue for issue in archive if not archive.is_read(issue.week)}
    for issue in listed:
        before = known.get(issue.week, issue)
        if not archive.is_read(issue.week):
            known[issue.week] = before.replace(official_url=issue.official_url or before.official_url)
    for week in sorted(known, reverse=True):
        issue = known[week]
        deleted = issue.fetched is not None and issue.fetched.outcome == "deleted"
        if takes(issue) and (again or not deleted) and (addresses := fetchable_addresses(issue)):
            yield Wanted(addresses, week, issue.name)


def named(archive: Archive, names: Sequence[str]) -> list[Wanted]:
    """The editions that a person names, by their weeks or addresses, in his order.

    Raises:
        AddressError: an address is of another host, or of no edition.
        BadWeekNameError: a name is none.
        WeekNotHeldError: no edition of that name is known.
        NoAddressError: it is not known where it stands.
    """
    return [_named(archive, name.strip()) for name in names]


def _named(archive: Archive, name: str) -> Wanted:
    if "/" in name or "." in name:
        address = fetchable_address(name if "://" in name else f"https://{name}")
        if address is None:
            raise AddressError(name)
        return Wanted((address,), name=address)
    issue = archive.get(archive.resolve(name))
    addresses = fetchable_addresses(issue) if issue else ()
    if not addresses or issue is None:
        raise NoAddressError(name)
    return Wanted(addresses, issue.week, issue.name)
