"""The archive: the user's file over the bundled one, both TinyDB."""

import errno
import os
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from tinydb import TinyDB
from tinydb.table import Document as StoredDocument

from store.archive import about
from store.archive.by_hand import ByHand, Entry, with_entries
from store.archive.dismissed import dismissed_in, with_decided
from store.archive.merge import figures_of, grade_of, merge
from store.archive.numbers import Numbers
from store.archive.paths import PathName
from store.archive.records import LAST_ORDINAL, Stored, figures_in, is_read, layers_of, unusable_in
from store.archive.results import AddResult, BadRecord
from store.archive.storage import TABLES, AtomicJSONStorage, StoreError
from store.model.grades import Grades
from store.model.issue import Issue
from store.model.proposal import Proposal
from store.model.record import Document, understood
from store.model.series import Series
from store.model.week import Week
from store.model.week_names import WeekNotHeldError, about_week, name_of_any_week, numbered_edition
from store.text.cleaning import clean

if TYPE_CHECKING:
    from pathlib import Path

    from store.archive.batch import Records

BUNDLED = os.path.realpath(__file__).removesuffix("archive.py") + "bundled.json"


class Archive:
    """Every edition that is known, with its merged record.

    Records are decoded when they are asked for. Reading never creates a file.
    """

    def __init__(
        self, path: PathName, *, bundled: bool = True, indent: int | None = None, tolerant: bool = False
    ) -> None:
        """Opens the user's file.

        Args:
            path: the file, which need not exist.
            bundled: whether the bundled archive lies beneath it.
            indent: how the file is written.
            tolerant: whether a file that cannot be used counts as empty for now, and is told of by `failure`. Nothing
                can be written over it.

        Raises:
            StoreError: the file cannot be read, is damaged, or is newer than this program, and this is not tolerant.
        """
        self.failure: StoreError | None = None
        """Why the user's file cannot be used as it is now."""
        self._tolerant = tolerant
        self._database = TinyDB(path, storage=AtomicJSONStorage, indent=indent, last_number=LAST_ORDINAL)
        self._bundled = TinyDB(BUNDLED, storage=AtomicJSONStorage) if bundled else None
        self._layers: Mapping[Week, Stored] = {}
        self._by_hand: Mapping[Week, ByHand] = {}
        self._dismissed: dict[Week, Document] = {}
        self._issues: dict[Week, Issue] = {}
        self._series: dict[str, Series] = {}
        self._grades: dict[str, Grades] = {}
        self._seen: tuple[int, ...] | None = None
        self.bad_records: list[BadRecord] = []
        self._open()

    def _open(self) -> None:
        self._seen = self._look()
        try:
            self._load()
        except StoreError as error:
            if not self._tolerant:
                raise
            self.failure = error
            self._take((), ())

    def _look(self) -> tuple[int, ...] | None:
        """What changes with the user's file: None where there is none, empty where that cannot be told."""
        try:
            return self._storage.signature()
        except StoreError:
            return ()

    def _load(self) -> None:
        """Takes over what the files hold now.

        Raises:
            StoreError: the user's file cannot be read, is damaged, or is newer than this program.
        """
        seen = self._storage.signature()
        about.check_schema(self._storage)
        self._take(self._table("issues"), self._table("by_hand"))
        self._dismissed = dict(self._table("dismissed"))
        self.bad_records[:0] = unusable_in(self._storage.unusable)
        self._seen, self.failure = seen, None

    def _read_back(self) -> None:
        """Takes over what was written. It is kept even where it cannot be read now, which `refresh` will tell."""
        self._seen = ()
        with suppress(StoreError):
            self._load()

    def _take(self, issues: Iterable[tuple[Week, Document]], by_hand: Iterable[tuple[Week, Document]]) -> None:
        """Takes over records of the user's, over the bundled ones."""
        bundled = self._table("issues", self._bundled) if self._bundled is not None else ()
        self._layers, self._by_hand, self.bad_records = layers_of(issues, bundled, by_hand)
        self._issues.clear()
        self._series.clear()
        self._grades.clear()
        for name in ("weeks", "_read_weeks", "_figures_by_week", "_numbers"):
            self.__dict__.pop(name, None)

    def refresh(self) -> bool:
        """Takes over what other programs wrote to the user's file; whether there was anything.

        Costs one look at the file where there was not, so it can be called often.

        Raises:
            StoreError: the file is gone or cannot be used as it is now, and this is not tolerant. What was held stays
                either way, and the next call says nothing until the file has changed again.
        """
        found = self._look()
        if found == self._seen:
            return False
        self._seen = found
        try:
            if found is None:
                raise StoreError("cannot be read", self._storage.path, os.strerror(errno.ENOENT))  # noqa: TRY301
            self._load()
        except StoreError as error:
            self.failure = error
            if not self._tolerant:
                raise
        return True

    def _table(self, name: str, database: TinyDB | None = None) -> Iterator[tuple[Week, Document]]:
        """The records of a table by week, the user's where no database is named."""
        tables = (self._database if database is None else database).storage.read() or {}
        for number, record in tables.get(name, {}).items():  # `Table` would copy each
            yield Week(int(number)), record

    @property
    def path(self) -> "Path":
        """The user's file."""
        from pathlib import Path  # no lookup asks for it

        return Path(self._storage.path)

    @property
    def _storage(self) -> AtomicJSONStorage:
        storage = self._database.storage
        assert isinstance(storage, AtomicJSONStorage)
        return storage

    # -- editions

    @cached_property
    def weeks(self) -> Sequence[Week]:
        """Every week of which an edition is known, oldest first."""
        return sorted(self._layers)

    def __len__(self) -> int:
        return len(self._layers)

    def __contains__(self, week: Week) -> bool:
        return week in self._layers

    def __iter__(self) -> Iterator[Issue]:
        """Every edition, oldest first."""
        for week in self.weeks:
            issue = self.get(week)
            if issue is not None:
                yield issue

    def get(self, week: Week) -> Issue | None:
        """The edition of a week, made of all its records; None where none is known."""
        issue = self._issues.get(week)
        if issue is None and week in self._layers:
            issue = self._edition(week) if self._layers[week] else Issue(week=week, origin="listed")
            if self._numbers.bearer_of(issue) != week:
                issue = issue.replace(number=None, misprinted_number=issue.number)
            if week in self._dismissed:
                issue = issue.replace(dismissed=dismissed_in(self._dismissed[week]))
            if week in self._by_hand:
                issue = self._by_hand[week].shown_on(issue)
            self._issues[week] = issue
        return issue

    def _edition(self, week: Week) -> Issue:
        """What the records of a week, of which there are any, come to."""
        return merge(understood(record, origin) for record, origin in self._layers[week])

    def is_read(self, week: Week) -> bool:
        """Whether a document gave more than the name of a week's edition."""
        return week in self._read_weeks

    @cached_property
    def _read_weeks(self) -> Collection[Week]:
        return {week for week, records in self._layers.items() if any(is_read(record) for record, _ in records)}

    def is_imported(self, week: Week) -> bool:
        """Whether such a document is in the user's file."""
        return any(origin == "imported" and is_read(record) for record, origin in self._layers.get(week, ()))

    def year_of(self, week: Week) -> int:
        """The year that a week's edition is listed under: its own, else the ISO week's."""
        return next((record["year"] for record in self._records(week) if record.get("year")), 0) or week.iso_year

    def text_of(self, week: Week) -> str:
        """The title and the text of a week's edition, an empty line between, mostly without decoding the rest of it."""
        records = self._records(week)
        if len(records) == 1:
            title, text = records[0].get("title") or "", records[0].get("text") or ""
            return clean(f"{title}\n\n{text}")
        issue = self.get(week)
        return f"{issue.title or ''}\n\n{issue.text}" if issue else ""

    def _records(self, week: Week) -> list[Document]:
        return [record for record, _ in self._layers.get(week, ())]

    def older(self, week: Week) -> Week | None:
        """The nearest earlier week whose edition is read, or has figures entered by hand."""
        earlier = reversed(self.weeks[: bisect_left(self.weeks, week)])
        return next((other for other in earlier if self.is_read(other) or other in self._by_hand), None)

    def newer(self, week: Week) -> Week | None:
        """The nearest later week whose edition is read, or has figures entered by hand."""
        later = self.weeks[bisect_right(self.weeks, week) :]
        return next((other for other in later if self.is_read(other) or other in self._by_hand), None)

    @property
    def latest(self) -> Week | None:
        """The newest week whose edition has figures, stated or entered by hand."""
        newest_first = reversed(self.weeks)
        return next((w for w in newest_first if w in self._by_hand or any(figures_in(self._records(w)))), None)

    # -- names of weeks

    @cached_property
    def _numbers(self) -> Numbers:
        return Numbers(self._layers, self._edition)

    def resolve(self, name: str) -> Week:
        """The week that a name means: ``2024-51``, ``2024-W51``, ``2024-12-18`` or ``latest``.

        Raises:
            BadWeekNameError: the text is no name of a week.
            WeekNotHeldError: the archive holds no edition of that name.
        """
        name = name.strip()
        wanted: Week | None
        if name.lower() == "latest":
            wanted = self.latest
        elif numbered := numbered_edition(name):
            wanted = self._numbers.week_of(*numbered)
            if wanted is None:
                raise WeekNotHeldError(name, self.nearest(about_week(*numbered)))
        else:
            wanted = name_of_any_week(name)
        if wanted is None or wanted not in self._layers:
            raise WeekNotHeldError(name, self.nearest(wanted) if wanted else None)
        return wanted

    def nearest(self, week: Week) -> Issue | None:
        """The edition whose week is closest."""
        position = bisect_left(self.weeks, week)
        around = self.weeks[max(0, position - 1) : position + 1]
        return self.get(min(around, key=lambda other: abs(other - week))) if around else None

    # -- figures

    @cached_property
    def _figures_by_week(self) -> list[Mapping[str, int]]:
        """What is stated in every week from the first to the last edition."""
        first, last = (self.weeks[0], self.weeks[-1]) if self.weeks else (Week(0), Week(-1))
        nothing: Mapping[str, int] = {}
        stated = [nothing] * (last - first + 1)
        for week, records in self._layers.items():
            stated[week - first] = figures_of(records)
        for week, entered in self._by_hand.items():
            stated[week - first] = {**entered.values, **stated[week - first]}
        return stated

    def series(self, key: str) -> Series:
        """A figure over every week from the first to the last edition."""
        if key not in self._series:
            first = self.weeks[0] if self.weeks else Week(0)
            self._series[key] = Series(key, first, tuple([stated.get(key) for stated in self._figures_by_week]))
        return self._series[key]

    def grades(self, key: str) -> Grades:
        """One of the `RATINGS` in all weeks that state it."""
        if key not in self._grades:
            rated = {week: grade for week in self.weeks if (grade := grade_of(self._layers[week], key))}
            self._grades[key] = Grades(list(rated), list(rated.values()))
        return self._grades[key]

    def weeks_by_hand(self, key: str) -> list[Week]:
        """The weeks, oldest first, whose value of a figure nothing but a person's entry gives."""
        return [
            week
            for week in sorted(self._by_hand)
            if key in self._by_hand[week].values and not any(key in f for f in figures_in(self._records(week)))
        ]

    # -- writing

    def add(
        self, batch: Sequence[Issue], *, list_tags: Mapping[str, str] | None = None, dry_run: bool = False
    ) -> AddResult:
        """Keeps a batch of editions, and the tags of the publisher's list that named them, in one write.

        Raises:
            StoreError: the file could not be written; nothing was added.
        """
        if dry_run or not (batch or list_tags):
            return self._apply(batch, {name: self._stored(name) for name in TABLES})
        with self._storage.batch():
            about.check_schema(self._storage)
            tables = {name: self._stored(name) for name in TABLES}
            result = self._apply(batch, tables)
            for name, records in tables.items():
                self._keep(name, records)
            if list_tags and list_tags != self.list_tags:
                about.keep(self._database, list_tags)
        self._read_back()
        return result

    @property
    def list_tags(self) -> Mapping[str, str]:
        """What tells whether the publisher's list has changed since it was read."""
        return about.list_tags(self._database)

    def _apply(self, batch: Sequence[Issue], tables: Mapping[str, "Records"]) -> AddResult:
        from store.archive.batch import BadRecordError, Tables, apply  # only writers pay for it

        try:
            return apply(batch, Tables(**tables), held=self._layers)
        except BadRecordError as error:
            raise StoreError("has a record that cannot be read", self._storage.path, str(error)) from error

    def _stored(self, table: str) -> "Records":
        """A copy of a table of the user's."""
        return {week: dict(stored) for week, stored in self._table(table)}

    def _keep(self, name: str, records: "Records") -> None:
        """Makes a table of the user's hold these records, inside a batch; nothing where it holds them already."""
        if records != self._stored(name):
            table = self._database.table(name)
            table.truncate()
            table.insert_multiple(StoredDocument(records[week], doc_id=week.ordinal) for week in sorted(records))
            about.keep(self._database)

    # -- what a person decides

    def set_by_hand(self, week: Week, key: str, value: int, *, approximate: bool = False) -> bool:
        """Keeps a figure that a person entered for a week, held or not; as `decide`."""
        return self.decide(week, {key: Entry(value, approximate)})

    def unset_by_hand(self, week: Week, key: str) -> bool:
        """Takes back what was entered; as `decide`."""
        return self.decide(week, {key: None})

    def decide(
        self,
        week: Week,
        entries: Mapping[str, Entry | None],
        *,
        dismiss: Iterable[Proposal] = (),
        bring_back: Iterable[Proposal] = (),
    ) -> bool:
        """Keeps what a person decided for a week, held or not, in one write; whether that changed anything.

        Figures are entered or, with None, taken back; proposals are dismissed, or brought back as undecided.

        Raises:
            StoreError: the file could not be written; it is as it was.
        """
        with self._storage.batch():
            about.check_schema(self._storage)
            by_hand, dismissed = self._stored("by_hand"), self._stored("dismissed")
            before = (by_hand.pop(week, {}), dismissed.pop(week, {}))
            after = (with_entries(before[0], entries), with_decided(before[1], dismiss, bring_back))
            for name, table, record in zip(("by_hand", "dismissed"), (by_hand, dismissed), after, strict=True):
                self._keep(name, {**table, week: record} if record else table)
        self._read_back()
        return after != before
