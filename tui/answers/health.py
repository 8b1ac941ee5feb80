"""What ``check`` found, for people."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from store.model.week import Week
from tui.answers.desk import Desk
from tui.answers.objects import Object
from tui.answers.tables import Column, write_table
from tui.language import phrases


def write_health(desk: Desk, found: Object) -> None:
    """Writes the answer of ``check``, as `tui.cli.commands.check.health` and the store's state give it."""
    words = desk.words.answers
    titles = words.columns
    store = found["store"]
    desk.line(f"{titles['store']}  {store['path']}  ({titles['exists' if store['exists'] else 'absent']})")
    if store["problem"]:
        desk.line(f"{titles['problem']}  {store['problem']}")
        return
    _write_list(desk, titles["bad_records"], (_bad_record(desk, bad) for bad in store["bad_records"]))
    if store["bad_records"]:
        desk.line(words.bad_records_stay)
    desk.line()
    _write_years(desk, found["editions"])
    _write_list(desk, titles["gaps"], _by_year(found["gaps"]))
    _write_list(desk, words.proposals["title"], (_proposed(desk, one) for one in found["proposals"]))
    for code, remarks in found["remarks"].items():
        _write_list(
            desk, f"{titles['remarks']}: {code}", (f"{remark['name']}  {remark['message']}" for remark in remarks)
        )
    never = (phrases.figure_name(key, desk.words) for key in found["never_stated"])
    _write_list(desk, titles["never_stated"], never)


def _proposed(desk: Desk, edition: Object) -> str:
    return f"{edition['name']}  {', '.join(phrases.figure_name(key, desk.words) for key in edition['figures'])}"


def _bad_record(desk: Desk, bad: Object) -> str:
    words = desk.words.answers
    return f"{bad['week']}  {words.bad_field.format(field=bad['field']) if bad['field'] else words.bad_record}"


def _write_years(desk: Desk, editions: Object) -> None:
    words = desk.words
    titles = words.answers.columns
    counted = {"read": words.read, "known": words.known, "fetchable": titles["fetchable"]}
    columns = [Column(titles["year"]), *(Column(title, numeric=True) for title in counted.values())]
    rows = [(str(year["year"]), *(str(year[key]) for key in counted)) for year in editions["years"]]
    write_table(desk, columns, [*rows, (titles["total"], *(str(editions[key]) for key in counted))])
    if editions["fetchable"]:
        desk.line(words.fetching.how_to_fetch)


def _by_year(gaps: Iterable[Object]) -> Iterator[str]:
    """One line an ISO year; where several years lie within one gap, one line for them all."""
    pieces = [piece for gap in gaps for piece in _pieces(Week.from_iso(gap["from"]), Week.from_iso(gap["to"]))]
    for year, spans in groupby(pieces, key=lambda piece: piece[0]):
        yield f"{year}  {', '.join(span for _, span in spans)}"


def _pieces(first: Week, last: Week) -> Iterator[tuple[int, str]]:
    """A gap cut at the ends of the years."""
    while first <= last:
        year = first.iso_year
        end = last if last.iso_year == year else Week.from_iso(f"{year + 1}-W01") + -1
        yield year, _week(first) if first == end else f"{_week(first)}-{_week(end)}"
        first = end + 1


def _week(week: Week) -> str:
    return week.iso.partition("-")[2]


def _write_list(desk: Desk, title: str, lines: Iterable[str]) -> None:
    shown = list(lines)
    desk.line()
    desk.line(f"{title}: {'' if shown else desk.words.answers.nothing_wrong}")
    for line in shown:
        desk.line(f"  {line}")
