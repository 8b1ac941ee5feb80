"""The app: one browse screen over an archive, and what works on every screen."""

import asyncio
import gc
import os
import signal
from contextlib import suppress
from functools import partial
from typing import Any

from rich.text import Text
from textual import events
from textual.app import App
from textual.binding import Binding
from textual.screen import Screen

from store.archive import Archive
from store.text.cleaning import clean_line
from tui.app.keys import EVERYWHERE_KEYS
from tui.app.look import Look
from tui.app.page import Page
from tui.app.screens.browse import BrowseScreen
from tui.app.terminal import inside
from tui.app.terminal.driver import PressesDriver
from tui.app.terminal.frame import Frame
from tui.app.terminal.key_queue import KeyQueue, Typed
from tui.app.terminal.loading import Loading
from tui.app.terminal.mirror import TerminalMirror
from tui.language import Language, language_after, words_in
from tui.settings.choices import THEMES, Settings, ThemeName
from tui.settings.memory import remember_theme, remembered_theme
from tui.sparkline import Glyphs

_TERMINAL_CHECK_SECONDS = 2.0
_OPENING_SECONDS = 3.0
"""Keys are not kept waiting for longer, whatever goes on."""
_ENDED_BY_SIGTERM = 128 + signal.SIGTERM


class CncertApp(App[None]):
    """Opens the browse screen, and ends when its terminal does."""

    CSS_PATH = "app.tcss"
    TITLE = "cncert-tui"
    ENABLE_COMMAND_PALETTE = False  # Textual's own key and commands; `action_palette` opens it with ours
    BINDINGS = [*EVERYWHERE_KEYS, Binding("ctrl+z", "to_shell", priority=True)]

    def __init__(self, archive: Archive, settings: Settings, loading: Loading | None = None) -> None:
        super().__init__(partial(PressesDriver, loading), ansi_color=True)  # type: ignore[arg-type]
        inside.report_failure(self, self._end_calmly)
        inside.paint_through(self, self._take_update)
        self.animation_level = "none"
        self._archive = archive
        self._settings = settings
        self.look = Look(settings.words, settings.glyphs)
        self._mirror = TerminalMirror()
        self._keys = KeyQueue(self, self._catch_up)
        self._is_behind = False
        self._updates = 0
        self._opening: asyncio.Task[None] | None = None
        self._is_opening = False
        """Whether the first screen is not whole yet, and what stands in its place is left there."""
        self.first_screen: Frame | None = None
        """As it was before any key, to be shown the next time."""
        if loading and loading.frame:
            self._mirror.take_over(loading.frame)

    def get_default_screen(self) -> Screen[None]:
        return BrowseScreen(self._archive, self._settings, self.look)

    async def on_event(self, event: events.Event) -> None:
        """Lets nothing that is typed overtake what was typed before, but Ctrl+C, which leaves from everywhere."""
        if isinstance(event, events.Key) and event.key == "ctrl+c":
            self.exit()
        elif event.is_forwarded or not isinstance(event, Typed) or self._keys.admits(event):
            await super().on_event(event)

    # -- how things are shown

    def action_language(self) -> None:
        self.speak(language_after(self.look.words))

    def speak(self, language: Language) -> None:
        """Shows everything in a language."""
        self.look.words = words_in(language)
        self._show_anew()

    def draw_with(self, glyphs: Glyphs) -> None:
        """Draws bars and lines with other characters."""
        self.look.glyphs = glyphs
        self._show_anew()

    def _show_anew(self) -> None:
        for page in self._pages():
            page.show_anew()

    def _pages(self) -> list[Page[Any]]:
        return [screen for screen in self.screen_stack if isinstance(screen, Page)]

    def action_theme(self) -> None:
        """The next theme."""
        self.wear(THEMES[(THEMES.index(self.look.theme) + 1) % len(THEMES)])

    def wear(self, theme: ThemeName) -> None:
        """Puts a theme on, and remembers it."""
        words = self.look.words.screens
        if self.no_color:
            self._say(words.no_color)
            return
        self._put_on(theme)
        if self._settings.state:
            remember_theme(self._settings.state, theme)
        self._say(words.theme_chosen.format(theme=words.themes[theme]))
        self.action_redraw()

    def _put_on(self, theme: ThemeName) -> None:
        if theme != self.look.theme:
            from tui.app.themes import paint_of  # the terminal's own colours do without

            self.look.theme = theme
            self._mirror.paint = paint_of(theme)

    def _say(self, sentence: str) -> None:
        self._pages()[-1].say(sentence)

    def action_palette(self) -> None:
        from tui.app.screens.palette import Palette

        page = self.screen
        if isinstance(page, Page) and not isinstance(page, Palette):
            self.push_screen(Palette(page))

    def action_help(self) -> None:
        from tui.app.screens.help import HelpScreen  # opened rarely

        page = self.screen
        if isinstance(page, Page):
            self.push_screen(HelpScreen(self.look, page.KEYS))

    def action_redraw(self) -> None:
        """Paints everything again: something else has written on the terminal."""
        self._mirror.forget()
        self.screen.refresh()

    def action_to_shell(self) -> None:
        """Stops, as Ctrl+Z does everywhere else; the shell's `fg` goes on."""
        if _has_shell():
            self.action_suspend_process()
        else:
            self._say(self.look.words.screens.no_shell)

    def _take_update(self, update: Any) -> Any | None:
        """What is to be shown of an update: nothing while more keys wait."""
        self._updates += 1
        if self._keys.has_more or self._is_opening:
            self._is_behind = True
            return None
        return self._mirror.trim(update, self.size)

    def _catch_up(self) -> None:
        """Shows what has come of a burst of keys."""
        if self._is_behind:
            self._is_behind = False
            self.screen.refresh()

    def on_ready(self) -> None:
        if not self.is_headless:
            self._opening = asyncio.create_task(self._open())

    async def _open(self) -> None:
        """Waits for a first screen that stays, has it shown, and lets the keys come that were typed meanwhile."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_OPENING_SECONDS):
                await self._come_to_rest()
                self._show_first()
                await self._come_to_rest()
                if not self._archive.failure:
                    self.first_screen = self._mirror.frame(self.console)
        self._show_first()
        self._keys.release()

    def _show_first(self) -> None:
        self._is_opening = False
        self._catch_up()

    async def _come_to_rest(self) -> None:
        updates = -1
        while updates != self._updates:
            updates = self._updates
            painted = asyncio.Event()
            self.call_after_refresh(painted.set)
            await painted.wait()
            await self._keys.all_is_done()

    def on_mount(self) -> None:
        if not self.no_color:
            remembered = remembered_theme(self._settings.state) if self._settings.state else None
            self._put_on(self._settings.theme or remembered or "terminal")
        self.app_resume_signal.subscribe(self, lambda _app: self.action_redraw())
        if not self.is_headless:
            self._is_opening = True
            self._keys.hold()
            # Ended from outside, the terminal must still be put in order.
            loop = asyncio.get_running_loop()
            loop.add_signal_handler(signal.SIGTERM, lambda: self.exit(return_code=_ENDED_BY_SIGTERM))
            self.set_interval(_TERMINAL_CHECK_SECONDS, self._leave_with_the_terminal)

    def _leave_with_the_terminal(self) -> None:
        # Where SIGHUP is ignored, as under nohup, nothing else tells that the terminal is gone.
        if not os.isatty(0):
            os._exit(1)

    def _end_calmly(self, error: BaseException | None) -> None:
        from tui.app.crash import write_report

        words = self._settings.words.screens
        report = write_report(error) if error else None
        sentence = words.crashed.format(error=type(error).__name__, report=report or words.no_report)
        self.panic(Text(clean_line(sentence)))


def _has_shell() -> bool:
    """Whether a shell with job control waits; without one, what stops would stay stopped."""
    parent = os.getppid()
    return os.getsid(parent) == os.getsid(0) and os.getpgid(parent) != os.getpgrp()


def run_app(archive: Archive, settings: Settings, loading: Loading) -> int:
    """Runs the app until it is left; the exit status of the program.

    It takes over the terminal from whoever had it meanwhile.
    """
    # What is loaded by now stays: the collector's pauses would be felt in single keys.
    gc.freeze()
    gc.set_threshold(20_000, 50, 1000)
    gc.enable()
    inside.decode_any_bytes()
    for name in ("COLUMNS", "LINES"):  # the terminal itself is asked, and again when it gets another size
        os.environ.pop(name, None)
    app = CncertApp(archive, settings, loading)
    app.run(mouse=False)
    if app.first_screen:
        loading.keep(app.first_screen)
    return app.return_code or 0
