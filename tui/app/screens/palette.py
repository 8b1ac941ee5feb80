"""The command palette: whatever can be done on a screen and everywhere, found by typing."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.fuzzy import Matcher
from textual.message import Message
from textual.strip import Strip

from store.model.figures import Figure
from tui.app.keys import EVERYWHERE_KEYS, PALETTE_KEYS, keys_of, most_useful_first, sentence, sign
from tui.app.look import Dresser, Look
from tui.app.page import Page
from tui.app.styles import BOLD, CHOSEN, DIM, PLAIN
from tui.app.widgets.lines import Line, Lines
from tui.app.widgets.prompt import Prompt
from tui.app.widgets.wrapping import wrap
from tui.language import LANGUAGES, Words, words_in
from tui.settings.choices import THEMES
from tui.sparkline import LEVELS

_KEY_CELLS = 12
_OPENS_THIS = "palette"


class Command(NamedTuple):
    """Something to be done, with what is said of it in every language, so that it is found in any."""

    names: Sequence[str]
    """The reader's own language first."""
    run: Callable[[], object]
    key: str = ""

    def score(self, matcher: Matcher) -> float:
        """How well it is what was typed; 0 where it is not."""
        return max(map(matcher.match, (*self.names, self.key)))


class Palette(Page[None]):
    """A line to type in, and below it what can be done, the best find first and chosen."""

    BINDINGS = PALETTE_KEYS  # type: ignore[assignment]

    def __init__(self, page: Page[Any]) -> None:
        super().__init__(page.look)
        self._commands = list(commands_of(page))
        words = page.words.screens
        self._prompt = Prompt(words.asked.format(label=words.palette_prompt), "")
        self.choices = Choices(page.look)
        self.choices.offer(self._commands)

    def compose(self) -> ComposeResult:
        yield self._prompt
        yield self.choices

    def on_mount(self) -> None:
        self.set_focus(self._prompt.input)

    def on_prompt_changed(self, event: Prompt.Changed) -> None:
        matcher = Matcher(event.text)
        found = [(command.score(matcher), command) for command in self._commands] if event.text else []
        best_first = sorted((find for find in found if find[0] > 0), key=lambda find: -find[0])
        self.choices.offer([command for _, command in best_first] if event.text else self._commands)
        self._say_what_more_there_is()

    def _say_what_more_there_is(self) -> None:
        self._prompt.answer(self.choices.more)

    def on_prompt_entered(self) -> None:
        if command := self.choices.chosen:
            self._run(command)

    def on_choices_picked(self, event: "Choices.Picked") -> None:
        self._run(event.command)

    def _run(self, command: Command) -> None:
        self.dismiss()
        self.app.call_later(command.run)

    def action_move(self, step: int) -> None:
        self.choices.move(step)
        self._say_what_more_there_is()

    def action_page(self, pages: int) -> None:
        self.choices.move(pages * max(1, self.choices.size.height - 1))
        self._say_what_more_there_is()

    def action_back(self) -> None:
        self.dismiss()


class Choices(Lines):
    """Commands, one of them chosen."""

    class Picked(Message):
        """A command was pressed with the mouse."""

        def __init__(self, command: Command) -> None:
            super().__init__()
            self.command = command

    def __init__(self, look: Look) -> None:
        super().__init__(id="choices")
        self._look = look
        self._commands: Sequence[Command] = ()
        self._rows: list[tuple[int, str]] = []
        """The command that stands in a row, and as much of what is said of it."""
        self._at = 0

    def offer(self, commands: Sequence[Command]) -> None:
        """Offers other commands, the first of them chosen."""
        self._commands, self._at, self.top = commands, 0, 0
        self.draw_anew()

    def lay_out(self) -> None:
        # The last column stays free: many terminals have a way of their own with wide characters there.
        width = max(2, self.size.width - _KEY_CELLS - 1)
        named = [(at, command.names[0]) for at, command in enumerate(self._commands)]
        self._rows = [(at, name[start:end]) for at, name in named for start, end in wrap(name, width)]

    @property
    def chosen(self) -> Command | None:
        return self._commands[self._at] if self._commands else None

    def move(self, step: int) -> None:
        """Chooses one so many rows further down, as far as there are any."""
        self._at = max(0, min(len(self._commands) - 1, self._at + step))
        rows = [row for row, (at, _) in enumerate(self._rows) if at == self._at]
        if rows:
            self.top = max(rows[-1] - self.size.height + 1, min(self.top, rows[0]))
        self.update()

    def line_count(self) -> int:
        return max(1, len(self._rows))

    def line_at(self, position: int) -> Strip:
        width = self.size.width
        if not self._rows:
            return Line(self._look.words.screens.palette_nothing, DIM).strip(width)
        at, said = self._rows[position]
        is_first = position == 0 or self._rows[position - 1][0] != at
        line = Line().left(self._commands[at].key if is_first else "", _KEY_CELLS, CHOSEN if at == self._at else BOLD)
        return line.left(said, width - _KEY_CELLS - 1, CHOSEN if at == self._at else PLAIN).strip(width)

    def on_click(self, event: events.Click) -> None:
        position = self.position_of(event.y)
        if position is not None and self._rows:
            self.post_message(self.Picked(self._commands[self._rows[position][0]]))


def commands_of(page: Page[Any]) -> Iterator[Command]:
    """Everything that can be done on a screen: its keys, those of the app, then what there is to choose from."""
    dresser: Dresser = page.app  # type: ignore[assignment]
    own = page.look.own_keys

    for binding in (*most_useful_first(page.KEYS), *EVERYWHERE_KEYS):
        if binding.id and binding.id != _OPENS_THIS and binding.id not in page.look.hidden:
            names = _in_all(page, partial(sentence, binding))
            scope = "app." if binding in EVERYWHERE_KEYS else ""
            run = partial(page.run_action, f"{scope}{binding.action}")
            yield Command(names, run, sign(keys_of(binding, own)[0]))
    for figure in page.figures:
        yield Command(_in_all(page, partial(_name_of, figure)), partial(page.show_figure, figure))
    for theme in THEMES:
        yield Command(_choice(page, "palette_theme", "themes", theme), partial(dresser.wear, theme))
    for language in LANGUAGES:
        yield Command(_in_all(page, partial(_spoken, words_in(language))), partial(dresser.speak, language))
    for glyphs in LEVELS:
        yield Command(_choice(page, "palette_glyphs", "glyphs", glyphs), partial(dresser.draw_with, glyphs))


def _name_of(figure: Figure, words: Words) -> str:
    return words.screens.palette_figure.format(name=words.figure(figure))


def _spoken(spoken: Words, words: Words) -> str:
    return words.screens.palette_language.format(name=spoken.name)


def _choice(page: Page[Any], sentence_of: str, names_of: str, name: str) -> Sequence[str]:
    def say(words: Words) -> str:
        names: Mapping[str, str] = getattr(words.screens, names_of)
        template: str = getattr(words.screens, sentence_of)
        return template.format(name=names[name])

    return _in_all(page, say)


def _in_all(page: Page[Any], say: Callable[[Words], str]) -> Sequence[str]:
    """What is said in every language, the reader's own first."""
    others = (words for words in map(words_in, LANGUAGES) if words is not page.words)
    return [say(words) for words in (page.words, *others)]
