"""The archive: the user's file over the bundled one, both TinyDB."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from tinydb import TinyDB
from tinydb.table import Document as StoredDocument

from store.figures import BY_KEY
from store.issue import Document, Issue, Origin, from_document, to_document
from store.merge import distinct, merge
from store.records import all_records, figures_in, is_read, numbers_in, year_in
from store.series import Series
from store.storage import AtomicJSONStorage, StoreError
from store.week import Week

SCHEMA = 1
BUNDLED = Path(__file__).with_name("bundled.json")

_NUMBERED = re.compile(r"(\d{4})\s*[-年/]\s*第?\s*(\d{1,2})期?")
_ISO = re.compile(r"\d{4}-?[Ww]\d{1,2}")
_LAST_ORDINAL = Week.of(date.max).ordinal - 1
_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")

Change = Literal["added", "updated", "unchanged"]


class BadWeekNameError(ValueError):
    """A text that is no way of naming a week."""


class WeekNotHeldError(LookupError):
    """A week that the archive does not hold; `nearest` is the closest one that it does."""

    def __init__(self, name: str, nearest: Issue | None) -> None:
        super().__init__(name)
        self.name = name
        self.nearest = nearest


@dataclass(frozen=True, slots=True)
class BadRecord:
    """A record of the store file that could not be understood; the others can be used."""

    id: str
    field: str


@dataclass(frozen=True, slots=True)
class AddResult:
    """What a batch did to the user's file."""

    changes: tuple[Change | None, ...]
    """One for each issue of the batch; None for those that only name an edition."""
    by_week: Mapping[Week, Change]
    """What became of each edition with figures."""
    newly_known: int
    """How many editions are known now, but not read, that were not known before."""


class Archive:
    """Every edition that is known, with its merged record.

    Records are decoded when they are asked for. Reading never creates a file.
    """

    def __init__(self, path: Path, *, bundled: bool = True, indent: int | None = None) -> None:
        self.path = path
        self._user = TinyDB(path, storage=AtomicJSONStorage, indent=indent)
        self._bundled = TinyDB(BUNDLED, storage=AtomicJSONStorage) if bundled else None
        self._layers: dict[Week, list[tuple[Document, Origin]]] = {}
        self._issues: dict[Week, Issue | None] = {}
        self.bad_records: list[BadRecord] = []
        self._load()

    # -- the file

    def _load(self) -> None:
        """Takes over what the files hold now.

        Raises:
            StoreError: the user's file cannot be read, is damaged, or is newer than this program.
        """
        layers: dict[Week, list[tuple[Document, Origin]]] = defaultdict(list)
        self._check_schema()
        for origin, database in (("imported", self._user), ("bundled", self._bundled)):
            if database is not None:
                for stored in _records_of(database):
                    if stored.doc_id > _LAST_ORDINAL:
                        raise StoreError("is damaged", self.path, f"no week has the number {stored.doc_id}")
                    layers[Week(stored.doc_id)].append((stored, "imported" if origin == "imported" else "bundled"))
        self._layers = dict(layers)
        self._issues.clear()
        self.bad_records.clear()
        for name in ("weeks", "_series", "_by_number"):
            self.__dict__.pop(name, None)

    def _check_schema(self) -> None:
        meta: Any = self._user.table("meta").get(doc_id=1)
        schema = meta.get("schema") if meta else SCHEMA
        if type(schema) is not int or schema > SCHEMA:
            raise StoreError("was written by a newer version", self.path, f"schema {schema}")

    @property
    def _storage(self) -> AtomicJSONStorage:
        storage = self._user.storage
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
        if week not in self._issues and week in self._layers:
            records = [record for stored, origin in self._layers[week] for record in self._decode(week, stored, origin)]
            self._issues[week] = merge(records) if records else None
        return self._issues.get(week)

    def _decode(self, week: Week, stored: Document, origin: Origin) -> Iterator[Issue]:
        for document in all_records(stored):
            try:
                issue = from_document(document, origin)
            except ValueError as error:
                self._note_bad(BadRecord(week.iso, str(error)))
            else:
                if issue.week == week:
                    yield issue
                else:
                    self._note_bad(BadRecord(week.iso, "week"))

    def _note_bad(self, record: BadRecord) -> None:
        if record not in self.bad_records:
            self.bad_records.append(record)

    def is_read(self, week: Week) -> bool:
        """Whether more than the name of a week's edition is held."""
        return any(is_read(stored) for stored, _ in self._layers.get(week, ()))

    def year_of(self, week: Week) -> int:
        """The year that a week's edition is listed under: its own, else the ISO week's."""
        return year_in(self._records(week)) or week.iso_year

    def _records(self, week: Week) -> Iterator[Document]:
        for stored, _ in self._layers.get(week, ()):
            yield from all_records(stored)

    def older(self, week: Week) -> Week | None:
        """The nearest earlier week whose edition is read."""
        earlier = reversed(self.weeks[: bisect_left(self.weeks, week)])
        return next((other for other in earlier if self.is_read(other)), None)

    def newer(self, week: Week) -> Week | None:
        """The nearest later week whose edition is read."""
        later = self.weeks[bisect_right(self.weeks, week) :]
        return next((other for other in later if self.is_read(other)), None)

    @property
    def latest(self) -> Week | None:
        """The newest week whose edition states figures."""
        return next((week for week in reversed(self.weeks) if any(figures_in(self._records(week)))), None)

    # -- names of weeks

    @cached_property
    def _by_number(self) -> dict[tuple[int, int], Week]:
        return {numbered: week for week in self.weeks for numbered in numbers_in(self._records(week))}

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
        elif numbered := _NUMBERED.fullmatch(name):
            year, number = int(numbered[1]), int(numbered[2])
            wanted = self._by_number.get((year, number))
            if wanted is None:
                raise WeekNotHeldError(name, self.nearest(_about(year, number)))
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
    def _series(self) -> dict[str, Series]:
        """Every figure, taken from all weeks in one go."""
        first, last = (self.weeks[0], self.weeks[-1]) if self.weeks else (Week(0), Week(-1))
        values: dict[str, list[int | None]] = {key: [None] * (last - first + 1) for key in BY_KEY}
        for week in self.weeks:
            for key, value in self._figures(week).items():
                if key in values:
                    values[key][week - first] = value
        return {key: Series(key, first, tuple(of_weeks)) for key, of_weeks in values.items()}

    def series(self, key: str) -> Series:
        """A figure over every week from the first to the last edition."""
        return self._series[key]

    def _figures(self, week: Week) -> Mapping[str, int]:
        """What a week's edition states, without decoding it where one record alone states anything."""
        stated = list(figures_in(self._records(week)))
        if len(stated) < 2 and all(type(value) is int for figures in stated for value in figures.values()):
            return stated[0] if stated else {}
        issue = self.get(week)
        return issue.figures if issue else {}

    # -- writing

    def add(self, batch: Sequence[Issue], *, dry_run: bool = False) -> AddResult:
        """Keeps a batch of editions in the user's file, in one write or none.

        Raises:
            StoreError: the file could not be written; nothing was added.
        """
        if dry_run or not batch:
            return self._plan(batch, self._stored())[1]
        with self._storage.batch():
            self._check_schema()
            before = self._stored()
            after, result = self._plan(batch, before)
            if after != before:
                table = self._user.table("issues")
                table.truncate()
                table.insert_multiple(StoredDocument(after[week], doc_id=week.ordinal) for week in sorted(after))
                self._user.table("meta").upsert(StoredDocument({"schema": SCHEMA}, doc_id=1))
        self._load()
        return result

    def _stored(self) -> dict[Week, Document]:
        return {Week(stored.doc_id): dict(stored) for stored in _records_of(self._user)}

    def _plan(self, batch: Sequence[Issue], before: dict[Week, Document]) -> tuple[dict[Week, Document], AddResult]:
        """The user's records as they are after a batch, and what that changes."""
        after = dict(before)
        changes: list[Change | None] = []
        by_week: dict[Week, Change] = {}
        for issue in batch:
            old = after.get(issue.week)
            after[issue.week] = new = self._with(old, issue)
            if not issue.is_read:
                changes.append(None)
                continue
            change: Change = "unchanged" if new == old else "updated" if old and is_read(old) else "added"
            changes.append(change)
            by_week[issue.week] = _weightier(change, by_week.get(issue.week))
        newly_known = [
            week
            for week, document in after.items()
            if week not in before and week not in self._layers and not is_read(document)
        ]
        return after, AddResult(tuple(changes), by_week, len(newly_known))

    def _with(self, stored: Document | None, issue: Issue) -> Document:
        """The stored document of a week with one more record in it."""
        try:
            records = [from_document(document) for document in all_records(stored)] if stored else []
        except ValueError as error:
            raise StoreError("has a record that cannot be read", self.path, f"{issue.week}: {error}") from error
        best, *others = map(to_document, distinct([*records, issue]))
        return {**best, "others": others} if others else best


def name_of_any_week(name: str) -> Week:
    """The week of an ISO week or a date, held or not.

    Raises:
        BadWeekNameError: the text is neither.
    """
    try:
        if _ISO.fullmatch(name):
            return Week.from_iso(name)
        if day := _DAY.fullmatch(name):
            return Week.of(date(int(day[1]), int(day[2]), int(day[3])))
    except (ValueError, OverflowError):
        pass
    raise BadWeekNameError(name)


def _about(year: int, number: int) -> Week:
    """Roughly where a number would lie: only to say what is near it."""
    return Week.of(date(min(max(year, 2), 9998), 1, 4)) + (number - 1)


def _records_of(database: TinyDB) -> Iterator[StoredDocument]:
    yield from database.table("issues")


def _weightier(change: Change, other: Change | None) -> Change:
    order: tuple[Change, ...] = ("added", "updated", "unchanged")
    return change if other is None else min(change, other, key=order.index)
