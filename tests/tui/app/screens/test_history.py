"""The figure over all weeks that is drawn under those of an edition."""

from pathlib import Path

import pytest
from textual.app import App

from store.archive import Archive
from tests.tui.archives import LAST, app_on, read_issue
from tests.tui.screen import browse, chosen_name, lines_of

WIDE = (120, 40)
VALUES = [100 + 40 * (at % 5) for at in range(20)]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Twenty editions, the second newest with a long text, the eleventh with another figure only."""
    archive = Archive(tmp_path / "store.json", bundled=False)
    editions = [read_issue(LAST + -back, value, text="", images=()) for back, value in enumerate(VALUES)]
    editions[1] = read_issue(LAST + -1, VALUES[1], text="本周情况。\n\n" * 30)
    editions[10] = read_issue(LAST + -10, 0, text="", figures={"infected_hosts": 7})
    archive.add(editions)
    return archive


def foot(app: App[None]) -> list[str]:
    """The lines under the edition, as they are shown."""
    detail = browse(app).detail
    count = len(detail.foot())
    return lines_of(detail)[-count:] if count else []


async def test_a_step_moves_nothing_but_the_mark(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        app = pilot.app
        await pilot.pause()
        before = foot(app)
        assert " Incidents handled " in before[0]
        assert "all 19 stated" in before[0]
        for _ in range(3):
            await pilot.press("down")
            after = foot(app)
            assert [at for at, line in enumerate(before) if line != after[at]] == [len(before) - 2]
            assert after[-2].index("^") < before[-2].index("^")
            before = after


async def test_the_mark_stands_under_the_bar_of_its_week(archive: Archive) -> None:
    async with app_on(archive, glyphs="ascii").run_test(size=WIDE) as pilot:
        app = pilot.app
        await pilot.pause()
        for _ in range(9):
            *bars, marks, _ = foot(app)
            column = marks.index("^")
            height = sum(line[column : column + 1] == "#" for line in bars)
            value = browse(app).chosen
            assert value
            assert height == {100: 3, 140: 4, 180: 6, 220: 7, 260: 8}[value.figures["incidents_handled"]]
            await pilot.press("down")


async def test_who_reads_a_long_text_has_all_of_the_pane(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        app = pilot.app
        await pilot.pause()
        await pilot.press("ctrl+d")
        assert foot(app)  # there is nothing more to read
        await pilot.press("down")
        assert foot(app)
        await pilot.press("ctrl+d")
        assert not foot(app)
        assert browse(app).detail.room == browse(app).detail.size.height - 1
        await pilot.press("down")
        assert foot(app)


async def test_the_selected_figure_is_drawn_and_one_that_the_edition_states(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        app = pilot.app
        await pilot.pause()
        await pilot.press("tab", "down")
        assert " Malicious URLs " in foot(app)[0]
        await pilot.press("escape", "g", *"2023-52", "enter")
        assert " Infected hosts " in foot(app)[0]


async def test_a_press_on_a_bar_goes_to_its_week(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        app = pilot.app
        await pilot.pause()
        await pilot.press("down", "down")
        column = foot(app)[-2].index("^")
        await pilot.press("home")
        detail = browse(app).detail
        await pilot.click("#detail", offset=(column, detail.size.height - 4))
        assert chosen_name(app) == "2024-08"
        await pilot.click("#detail", offset=(1, detail.size.height - 4))
        assert chosen_name(app) == "2024-08"


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (60, 20), (40, 12)])
async def test_where_there_is_no_room_for_it_there_is_none(archive: Archive, size: tuple[int, int]) -> None:
    async with app_on(archive).run_test(size=size) as pilot:
        await pilot.pause()
        assert not foot(pilot.app)


async def test_where_not_every_week_has_a_cell_those_around_the_chosen_one_are_drawn(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "store.json", bundled=False)
    archive.add([read_issue(LAST + -back, 2_000 if back == 119 else 400 - back, text="") for back in range(120)])
    async with app_on(archive).run_test(size=WIDE) as pilot:
        app = pilot.app
        await pilot.pause()
        newest = foot(app)
        assert "of all 120 stated" in newest[0]
        assert newest[1].split()[0] == "400"
        assert newest[-3].split()[0] == "0"
        await pilot.press("end")
        oldest = foot(app)
        assert oldest[1].split()[0] == "2,000"
        assert oldest[-3].split()[0] == "0"
        assert oldest[-2].index("^") == oldest[1].index("\u2588")


async def test_a_mark_stands_under_the_trends_where_a_row_is_free(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "store.json", bundled=False)
    archive.add([read_issue(LAST + -back, 0, figures={"incidents_handled": 400 - back}) for back in range(20)])
    async with app_on(archive).run_test(size=WIDE) as pilot:
        trends = browse(pilot.app).trends
        marks = []
        for _ in range(3):
            await pilot.pause()
            marks.append(next(line for line in lines_of(trends) if "^" in line).index("^"))
            await pilot.press("down")
        assert marks == [marks[0], marks[0] - 1, marks[0] - 2]
