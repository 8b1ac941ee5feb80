"""The command palette: whatever can be done on a screen and everywhere, found by typing."""

from collections.abc import AsyncGenerator, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from textual.app import ComposeResult
from textual.command import CommandInput, CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import LoadingIndicator
from textual.widgets.option_list import Option

from store.model.figures import Figure
from tui.app.cell_width import fit
from tui.app.keys import EVERYWHERE_KEYS, keys_of, most_useful_first, sentence, sign
from tui.app.look import Dresser
from tui.app.page import Page
from tui.app.styles import BOLD
from tui.app.widgets.bars import OneLine
from tui.app.widgets.lines import Line
from tui.app.widgets.prompt import in_one_line
from tui.language import LANGUAGES, Words
from tui.settings.choices import THEMES
from tui.sparkline import LEVELS

_KEY_CELLS = 12
_OPENS_THIS = "palette"


@dataclass(frozen=True)
class Command:
    """Something to be done, with what is said of it in every language, so that it is found in any."""

    names: Sequence[str]
    """The reader's own language first."""
    run: Callable[[], object]
    key: str = ""


class _CleanInput(CommandInput):
    """What is pasted may come from anywhere, and is shown as it is typed."""

    def replace(self, text: str, start: int, end: int) -> None:
        super().replace(in_one_line(text), start, end)


class Palette(CommandPalette):
    """Textual's, with our commands and words, and without what does not fit a terminal of few cells and colours."""

    def __init__(self, page: Page[object]) -> None:
        super().__init__(providers=[_CommandsOfPage])
        self._words = page.words.screens

    def compose(self) -> ComposeResult:
        label = OneLine(id="palette-label")
        label.line = Line(f"{self._words.palette_prompt}: ", BOLD)
        label.styles.width = label.line.cells
        entry = _CleanInput(select_on_focus=False, compact=True)
        entry.cursor_blink = False
        with Vertical(id="--container"):
            with Horizontal(id="--input"):
                yield label
                yield entry
            with Vertical(id="--results"):
                yield CommandList()
                yield LoadingIndicator()  # never seen, but Textual asks for it

    async def _search_for(self, search_value: str) -> AsyncGenerator[DiscoveryHit | Hit, bool]:
        """What is found. Textual waits for slow providers, a tenth of a second for every key even where none is."""
        for provider in self._providers:
            async for hit in provider._search(search_value):  # noqa: SLF001  # as Textual's own does
                yield hit

    def _start_no_matches_countdown(self, search_value: str) -> None:
        """Says at once that there is nothing."""
        if search_value:
            commands = self.query_one(CommandList)
            commands.add_option(Option(Content(self._words.palette_nothing), disabled=True, id=self._NO_MATCHES))
            self._list_visible = True


class _CommandsOfPage(Provider):
    """The commands of the screen that the palette was opened over."""

    async def discover(self) -> Hits:
        for command in self._commands():
            name = command.names[0]
            yield DiscoveryHit(_entry(command, Content(self._cut(name))), command.run, name)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for command in self._commands():
            score = max(map(matcher.match, (*command.names, command.key)))
            if score > 0:
                name = command.names[0]
                yield Hit(score, _entry(command, matcher.highlight(self._cut(name))), command.run, name)

    def _cut(self, name: str) -> str:
        return Line().left(name, self.app.size.width - _KEY_CELLS - 1).text.rstrip()

    def _commands(self) -> Iterator[Command]:
        page = self.screen
        assert isinstance(page, Page)
        return commands_of(page)


def _entry(command: Command, name: Content) -> Content:
    return Content(fit(command.key, _KEY_CELLS)).stylize("bold") + name


def commands_of(page: Page[object]) -> Iterator[Command]:
    """Everything that can be done on a screen: its keys, those of the app, then what there is to choose from."""
    dresser: Dresser = page.app  # type: ignore[assignment]
    own = page.look.own_keys

    for binding in (*most_useful_first(page.KEYS), *EVERYWHERE_KEYS):
        if binding.id and binding.id != _OPENS_THIS:
            names = _in_all(page, partial(sentence, binding))
            scope = "app." if binding in EVERYWHERE_KEYS else ""
            run = partial(page.run_action, f"{scope}{binding.action}")
            yield Command(names, run, sign(keys_of(binding, own)[0]))
    for figure in page.figures:
        yield Command(_in_all(page, partial(_name_of, figure)), partial(page.show_figure, figure))
    for theme in THEMES:
        yield Command(_choice(page, "palette_theme", "themes", theme), partial(dresser.wear, theme))
    for language in LANGUAGES:
        yield Command(_choice(page, "palette_language", "languages", language), partial(dresser.speak, language))
    for glyphs in LEVELS:
        yield Command(_choice(page, "palette_glyphs", "glyphs", glyphs), partial(dresser.draw_with, glyphs))


def _name_of(figure: Figure, words: Words) -> str:
    return words.screens.palette_figure.format(name=words.figure(figure))


def _choice(page: Page[object], sentence_of: str, names_of: str, name: str) -> Sequence[str]:
    def say(words: Words) -> str:
        names: Mapping[str, str] = getattr(words.screens, names_of)
        template: str = getattr(words.screens, sentence_of)
        return template.format(name=names[name])

    return _in_all(page, say)


def _in_all(page: Page[object], say: Callable[[Words], str]) -> Sequence[str]:
    """What is said in every language, the reader's own first."""
    others = (words for words in LANGUAGES.values() if words is not page.words)
    return [say(words) for words in (page.words, *others)]
