"""Entering a figure by hand in the app."""

from pathlib import Path

import pytest

from store.archive import Archive
from tests.tui.archives import LAST, app_on, small_archive
from tests.tui.languages import EN, ZH
from tests.tui.screen import browse, lines_of, pictured, text_of
from tui.app.hand_entry import HandEntryError, read_hand_entries

WIDE = (120, 40)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return small_archive(tmp_path)


def typing(text: str) -> list[str]:
    return ["space" if character == " " else character for character in text]


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("infected_hosts 1,793", "infected_hosts", 1793),
        ("感染网络病毒 14.5万", "infected_hosts", 145_000),
        ("Defaced websites 12", "defaced_sites", 12),
        ("conficker 0", "conficker_hosts", 0),
    ],
)
def test_a_figure_is_named_in_either_language_or_in_part(text: str, key: str, value: int) -> None:
    ((figure, entry),) = read_hand_entries(text, EN)
    assert figure.key == key
    assert entry is not None
    assert entry.value == value


def test_a_name_alone_takes_back() -> None:
    ((figure, entry),) = read_hand_entries("conficker", ZH)
    assert (figure.key, entry) == ("conficker_hosts", None)


@pytest.mark.parametrize(
    "text", ["incidents handled 200, cross 100", "incidents handled 200;cross 100", "处理网络安全事件 200，跨境 100"]
)
def test_several_figures_are_taken_at_once(text: str) -> None:
    entries = [(figure.key, entry and entry.value) for figure, entry in read_hand_entries(text, EN)]
    assert entries == [("incidents_handled", 200), ("cross_border_incidents", 100)]
    ((_, entry),) = read_hand_entries("infected_hosts 1,793", EN)
    assert entry
    assert entry.value == 1793
    with pytest.raises(HandEntryError, match="twice"):
        read_hand_entries("conficker 3, conficker 4", EN)


def test_an_unknown_name_is_not_answered_with_a_wall_of_names() -> None:
    with pytest.raises(HandEntryError) as raised:
        read_hand_entries("incidents 200", EN)
    assert len(str(raised.value)) < 100


@pytest.mark.parametrize("text", ["nonsense 3", "phishing 3", "conficker 3x", "conficker -3"])
def test_what_is_not_clear_is_a_sentence(text: str) -> None:
    with pytest.raises(HandEntryError):
        read_hand_entries(text, EN)


async def test_e_enters_shows_and_takes_back(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        screen = browse(pilot.app)
        await pilot.press("e", *typing("defaced websites ~12"), "enter")
        await pilot.pause()
        rows = [line.split() for line in lines_of(screen.detail) if line.startswith("Defaced websites")]
        assert rows[0][2] == "*~12"
        assert any(line.startswith("Defaced websites") for line in lines_of(screen.trends))
        assert "entered by hand" in text_of(screen.detail)
        assert Archive(archive.path, bundled=False).weeks_by_hand("defaced_sites") == [LAST]
        await pilot.press("e", *typing("defaced websites"), "enter")
        await pilot.pause()
        assert "Defaced websites" not in text_of(screen.detail)


async def test_a_slip_is_answered_while_the_prompt_stays(archive: Archive) -> None:
    async with app_on(archive).run_test(size=WIDE) as pilot:
        await pilot.press("e", *typing("conficker many"), "enter")
        assert browse(pilot.app).query("#prompt")
        assert "conficker many" in pictured(pilot.app)[-1]
