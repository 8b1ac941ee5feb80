"""Who steps on faster than anybody reads is shown the figures, and the texts only of where he stays."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from textual.app import App
from textual.pilot import Pilot

from tests.tui.archives import app_on, small_archive
from tests.tui.screen import browse, text_of
from tui.app.widgets import issue_detail

TEXT = "段文字到此为止"


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """When the next steps are made, on a clock that stands still between them."""
    times = [0.0]
    monkeypatch.setattr(issue_detail, "monotonic", lambda: times.pop(0) if len(times) > 1 else times[0])
    return times


async def stepped(pilot: Pilot[None], keys: Sequence[str]) -> str:
    await pilot.press(*keys)
    await pilot.pause()
    return text_of(browse(pilot.app).detail)


@pytest.mark.parametrize(("pause", "shown"), [(0.03, False), (0.5, True)])
async def test_a_text_is_shown_once_there_is_time_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: list[float], pause: float, shown: bool
) -> None:
    async with app_on(small_archive(tmp_path)).run_test(size=(120, 40)) as pilot:
        monkeypatch.setattr(App, "is_headless", False)
        steps[:] = [10, 10 + pause, 10 + 2 * pause, 10 + 2 * pause]
        seen = await stepped(pilot, "jjj")
        assert "Incidents handled" in seen
        assert (TEXT in seen) == shown
        while TEXT not in seen:
            await pilot.pause(0.01)
            seen = text_of(browse(pilot.app).detail)
        assert "900" in seen


async def test_what_was_looked_for_is_shown_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: list[float]
) -> None:
    async with app_on(small_archive(tmp_path)).run_test(size=(120, 40)) as pilot:
        monkeypatch.setattr(App, "is_headless", False)
        steps[:] = [10.0]
        assert TEXT in await stepped(pilot, ["slash", "\u5f80", "enter", "j", "j"])
