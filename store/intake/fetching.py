"""From the publisher's pages to the archive: what is asked for, what came of it, each edition kept as it comes."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from store.archive import Archive, Change
from store.facts import Reading, Refusal, extract, left_out
from store.intake import site, wechat
from store.intake.known import known_issue
from store.intake.numbering import weeks_of
from store.intake.outcomes import Failure, FetchError, Reason, Tags
from store.intake.pictures import Pictures
from store.intake.planning import Wanted
from store.intake.visit import Visit
from store.model.hosts import HOSTS, PICTURES, SITE, WECHAT, host_of
from store.model.issue import Fetched, Issue, Report
from store.model.titles import read_title
from store.model.week import Week
from store.reading import Document, Enclosed, UnreadableError, Why, read
from store.reading.decoding import decode
from store.reading.drawing import Drawing
from store.reading.recognising import is_pdf

if TYPE_CHECKING:
    from store.intake.client import Answer, Client

Outcome = Change | Refusal | Failure | Literal["planned"]
KEPT: tuple[Outcome, ...] = ("added", "updated", "unchanged")

_MOST_PAGES = 60
"""Of the list: more than there can be."""
_WEIGHT: tuple[Outcome, ...] = ("blocked", "unreachable", "too-large", "refused")
"""Of several failures the one is told first about which something can be done."""


class Row(NamedTuple):
    """What became of one edition, or of the list."""

    url: str
    outcome: Outcome
    week: Week | None = None
    reason: Reason | None = None
    """Why an address gave no page."""
    detail: str | None = None
    """With whom or what."""
    why: Why | None = None
    """Why a document could not be read."""
    known: int = 0
    """How many other editions are known by it that were not."""
    pictures: "tuple[Row, ...]" = ()
    """Those of its pictures that could not be had or read."""

    @property
    def failed(self) -> bool:
        return self.outcome not in (*KEPT, "planned")


class ListReading(NamedTuple):
    """What the publisher's list told."""

    known: int
    """How many editions are known by it that were not."""
    issues: Sequence[Issue] = ()
    """The editions that it names, where their week is known."""
    others: Sequence[Wanted] = ()
    """Those whose week only their document will tell."""
    failure: Row | None = None


@contextmanager
def asking(
    archive: Archive,
    environment: Mapping[str, str],
    pause: float,
    folder: Path | None = None,
    pictures: Pictures | None = None,
) -> Iterator["Fetcher"]:
    """What asks the publisher's hosts, and nobody else.

    Args:
        archive: what is known, and where it is kept.
        environment: names the proxies.
        pause: seconds between two requests of one host.
        folder: where the pages are kept as they came.
        pictures: what recognises the pictures of articles, if they are to be read too.
    """
    from store.intake.client import Client  # with the library, which nothing else of the program may load

    with Client((*HOSTS, PICTURES) if pictures else HOSTS, environment, pause) as client:
        yield Fetcher(archive, client, folder, pictures)


class Fetcher:
    """Asks for one thing after the other, and keeps what comes."""

    def __init__(
        self, archive: Archive, client: "Client", folder: Path | None = None, pictures: Pictures | None = None
    ) -> None:
        """Says with whom and where.

        Args:
            archive: what is known, and where it is kept.
            client: whom to ask.
            folder: where the pages are kept as they came.
            pictures: what recognises the pictures of articles, if they are to be read too.
        """
        self._pictures = pictures
        self._bad_pictures: list[Row] = []
        self._archive = archive
        self._visit = Visit(client, folder)

    def stop(self) -> None:
        """Ends what is under way, from another thread."""
        self._visit.stop()

    # -- the list

    def read_list(self, *, dry_run: bool = False) -> ListReading:
        """Reads the publisher's list, older pages while they name editions that are not known.

        All that it names becomes known in one write.

        Raises:
            StoreError: the store could not be written.
            StoppedError: the client was stopped.
        """
        listed: list[site.Listed] = []
        tags, failure = None, None
        try:
            answer = self._visit.get(site.LIST, Tags(**self._archive.list_tags))
            if answer.body is None:
                return ListReading(0)
            self._visit.keep(site.LIST, None, answer.body)
            self._read_pages(answer.body, listed)
            tags = answer.tags
        except FetchError as error:
            failure = _row(error, site.LIST)
        return self._learn(listed, tags, failure, dry_run=dry_run)

    def _read_pages(self, body: bytes, listed: list[site.Listed]) -> None:
        """Takes down what a page of the list names, and then the older ones."""
        for page in range(2, _MOST_PAGES):
            entries = [entry for entry in site.read_list(_text(body, SITE)) if entry not in listed]
            listed += entries
            if not any(self._are_unknown(entries)):
                return
            try:
                body = self._visit.get(site.older(page)).body or b""
            except FetchError as error:
                if error.outcome == "deleted":
                    return  # there is no older one
                raise

    def _are_unknown(self, entries: Sequence[site.Listed]) -> Iterator[bool]:
        addresses = {issue.url for issue in self._archive}
        for entry, week in zip(entries, weeks_of(entries, self._archive), strict=True):
            yield week not in self._archive if week else entry.url not in addresses

    def _learn(
        self, listed: Sequence[site.Listed], tags: Tags | None, failure: Row | None, *, dry_run: bool
    ) -> ListReading:
        weeks = weeks_of(listed, self._archive)
        held = {issue.url for issue in self._archive}
        issues = [self._issue(entry, week) for entry, week in zip(listed, weeks, strict=True) if week]
        others = [
            Wanted((entry.url,), name=entry.title)
            for entry, week in zip(listed, weeks, strict=True)
            if week is None and entry.url not in held
        ]
        kept = {name: tag for name, tag in tags._asdict().items() if tag} if tags else None
        result = self._archive.add(issues, list_tags=kept, dry_run=dry_run)
        return ListReading(result.newly_known, issues, others, failure)

    def _issue(self, listed: site.Listed, week: Week) -> Issue:
        """An edition as the list names it. An article elsewhere keeps its address."""
        identity = read_title(listed.title)
        known = self._archive.get(week)
        elsewhere = known is not None and known.url is not None and host_of(known.url) != SITE == host_of(listed.url)
        return Issue(
            week=week,
            year=identity.year,
            number=identity.number,
            title=listed.title if known is None else None,
            period=identity.period,
            published=listed.published,
            inferred=() if identity.period else ("week",),
            url=None if elsewhere else listed.url,
            official_url=listed.url if elsewhere else None,
            quality="original",
        )

    # -- an edition

    def fetch(self, wanted: Wanted) -> Row:
        """Reads an edition from the first of its addresses that gives it, and keeps it.

        Raises:
            StoreError: the store could not be written.
            StoppedError: the client was stopped; nothing of this edition was kept.
        """
        failures: list[Row] = []
        self._bad_pictures = []
        for address in wanted.addresses:
            try:
                reading, why = self._read(address, wanted)
            except FetchError as error:
                failures.append(_row(error, address, wanted.week))
                continue
            row = self._kept(reading, why, address, wanted)
            if not row.failed:
                return row._replace(pictures=tuple(self._bad_pictures))
            failures.append(row)
        told = min(failures, key=_weight)
        self._note(told)
        return told

    def _read(self, address: str, wanted: Wanted) -> tuple[Reading, Why | None]:
        """What stands at an address, and why it could not be read.

        Raises:
            FetchError: nothing does.
        """
        answer = self._visit.get(address)
        assert answer.body is not None
        self._visit.keep(address, wanted.week, answer.body)
        try:
            if host_of(address) == WECHAT:
                return self._read_article(address, answer), None
            return self._read_official(address, answer.body, wanted), None
        except UnreadableError as error:
            return Reading(Report(), "unreadable"), error.why

    def _read_article(self, address: str, answer: "Answer") -> Reading:
        """The article on a page of WeChat's.

        Raises:
            FetchError: there is another page in its place.
            UnreadableError: it is none.
        """
        assert answer.body is not None
        document = _document(answer.body)
        document = replace(document, url=wechat.address_of(address, document.url))
        reading = extract(document)
        if reading.issue is None:
            try:
                wechat.check(_text(answer.body, WECHAT), answer.url)
            except FetchError as error:
                self._visit.count(error, WECHAT)
                raise
        self._visit.count(None, WECHAT)
        return self._with_pictures(document, self._pictures) if self._pictures else reading

    def _with_pictures(self, document: Document, pictures: Pictures) -> Reading:
        """What an article says, and what is drawn in its pictures."""
        drawings: list[Drawing] = []
        seen = list(pictures.of(document, Enclosed(), elsewhere=self._picture))
        for one in seen:
            match one.drawing:
                case Drawing() as drawing:
                    drawings.append(drawing)
                case UnreadableError(__cause__=FetchError() as error):
                    self._bad_pictures.append(_row(error, one.source))
                case error:
                    self._bad_pictures.append(Row(one.source, "unreadable", why=error.why))
        self._bad_pictures += (Row(source, "unreadable", why=error.why) for source, error in left_out(drawings))
        reading = extract(replace(document, drawings=tuple(drawings)))
        pictures.keep_pieces(reading, seen)
        return reading

    def _picture(self, url: str) -> bytes | None:
        """A picture of the host that has those of articles; of any other none.

        Raises:
            UnreadableError: it cannot be had.
            StoppedError: the client was stopped.
        """
        if host_of(url) != PICTURES:
            return None
        try:
            return self._visit.get(url).body
        except FetchError as error:
            raise UnreadableError("not-had") from error

    def _read_official(self, address: str, body: bytes, wanted: Wanted) -> Reading:
        """The edition that the publisher's page of it leads to, or the PDF itself.

        Raises:
            FetchError: the page is not what it was, or the PDF cannot be had.
            UnreadableError: the PDF cannot be read.
        """
        if is_pdf(body):
            return extract(replace(_document(body), url=address))
        page = site.read_edition_page(_text(body, SITE), address)
        if page.pdf is None:
            raise FetchError("unreadable", "page", SITE)
        pdf = self._visit.get(page.pdf).body or b""
        self._visit.keep(page.pdf, wanted.week, pdf)
        if not is_pdf(pdf):
            raise FetchError("unreadable", "page", SITE)
        return extract(site.completed(_document(pdf), page, address))

    def _kept(self, reading: Reading, why: Why | None, address: str, wanted: Wanted) -> Row:
        issue = reading.issue
        if reading.refusal == "undated" and wanted.week is not None:
            issue = Issue.of(reading.report.replace(inferred=("week",)), wanted.week)
        if issue is None:
            return Row(address, reading.refusal or "unreadable", wanted.week, why=why)
        earlier = filter(None, map(known_issue, issue.references))
        result = self._archive.add([issue, *earlier])
        return Row(address, result.changes[0] or "unchanged", issue.week, known=result.newly_known)

    def _note(self, row: Row) -> None:
        """Keeps with an edition that it could not be had, and when."""
        if row.week is not None:
            fetched = Fetched(date.today(), row.outcome)
            self._archive.add([Issue(week=row.week, quality="original", fetched=fetched)])


def _row(error: FetchError, address: str, week: Week | None = None) -> Row:
    return Row(address, error.outcome, week, error.reason, error.detail or None)


def _weight(row: Row) -> int:
    return _WEIGHT.index(row.outcome) if row.outcome in _WEIGHT else len(_WEIGHT)


def _text(body: bytes, host: str) -> str:
    """A page's text; what cannot be decoded is no page of any site."""
    try:
        return decode(body)
    except UnreadableError:
        raise FetchError("unreadable", "page", host) from None


def _document(body: bytes) -> Document:
    """The one document that an answer holds.

    Raises:
        UnreadableError: it holds none.
    """
    for part in read(body):
        if isinstance(part.content, UnreadableError):
            raise part.content
        if isinstance(part.content, Document):
            return part.content
    raise UnreadableError("no-document")
