"""The app while its store changes, and what it remembers from visit to visit."""

from pathlib import Path

import pytest
from textual.app import App

from store.archive import Archive
from tests.tui.archives import LAST, read_issue, small_archive
from tests.tui.screen import browse, chosen_name, lines_of, text_of
from tui.app.app import CncertApp
from tui.app.keys import SCREENS
from tui.settings.choices import Settings
from tui.settings.own_keys import OwnKeysError, read_own_keys

WIDE = (120, 40)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return small_archive(tmp_path)


def visit(archive: Archive, state: Path | None = None, own: Path | None = None) -> CncertApp:
    return CncertApp(archive, Settings("en", "block", archive.path, False, state=state, own=own))


async def test_an_import_elsewhere_shows_up_and_the_chosen_week_stays(archive: Archive) -> None:
    async with visit(archive).run_test(size=WIDE) as pilot:
        await pilot.press("down")
        Archive(archive.path, bundled=False).add([read_issue(LAST + 1, 999)])
        browse(pilot.app).follow()
        assert chosen_name(pilot.app) == "2024-09"
        assert any("999" in line for line in lines_of(browse(pilot.app).week_list))


async def test_what_comes_into_an_empty_archive_is_chosen(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    async with visit(Archive(path, bundled=False)).run_test(size=WIDE) as pilot:
        Archive(path, bundled=False).add([read_issue(LAST, 999), read_issue(LAST + -1, 998)])
        browse(pilot.app).follow()
        assert chosen_name(pilot.app) == "2024-10"
        assert "999" in text_of(browse(pilot.app).detail)


async def test_where_the_chosen_week_goes_its_neighbour_is_chosen(archive: Archive, tmp_path: Path) -> None:
    others = Archive(tmp_path / "others.json", bundled=False)
    others.add([read_issue(LAST + -2, 998), read_issue(LAST + -9, 997)])
    async with visit(archive).run_test(size=WIDE) as pilot:
        assert chosen_name(pilot.app) == "2024-10"
        others.path.replace(archive.path)
        browse(pilot.app).follow()
        assert chosen_name(pilot.app) == "2024-08"
        assert "998" in text_of(browse(pilot.app).detail)


async def test_a_store_that_breaks_is_a_sentence_and_what_was_read_stays(archive: Archive) -> None:
    async with visit(Archive(archive.path, bundled=False, tolerant=True)).run_test(size=WIDE) as pilot:
        screen, sound = browse(pilot.app), archive.path.read_bytes()
        archive.path.write_bytes(b"{")
        screen.follow()
        await pilot.press("down")
        assert chosen_name(pilot.app) == "2024-09"
        assert "The store is damaged; listed is what can still be read." in text_of(screen.trouble)
        archive.path.write_bytes(sound)
        screen.follow()
        assert not screen.trouble.display


async def test_editions_that_came_since_the_last_visit_are_marked_until_seen(archive: Archive, tmp_path: Path) -> None:
    state = tmp_path / "state"
    async with visit(archive, state).run_test(size=WIDE):
        pass
    archive.add([read_issue(LAST + 1, 999), read_issue(LAST + 2, 998)])
    async with visit(Archive(archive.path, bundled=False), state).run_test(size=WIDE) as pilot:
        marked = [line for line in lines_of(browse(pilot.app).week_list) if line.startswith((" +", "\u203a+"))]
        assert [line[2:4] for line in marked] == ["11"]  # 12 is the one it opens on
        await pilot.press("U")
        assert chosen_name(pilot.app) == "2024-11"
        await pilot.press("U")
        assert "nothing new" in text_of(browse(pilot.app).key_line)
    assert (state / "seen.json").stat().st_mode & 0o777 == 0o600


async def test_on_the_first_visit_alone_new_is_what_was_imported(tmp_path: Path) -> None:
    archive, state = Archive(tmp_path / "store.json"), tmp_path / "state"
    archive.add([read_issue(LAST + -number, 999) for number in range(3)])
    for new in (("2024-08", "2024-09"), ()):
        again = CncertApp(Archive(archive.path), Settings("en", "block", archive.path, True, state=state))
        async with again.run_test(size=WIDE) as pilot:
            for name in new:
                await pilot.press("end", "U")
                assert chosen_name(pilot.app) == name
            if not new:
                await pilot.press("U")
                assert "nothing new" in text_of(browse(pilot.app).key_line)


async def test_the_first_visit_is_told_what_this_is_over_the_keys(archive: Archive, tmp_path: Path) -> None:
    held = sum(map(archive.is_read, archive.weeks))
    async with visit(archive, tmp_path / "state").run_test(size=WIDE) as pilot:
        greeting, keys = lines_of(browse(pilot.app).key_line)
        assert f"reports: {held} of {len(archive.weeks)} known are held." in greeting
        assert "t trend" in keys
        await pilot.press("down")
        assert lines_of(browse(pilot.app).key_line) == [keys]
    async with visit(archive, tmp_path / "state").run_test(size=WIDE) as pilot:
        assert len(lines_of(browse(pilot.app).key_line)) == 1


async def test_a_visit_to_a_damaged_store_forgets_nothing(archive: Archive, tmp_path: Path) -> None:
    state, sound = tmp_path / "state", archive.path.read_bytes()
    async with visit(archive, state).run_test(size=WIDE):
        pass
    for content in (sound, b"{", sound):
        archive.path.write_bytes(content)
        async with visit(Archive(archive.path, bundled=False, tolerant=True), state).run_test(size=WIDE) as pilot:
            await pilot.press("U")
            assert "nothing new" in text_of(browse(pilot.app).key_line)


async def test_a_memory_that_is_damaged_is_no_memory(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "seen.json").write_bytes(b"\xff{")
    async with visit(archive, tmp_path).run_test(size=WIDE) as pilot:
        assert chosen_name(pilot.app) == "2024-10"


async def test_own_keys_replace_the_usual_ones_in_the_app_and_in_its_help(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "keys.toml").write_text('step-older = "s"\nquit = "x,ctrl+x"\nexport = "X"\n', encoding="utf-8")
    async with visit(archive, own=tmp_path).run_test(size=WIDE) as pilot:
        assert "x quit" in text_of(browse(pilot.app).key_line)
        await pilot.press("s")
        assert chosen_name(pilot.app) == "2024-09"
        await pilot.press("j")
        assert chosen_name(pilot.app) == "2024-09"
        await pilot.press("x")
    assert pilot.app.return_code == 0


@pytest.mark.parametrize(
    "text",
    [
        "step-older = ",
        'fly = "f"',
        'quit = "ctrl+z"',
        'trend = "z"\ncalendar = "z"',
        "quit = 3",
        'quit = ""',
        'quit = "nokey!!"',
        'quit = "q,,x"',
        "\udcff",
    ],
)
async def test_broken_own_keys_are_one_notice(archive: Archive, tmp_path: Path, text: str) -> None:
    (tmp_path / "keys.toml").write_text(text, encoding="utf-8", errors="surrogateescape")
    with pytest.raises(OwnKeysError):
        read_own_keys(tmp_path, SCREENS)
    async with visit(archive, own=tmp_path).run_test(size=WIDE) as pilot:
        assert "keys.toml cannot be used" in text_of(browse(pilot.app).key_line)
        await pilot.press("j")
        assert chosen_name(pilot.app) == "2024-09"


async def test_own_keys_that_take_others_say_whose(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "keys.toml").write_text('\ufefftrend = "q"\n', encoding="utf-8")
    async with visit(archive, own=tmp_path).run_test(size=WIDE) as pilot:
        assert "without any now: quit" in text_of(browse(pilot.app).key_line)
        await pilot.press("q")
        assert pilot.app.is_running
        assert pilot.app.screen is not browse_screen(pilot.app)


def browse_screen(app: App[None]) -> object:
    return app.screen_stack[0]
