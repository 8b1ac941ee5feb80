"""Deciding in the app on what was read with doubt."""

import json
from pathlib import Path

import pytest

from store.archive import Archive, Entry
from store.model.issue import Issue
from store.model.proposal import Accepted, Proposal
from tests.tui.archives import LAST, app_on, read_issue, small_archive
from tests.tui.screen import browse, pictured, text_of
from tui.app.widgets.issue_detail import IssueDetail
from tui.app.widgets.lines import Lines

WIDE = (120, 40)
SITES = Proposal("defaced_sites", 57, False, "深陆监测到被篡改网站57个", "text", "unknown-words")
HOSTS = Proposal("infected_hosts", 81_000, True, "义岭感染网络病毒的主机8.1万台", "text", "unknown-words")


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = small_archive(tmp_path)
    archive.add([read_issue(LAST, 480, proposals=(SITES, HOSTS))])
    return archive


def newest(archive: Archive) -> Issue:
    issue = archive.get(LAST)
    assert issue is not None
    return issue


async def test_rows_with_a_question_mark_show_figure_and_words(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        shown = text_of(browse(pilot.app).detail)
        assert "? Defaced websites  57" in shown
        assert SITES.words in shown


async def test_the_question_marks_the_number_and_shows_its_keys(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        for number in ("57", "8.1万"):
            await pilot.press("P" if number == "57" else "enter")
            await pilot.pause()
            asked = browse(pilot.app).query_one("#prompt-matter")
            assert isinstance(asked, Lines)
            parts = [part for y in range(asked.size.height) for part in asked.render_line(y) if part.style]
            assert [part.text for part in parts if part.style and part.style.reverse] == [number]
            assert {"y", "n", "u", "Enter"} <= {part.text for part in parts if part.style and part.style.bold}
            assert "or type the right number" in text_of(asked)


async def test_y_accepts_n_dismisses_and_u_takes_back(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("P", "y")
        await pilot.pause()
        issue = newest(archive)
        assert (issue.by_hand, issue.accepted) == (
            {"defaced_sites": 57},
            {"defaced_sites": Accepted(SITES.words, "text")},
        )
        await pilot.press("n")
        await pilot.pause()
        assert newest(archive).undecided == ()
        assert newest(archive).dismissed == (HOSTS,)
        await pilot.press("u")
        await pilot.pause()
        assert newest(archive).undecided == (HOSTS,)


async def test_u_takes_back_one_after_the_other(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("P", "n")
        await pilot.pause()
        assert newest(archive).undecided == (HOSTS,)
        await pilot.press("u")
        await pilot.pause()
        assert newest(archive).undecided == (SITES, HOSTS)
        await pilot.press("y")
        await pilot.pause()
        await pilot.press("u")
        await pilot.pause()
        assert newest(archive).by_hand == {}


async def test_what_cannot_be_taken_back_now_can_be_later(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("P", "n")
        await pilot.pause()
        good = archive.path.read_bytes()
        tables = json.loads(good)
        tables["meta"]["1"]["schema"] = 99
        archive.path.write_text(json.dumps(tables))
        await pilot.press("u")
        await pilot.pause()
        archive.path.write_bytes(good)
        await pilot.press("P", "u")
        await pilot.pause()
        assert newest(Archive(archive.path, bundled=False)).undecided == (SITES, HOSTS)


async def test_a_number_corrects_and_enter_passes_over(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("P", "enter")
        await pilot.pause()
        await pilot.press(*"8.2", "enter")
        await pilot.pause()
        assert newest(archive).by_hand == {}
        await pilot.press("backspace", "backspace", "backspace", *"82000", "enter")
        await pilot.pause()
        assert newest(archive).by_hand == {"infected_hosts": 82_000}
        assert newest(archive).undecided == (SITES,)


async def test_enter_on_an_accepted_figure_says_what_it_was_accepted_from(archive: Archive) -> None:
    archive.decide(LAST, {SITES.figure: Entry.of(SITES)})
    async with app_on(archive).run_test(size=WIDE) as pilot:
        detail = browse(pilot.app).detail
        detail.post_message(IssueDetail.Asked(SITES.figure))
        await pilot.pause()
        assert SITES.words in pictured(pilot.app)[-1]
