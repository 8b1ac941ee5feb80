"""The browse screen, driven by keys."""

from pathlib import Path

import pytest

from store.archive import Archive
from tests.tui.archives import LAST, address, app_on, known_issue, read_issue, small_archive
from tests.tui.screen import browse, chosen_name, lines_of, pictured, text_of
from tui.app import styles
from tui.app.widgets.week_list import WeekList
from tui.cells import width
from tui.language import LANGUAGES, Language

WIDE = (120, 40)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return small_archive(tmp_path)


async def test_opens_on_the_newest_edition_with_figures(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        assert chosen_name(pilot.app) == "2024-10"
        assert "480" in text_of(browse(pilot.app).detail)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (["down"], "2024-09"),
        (["j", "j"], "2024-08"),
        (["down", "down", "k"], "2024-09"),
        (["up"], "2024-10"),
        (["left_square_bracket", "left_square_bracket"], "2024-07"),
        (["j", "j", "right_square_bracket"], "2024-09"),
        (["end"], "2023-49"),
        (["end", "home"], "2024-10"),
        (["pagedown"], "2023-49"),
        (["end", "pageup"], "2024-10"),
    ],
)
async def test_keys_move_between_weeks(archive: Archive, keys: list[str], expected: str) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press(*keys)
        assert chosen_name(pilot.app) == expected


async def test_opens_with_weeks_above_and_below_the_chosen_one(tmp_path: Path) -> None:
    async with app_on(Archive(tmp_path / "none.json")).run_test(size=WIDE) as pilot:
        lines = lines_of(browse(pilot.app).week_list)
        chosen = next(y for y, line in enumerate(lines) if line.startswith("\u203a"))
        assert 4 < chosen < len(lines) - 5


async def test_every_pane_follows_the_chosen_week_at_once(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        screen = browse(pilot.app)
        screen.action_step(1)
        assert text_of(screen.top_line).startswith("2024 no. 9")
        assert any(line.startswith("\u203a 09") for line in lines_of(screen.week_list))
        assert "240" in text_of(screen.detail)
        assert (styles.CHOSEN_BAR, "\u2582") in [(part.style, part.text) for part in screen.trends.render_line(1)]


async def test_the_list_tells_what_is_held_in_words(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        rows = {line[2:4]: line for line in lines_of(browse(pilot.app).week_list)}
        assert "1 not held" in rows["08"]
        assert rows["09"].split()[2:4] == ["good", "240"]
        assert rows["07"].split()[3] == "0"


async def test_a_wide_list_tells_copies_from_originals(archive: Archive) -> None:
    async with app_on(archive).run_test(size=(160, 40)) as pilot:
        await pilot.pause()
        rows = {line[2:4]: line.split() for line in lines_of(browse(pilot.app).week_list)}
        assert "copy" in rows["04"]
        assert "retold" in rows["03"]
        assert "copy" not in rows["09"]


async def test_years_are_headings(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        lines = lines_of(browse(pilot.app).week_list)
        assert "Editions 2024" in lines[0]
        assert lines[1] == "2024"
        assert "2023" in lines


async def test_the_detail_compares_with_the_nearest_weeks_and_with_all(archive: Archive) -> None:
    archive.add([read_issue(LAST + -52, 600, figures={"incidents_handled": 600})])
    async with app_on(archive).run_test(size=WIDE) as pilot:
        head, row, *_ = [line.split() for line in lines_of(browse(pilot.app).detail)[1:]]
        assert " ".join(head) == "this week 2024-09 -1 wk 2023-10 -52 wk of 9 stated since"
        assert row[2:] == ["480", "240", "\u25b2", "100%", "600", "\u25bc", "20%", "3rd", "highest", "2024-05"]


async def test_a_mark_of_the_value_before_is_not_lost(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "store.json", bundled=False)
    about = {"figures": {"infected_hosts": 878_000}, "approximate": ("infected_hosts",)}
    archive.add([read_issue(LAST, 1, figures={"infected_hosts": 900_000}), read_issue(LAST + -1, 1, **about)])
    async with app_on(archive).run_test(size=WIDE) as pilot:
        assert "~878,000" in text_of(browse(pilot.app).detail)


async def test_the_answer_stands_first(archive: Archive) -> None:
    archive.add([read_issue(LAST + -weeks, 500 + weeks) for weeks in range(20, 30)])
    archive.add([read_issue(LAST + 1, 5, figures={"incidents_handled": 5})])
    async with app_on(Archive(archive.path, bundled=False)).run_test(size=WIDE) as pilot:
        assert text_of(browse(pilot.app).answer_line).startswith("LOW  Incidents handled 5: 2nd lowest of 19")
    async with app_on(Archive(archive.path, bundled=False)).run_test(size=(40, 12)) as pilot:
        assert text_of(browse(pilot.app).answer_line).startswith("LOW  Incidents handled 5: 2nd lowest")


async def test_a_week_that_is_not_held_names_the_nearest_that_is_and_the_key_to_it(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "store.json", bundled=False)
    archive.add([read_issue(LAST, 480), known_issue(LAST + 2), *(known_issue(LAST + weeks) for weeks in (-3, -300))])
    async with app_on(archive).run_test(size=WIDE) as pilot:
        answer = browse(pilot.app).answer_line
        await pilot.press("up")
        assert text_of(answer).strip() == "Nearest held: 2024-10 ([), 2 wk before"
        await pilot.press("left_square_bracket")
        assert chosen_name(pilot.app) == "2024-10"
        await pilot.press("end")
        assert text_of(answer).strip() == "Nearest held: 2024-10 (]), 300 wk after"
        assert "of all" not in text_of(browse(pilot.app).trends)
        await pilot.press("right_square_bracket")
        assert chosen_name(pilot.app) == "2024-10"


async def test_what_is_not_held_is_folded_and_unfolds(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "store.json", bundled=False)
    archive.add([read_issue(LAST, 5), *(known_issue(LAST + -weeks) for weeks in range(1, 5)), read_issue(LAST + -5, 7)])
    async with app_on(archive).run_test(size=WIDE) as pilot:
        lines = lines_of(browse(pilot.app).week_list)
        assert lines[2:5] == [lines[2], "  09-06 \u00b7 4 not held", lines[4]]
        await pilot.press("down", "down")
        assert chosen_name(pilot.app) == "2024-05"
        await pilot.press("up", "enter")
        assert len([line for line in lines_of(browse(pilot.app).week_list) if "not held" in line]) == 4
        await pilot.press("down", "down")
        assert chosen_name(pilot.app) == "2024-07"
        await pilot.press("enter")
        assert chosen_name(pilot.app) == "2024-09"
        assert lines_of(browse(pilot.app).week_list)[3] == "\u203a 09-06 \u00b7 4 not held"
        await pilot.press("g", *"2024-08", "enter")
        assert chosen_name(pilot.app) == "2024-08"
        assert any(line.startswith("\u203a 08 ") for line in lines_of(browse(pilot.app).week_list))


async def test_numbers_of_any_size_keep_their_columns(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "store.json", bundled=False)
    sizes = [7, 1_181_000, 123_456_789_012, 10**15]
    about = ("infected_hosts",)
    archive.add(
        [
            read_issue(
                LAST + -at, value, figures={"incidents_handled": value, "infected_hosts": value}, approximate=about
            )
            for at, value in enumerate(sizes)
        ]
    )
    for size in (WIDE, (80, 24)):
        async with app_on(archive, "zh").run_test(size=size) as pilot:
            await pilot.press("end")
            rows = browse(pilot.app).trends
            starts = {len(line.rstrip()) for line in lines_of(rows)[1:-1] if line}
            assert all(width(line) <= size[0] for line in pictured(pilot.app))
            for row in lines_of(rows)[1:3]:
                assert width(row.partition("\u2581")[0]) == width(lines_of(rows)[1].partition("\u2581")[0])
            assert starts
            assert "\u7ea6" in text_of(browse(pilot.app).detail)
    async with app_on(archive, "zh").run_test(size=(40, 12)) as pilot:
        await pilot.press("end", "tab", "tab")
        assert "\u7ea6" in lines_of(browse(pilot.app).trends)[2]


async def test_what_is_not_stated_is_not_zero(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("g", *"2024-07", "enter")
        detail = text_of(browse(pilot.app).detail)
        assert "not stated" in next(line for line in detail.splitlines() if line.startswith("Cross-border"))
        assert next(line for line in detail.splitlines() if line.startswith("Incidents")).split()[2] == "0"


async def test_approximate_values_say_so(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("g", *"2023-52", "enter")
        assert "~145,000" in text_of(browse(pilot.app).detail)


async def test_the_stated_words_are_marked_in_the_text(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        detail = browse(pilot.app).detail
        marked = "".join(
            segment.text
            for y in range(detail.size.height)
            for segment in detail.render_line(y)
            if segment.style and segment.style.underline
        )
        assert marked == "评价为良共处理网络安全事件480起"


async def test_remarks_are_sentences(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("g", *"2024-05", "enter")
        assert "is not seven days" in text_of(browse(pilot.app).detail)


async def test_enter_follows_a_reference_from_the_detail(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("tab", "down", "down", "enter", "enter")
        assert chosen_name(pilot.app) == "2024-09"
        assert pilot.app.focused is browse(pilot.app).detail


async def test_enter_on_a_figure_shows_the_words_it_stood_in(archive: Archive) -> None:
    async with app_on(archive).run_test(size=(80, 24)) as pilot:
        detail = browse(pilot.app).detail
        await pilot.press("tab", "enter")
        assert "共处理网络安全事件480起" in text_of(detail)
        looked_at = [
            segment.text
            for y in range(detail.size.height)
            for segment in detail.render_line(y)
            if segment.style and segment.style.reverse and segment.style.underline
        ]
        assert looked_at == ["共处理网络安全事件480起"]


@pytest.mark.parametrize("size", [(80, 24), WIDE])
@pytest.mark.parametrize("reading", [["enter"], ["down", "enter", "pagedown"], ["end"]])
async def test_escape_leads_back_to_where_one_was_in_the_detail(
    archive: Archive, size: tuple[int, int], reading: list[str]
) -> None:
    async with app_on(archive).run_test(size=size) as pilot:
        detail = browse(pilot.app).detail
        await pilot.pause()
        before = lines_of(detail)
        await pilot.press("tab", *reading, "escape")
        assert lines_of(detail) == before
        await pilot.press("tab", "enter")
        assert "共处理网络安全事件480起" in text_of(detail)


async def test_a_selection_out_of_sight_gives_way_to_what_is_in_sight(archive: Archive) -> None:
    async with app_on(archive).run_test(size=(80, 24)) as pilot:
        detail = browse(pilot.app).detail
        await pilot.press("tab", "end")
        assert detail.top > 8
        assert "https://" not in text_of(detail)
        await pilot.press("up", "enter")
        assert "https://" in text_of(detail)


async def test_addresses_are_hyperlinks_while_the_detail_has_the_focus(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        detail = browse(pilot.app).detail

        def links() -> set[str | None]:
            rows = (detail.render_line(y) for y in range(detail.size.height))
            return {segment.style.link for row in rows for segment in row if segment.style and segment.style.link}

        await pilot.press("ctrl+d")
        assert links() == set()
        await pilot.press("tab")
        assert links() == {address(LAST)}


async def test_a_reference_outside_the_archive_says_so(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("tab", "down", "down", "enter", "down", "enter")
        assert chosen_name(pilot.app) == "2024-10"
        assert "not in the archive" in text_of(browse(pilot.app).key_line)


async def test_the_detail_scrolls_while_the_list_keeps_the_focus(archive: Archive) -> None:
    async with app_on(archive).run_test(size=(80, 24)) as pilot:
        screen = browse(pilot.app)
        await pilot.press("ctrl+d")
        assert screen.detail.top > 0
        assert pilot.app.focused is screen.week_list
        await pilot.press("ctrl+u", "ctrl+u")
        assert screen.detail.top == 0


async def test_a_click_chooses_and_sends_a_message(archive: Archive) -> None:
    heard: list[object] = []
    async with app_on(archive).run_test(size=WIDE, message_hook=heard.append) as pilot:
        await pilot.click("#weeks", offset=(4, 3))
        assert chosen_name(pilot.app) == "2024-09"
    assert {message.week for message in heard if isinstance(message, WeekList.Picked)} == {LAST + -1}


async def test_tab_goes_round_the_panes_and_escape_returns(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        screen = browse(pilot.app)
        for pane in (screen.detail, screen.trends, screen.week_list, screen.detail):
            await pilot.press("tab")
            assert pilot.app.focused is pane
        await pilot.press("escape")
        assert pilot.app.focused is screen.week_list
        await pilot.press("escape")
        assert pilot.app.is_running


async def test_language_changes_every_pane(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("L")
        screen = browse(pilot.app)
        for pane, word in (
            (screen.top_line, "2024年第10期"),
            (screen.week_list, "未收录"),
            (screen.detail, "处理网络安全事件"),
            (screen.trends, "趋势"),
            (screen.key_line, "退出"),
        ):
            assert word in text_of(pane)


async def test_copy_says_what_was_copied(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("y")
        assert pilot.app.clipboard == (
            "2024-10 (2024-03-04 to 2024-03-10); good; Incidents handled 480; Malicious URLs 48"
        )
        notice = " ".join(lines_of(browse(pilot.app).key_line))
        assert "Incidents handled 480" in notice
        assert "w saves it to a file" in notice
        await pilot.press("down")
        assert "quit" in text_of(browse(pilot.app).key_line)


async def test_copying_figures_and_the_address(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("Y")
        assert "incidents_handled\tIncidents handled\t480\n" in pilot.app.clipboard
        await pilot.press("u")
        assert pilot.app.clipboard == address(LAST)


async def test_what_is_copied_keeps_its_marks(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("g", *"2023-52", "enter", "y")
        assert "Infected hosts ~145,000" in pilot.app.clipboard
        await pilot.press("Y")
        assert "infected_hosts\tInfected hosts\t145000\t~145,000\n" in pilot.app.clipboard


async def test_back_and_forward_follow_jumps_not_steps(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("g", *"2024-05", "enter", "down", "g", *"2024-09", "enter")
        await pilot.press("b")
        assert chosen_name(pilot.app) == "2024-04"
        await pilot.press("b")
        assert chosen_name(pilot.app) == "2024-10"
        await pilot.press("b")
        assert "nowhere to go back" in text_of(browse(pilot.app).key_line)
        await pilot.press("f", "f")
        assert chosen_name(pilot.app) == "2024-09"


async def test_help_lists_every_key_and_escape_closes_it(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("question_mark")
        assert "nearest older week with figures" in "\n".join(
            strip.text for strip in pilot.app.screen._compositor.render_strips(pilot.app.size)
        )
        await pilot.press("escape")
        assert browse(pilot.app).is_current


async def test_q_quits(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("q")
    assert pilot.app.return_code == 0


async def test_an_empty_archive_says_what_to_do(tmp_path: Path) -> None:
    async with app_on(Archive(tmp_path / "none.json", bundled=False)).run_test(size=WIDE) as pilot:
        assert "cncert-tui import" in " ".join(lines_of(browse(pilot.app).detail))
        await pilot.press("down", "left_square_bracket", "end", "tab", "enter", "y", "g", *"latest", "enter")
        assert pilot.app.is_running


async def test_a_figure_without_words_says_where_it_comes_from(tmp_path: Path) -> None:
    async with app_on(Archive(tmp_path / "none.json")).run_test(size=WIDE) as pilot:
        await pilot.press("g", *"2024-46", "enter", "tab")
        keys = text_of(browse(pilot.app).key_line)
        assert "Enter see its origin, open" in keys
        assert "its words" not in keys
        await pilot.press("enter")
        await pilot.pause()
        said = "Incidents handled: bundled, from CNCERT's own page; its words are not held"
        assert said in text_of(browse(pilot.app).key_line)


async def test_the_name_of_a_selected_figure_stays_readable(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("tab")
        detail = browse(pilot.app).detail
        reversed_texts = [
            segment.text
            for y in range(detail.size.height)
            for segment in detail.render_line(y)
            if segment.style and segment.style.reverse
        ]
        assert reversed_texts == ["Incidents handled"]


@pytest.mark.parametrize("keys", [["slash", *"nowhere"], ["F", *"1999"]])
async def test_an_empty_list_says_how_to_fill_it(archive: Archive, keys: list[str]) -> None:
    async with app_on(archive).run_test(size=(80, 24)) as pilot:
        screen = browse(pilot.app)
        for more in ([], ["enter"]):
            await pilot.press(*keys, *more)
            assert "Esc lists all of them again." in " ".join(text_of(screen.week_list).split())
            await pilot.click("#weeks", offset=(3, 1))
            await pilot.press("escape", "escape", "escape")
        assert any(line.startswith("\u203a 10") for line in lines_of(screen.week_list))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_where_one_pane_is_shown_the_key_to_the_next_is_named(archive: Archive, language: Language) -> None:
    async with app_on(archive, language).run_test(size=(40, 12)) as pilot:
        assert "Tab " in text_of(browse(pilot.app).key_line)
