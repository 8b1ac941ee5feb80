"""The words of the screens that open over the browse screen: trend, calendar, compare."""

from typing import NamedTuple


class ViewWords(NamedTuple):
    """Sentences with ``{}`` are filled in by `str.format`."""

    browse: str
    everywhere: str
    groups: dict[str, str]
    """What one may want to do in the list."""
    trend: str
    calendar: str
    compare: str
    report: str

    # -- the week under the cursor
    nothing_known: str
    cannot_open: str
    no_older_value: str
    no_newer_value: str

    # -- trend
    average: str
    year_before: str
    months: dict[int, str]
    """Short, for an axis."""
    month_of_year: str
    """In words, for ``2024-07`` is an edition."""
    weeks_a_cell: str
    cells_a_week: str
    no_room: str
    other_era: str

    all_stated: str
    some_stated: str
    """Of how many weeks with the figure only so many are drawn."""
    highest: str
    lowest: str
    in_window: str
    weeks_stated: str
    weeks_not_held: str

    # -- calendar
    legend_known: str
    legend_not_stated: str
    legend_zero: str
    legend_unknown: str
    held: str

    # -- compare
    marked: str
    unmarked: str
    none_marked: str
    mark_first: str
    mark_another: str
    base: str
    changes_from: str
    distances: dict[str, str]
    """By side: how far an edition lies from the first."""
    no_room_for: str
    editions: str
    week: str
    period: str
    published: str
    rating: str
    vulnerability_rating: str
    source: str
    neither: str

    # -- report
    ask_report: str
    report_hint: str
    write_report: str
    report_written: str

    notes: tuple[str, ...]
    """What the help screen says of these screens."""
