"""What the private names of Textual must be for the app to be quick and quiet, and that it runs without them."""

import asyncio
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from textual import _compositor
from textual.app import App
from textual.drivers import linux_driver
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import Static

from tests.tui.archives import app_on, small_archive
from tests.tui.screen import chosen_name
from tui.app.terminal import inside

_ROOT = Path(__file__).parents[4]


def test_the_driver_asks_for_its_decoder_where_it_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linux_driver, "getincrementaldecoder", linux_driver.getincrementaldecoder)  # type: ignore[attr-defined]
    assert inside.decode_any_bytes(), (
        "LinuxDriver.run_input_thread no longer takes `getincrementaldecoder` from its module: "
        "find where it decodes what is typed, and have it decode with errors='replace' there"
    )
    decode = linux_driver.getincrementaldecoder("utf-8")().decode  # type: ignore[attr-defined]
    assert decode(b"a\xff") == "a\ufffd"


def test_a_driver_that_decodes_elsewhere_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linux_driver.LinuxDriver, "run_input_thread", lambda _self: None)
    assert not inside.decode_any_bytes()


async def test_every_update_passes_the_hook() -> None:
    passed: list[Any] = []

    class Small(App[None]):
        def compose(self) -> Any:
            yield Static("a", id="one")

    app = Small()
    assert inside.paint_through(app, passed.append), (
        "App has no `_display` any more: find what hands an update to the driver, and hook in there"
    )
    async with app.run_test() as pilot:
        app.query_one("#one", Static).update("b")
        await pilot.pause()
    kinds = {type(update).__name__ for update in passed}
    assert {"LayoutUpdate", "ChopsUpdate"} <= kinds, f"App._display is no longer given these updates, but {kinds}"


def test_updates_can_be_taken_apart() -> None:
    strips: list[Iterable[Strip]] = [[Strip.blank(2), Strip.blank(3)], [Strip.blank(5)]]
    layout = _compositor.LayoutUpdate(strips, Region(4, 1, 5, 2))
    pieces = inside.pieces_of(layout)
    assert pieces is not None
    assert [(x, y, strip.cell_length) for x, y, strip in pieces] == [(4, 1, 5), (4, 2, 5)], (
        "LayoutUpdate no longer has `strips` and `region` as lines of strips and their place"
    )
    chops = _compositor.ChopsUpdate([{0: Strip.blank(4), 4: Strip.blank(6)}], [(0, 2, 6)], [[4, 10]])
    pieces = inside.pieces_of(chops)
    assert pieces is not None
    assert [(x, y, strip.cell_length) for x, y, strip in pieces] == [(2, 0, 2), (4, 0, 2)], (
        "ChopsUpdate no longer has `chops`, `spans` and `chop_ends` by line"
    )


async def test_a_pump_is_at_work_until_it_waits() -> None:
    app: App[None] = App()
    async with app.run_test() as pilot:
        await pilot.pause()
        begun, ended = asyncio.Event(), asyncio.Event()

        async def work() -> None:
            begun.set()
            await ended.wait()

        app.call_later(work)
        await begun.wait()
        assert inside.is_at_work(app), "a pump that works on a message is not seen to: look at MessagePump's queue"
        ended.set()
        for _ in range(100):
            await asyncio.sleep(0)
        assert not inside.is_at_work(app), "a pump that waits for a message is not seen to: look at MessagePump's queue"


async def test_a_failure_is_handed_on() -> None:
    failures: list[BaseException | None] = []

    class Failing(App[None]):
        def on_mount(self) -> None:
            inside_failure = ValueError("seen")
            raise inside_failure

    app = Failing()

    def end(error: BaseException | None) -> None:
        failures.append(error)
        app.panic("ended")

    assert inside.report_failure(app, end), "App has no `_fatal_error` or `_exception`: find what prints its traceback"
    with pytest.raises(ValueError, match="seen"):
        async with app.run_test():
            pass
    assert [str(failure) for failure in failures] == ["seen"]


async def test_without_them_the_app_runs_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inside, "paint_through", lambda _app, _take: False)
    monkeypatch.setattr(inside, "report_failure", lambda _app, _report: False)
    monkeypatch.setattr(inside, "pieces_of", lambda _update: None)
    monkeypatch.setattr(inside, "getattr", lambda *_: None, raising=False)
    async with app_on(small_archive(tmp_path)).run_test() as pilot:
        await pilot.press("j", "j", "g", *"2024-05", "enter")
        await pilot.pause()
        assert chosen_name(pilot.app) == "2024-05"


def test_private_names_are_touched_nowhere_else() -> None:
    names = r"textual\._|\b_(display|compositor|message_queue|fatal_error|exception|driver)\b|getincrementaldecoder"
    touching = [
        path.relative_to(_ROOT).as_posix()
        for path in (_ROOT / "tui").rglob("*.py")
        if re.search(names, path.read_text(encoding="utf-8"))
    ]
    assert set(touching) == {"tui/app/terminal/inside.py", "tui/app/terminal/__init__.py"}
