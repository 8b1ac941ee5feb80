"""``--pictures``."""

import random
from pathlib import Path

import pytest

from store.reading.pictures.recognition import can_recognise
from tests.store.drawings.infographics import Infographic
from tests.store.drawings.painting import as_file, font_file, painted
from tests.tui.answering import EDITIONS, Commands

needs_recognition = pytest.mark.skipif(
    not can_recognise() or font_file() is None, reason="needs cncert-tui[pictures] and a Chinese font: see [dev]"
)


@pytest.fixture
def commands(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Commands:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Commands(tmp_path, capsys)


@pytest.mark.parametrize("command", ["read", "import"])
def test_without_the_extra_one_sentence_says_how_to_get_it(
    commands: Commands, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.reading.pictures.recognition.can_recognise", lambda: False)
    file = commands.write("23.md", EDITIONS["23.md"])
    answer = commands(command, str(file), "--pictures", "--lang", "en")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.count("\n") == 1
    assert "pip install 'cncert-tui[pictures]'" in answer.err
    assert not commands.store.exists()


def test_fetch_needs_the_extra_too(commands: Commands, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("store.reading.pictures.recognition.can_recognise", lambda: False)
    answer = commands("fetch", "--pictures", "--lang", "en")
    assert (answer.code, answer.out) == (1, "")
    assert "pip install 'cncert-tui[pictures]'" in answer.err


@needs_recognition
def test_a_figure_in_a_picture_is_proposed_and_no_figure(commands: Commands) -> None:
    page = Infographic("one")
    page.write("被篡改网站", 60, 40, 30)
    page.write("57个", 60, 90, 60, strong=True)
    page.write("较上周↓12.5%", 60, 170, 24)
    file = commands.write("23.md", EDITIONS["23.md"].replace("https://pictures.example/one.png", "one.png"))
    (Path(file).parent / "one.png").write_bytes(as_file(painted(page, random.Random(1))))
    assert "? Defaced websites  57" in commands("read", file, "--pictures", "--lang", "en").out
    (whole,) = commands("read", file, "--pictures", "--json").json
    assert (whole["outcome"], "defaced_sites" in whole["figures"]) == ("read", False)
    assert [(one["figure"], one["value"], one["source"], one["why"]) for one in whole["proposals"]] == [
        ("defaced_sites", 57, "one.png", "picture")
    ]
    assert commands("import", file, "--pictures").code == 0
    assert commands("show", "2024-23", "--json").json["proposals"] == whole["proposals"]
    assert commands("import", file).code == 0
    assert commands("show", "2024-23", "--json").json["proposals"] == whole["proposals"]
