"""The keys of the screens, each with an id by which its words are found."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from textual.binding import Binding

from tui.app.look import Look
from tui.app.widgets.bars import Hint
from tui.language import LANGUAGES, Words, language_after, words_in

FETCH_KEYS = frozenset({"fetch", "fetch-missing"})

_LANGUAGE = "language"
_LEAVE = "app.quit"
"""Of a view; its key line tells the way back instead."""

BROWSE_KEYS: list[Binding] = [
    Binding("down,j", "step(1)", id="step-older"),
    Binding("up,k", "step(-1)", id="step-newer"),
    Binding("left_square_bracket", "to_stated(-1)", id="older"),
    Binding("right_square_bracket", "to_stated(1)", id="newer"),
    Binding("pagedown", "page(1)", id="page-older"),
    Binding("pageup", "page(-1)", id="page-newer"),
    Binding("home", "newest", id="newest"),
    Binding("end", "oldest", id="oldest"),
    Binding("enter", "unfold", id="unfold"),
    Binding("g", "go_to", id="go-to"),
    Binding("slash", "find", id="find"),
    Binding("tab", "next_pane(1)", id="next-pane"),
    Binding("shift+tab", "next_pane(-1)", show=False),
    Binding("ctrl+d", "page_detail(1)", id="detail-down"),
    Binding("ctrl+u", "page_detail(-1)", id="detail-up"),
    Binding("F", "filter", id="filter"),
    Binding("n", "next_hit(1)", id="next-hit"),
    Binding("N", "next_hit(-1)", id="previous-hit"),
    Binding("b", "travel(-1)", id="travel-back"),
    Binding("f", "travel(1)", id="travel-forward"),
    Binding("t", "trend", id="trend"),
    Binding("c", "calendar", id="calendar"),
    Binding("m", "mark", id="mark"),
    Binding("M", "compare", id="compare"),
    Binding("p", "report", id="report"),
    Binding("U", "next_new", id="next-new"),
    Binding("e", "enter", id="enter"),
    Binding("P", "decide", id="decide"),
    Binding("r", "fetch(False)", id="fetch"),
    Binding("R", "fetch(True)", id="fetch-missing"),
    Binding("y", "copy('summary')", id="copy"),
    Binding("Y", "copy('figures')", id="copy-figures"),
    Binding("u", "copy('address')", id="copy-address"),
    Binding("w", "write('edition')", id="write"),
    Binding("x", "write('list')", id="export"),
    Binding("escape", "back", id="back"),
    Binding("question_mark", "app.help", id="help"),
    Binding("q", "quit", id="quit"),
]

TREND_KEYS: list[Binding] = [
    Binding("left,h", "walk('weeks', -1)", id="trend-left"),
    Binding("right,l", "walk('weeks', 1)", id="trend-right"),
    Binding("plus,equals_sign", "zoom(-1)", id="trend-zoom-in"),
    Binding("minus", "zoom(1)", id="trend-zoom-out"),
    Binding("escape,q", "back", id="trend-back"),
    Binding("down,j", "figure(1)", id="trend-next-figure"),
    Binding("up,k", "figure(-1)", id="trend-previous-figure"),
    Binding("space", "keep", id="trend-keep"),
    Binding("1", "record(1)", id="trend-record"),
    *(Binding(str(digit), f"record({digit})", show=False) for digit in range(2, 9)),
    Binding("a", "average", id="trend-average"),
    Binding("o", "year_before", id="trend-year-before"),
    Binding("enter", "open", id="trend-open"),
    Binding("left_square_bracket", "walk('stated', -1)", id="trend-older"),
    Binding("right_square_bracket", "walk('stated', 1)", id="trend-newer"),
    Binding("0", "zoom_all", id="trend-zoom-all"),
    Binding("shift+left,less_than_sign", "walk('weeks', -13)", id="trend-far-left"),
    Binding("shift+right,greater_than_sign", "walk('weeks', 13)", id="trend-far-right"),
    Binding("pageup", "page(-1)", id="trend-page-left"),
    Binding("pagedown", "page(1)", id="trend-page-right"),
    Binding("home", "walk('end', -1)", id="trend-first"),
    Binding("end", "walk('end', 1)", id="trend-last"),
    Binding("question_mark", "app.help", id="trend-help"),
    Binding("ctrl+q", _LEAVE, id="trend-quit"),
]

CALENDAR_KEYS: list[Binding] = [
    Binding("left,h", "walk('weeks', -1)", id="calendar-left"),
    Binding("right,l", "walk('weeks', 1)", id="calendar-right"),
    Binding("up,k", "walk('years', 1)", id="calendar-up"),
    Binding("down,j", "walk('years', -1)", id="calendar-down"),
    Binding("f,tab", "figure(1)", id="calendar-next-figure"),
    Binding("F,shift+tab", "figure(-1)", id="calendar-previous-figure"),
    Binding("left_square_bracket", "walk('stated', -1)", id="calendar-older"),
    Binding("right_square_bracket", "walk('stated', 1)", id="calendar-newer"),
    Binding("enter", "open", id="calendar-open"),
    Binding("1", "record(1)", id="calendar-record"),
    *(Binding(str(digit), f"record({digit})", show=False) for digit in range(2, 9)),
    Binding("escape,q", "back", id="calendar-back"),
    Binding("home", "walk('end', -1)", id="calendar-first"),
    Binding("end", "walk('end', 1)", id="calendar-last"),
    Binding("question_mark", "app.help", id="calendar-help"),
    Binding("ctrl+q", _LEAVE, id="calendar-quit"),
]

COMPARE_KEYS: list[Binding] = [
    Binding("down,j", "scroll_by(1)", id="compare-down"),
    Binding("up,k", "scroll_by(-1)", id="compare-up"),
    Binding("s", "swap", id="compare-swap"),
    Binding("escape,q", "back", id="compare-back"),
    Binding("pagedown,space", "page(1)", id="compare-page-down"),
    Binding("pageup", "page(-1)", id="compare-page-up"),
    Binding("home", "to_end(-1)", id="compare-first"),
    Binding("end", "to_end(1)", id="compare-last"),
    Binding("question_mark", "app.help", id="compare-help"),
    Binding("ctrl+q", _LEAVE, id="compare-quit"),
]

REPORT_KEYS: list[Binding] = [
    Binding("w", "write", id="report-write"),
    Binding("down,j", "scroll_by(1)", id="report-down"),
    Binding("up,k", "scroll_by(-1)", id="report-up"),
    Binding("pagedown,space", "page(1)", id="report-page-down"),
    Binding("pageup", "page(-1)", id="report-page-up"),
    Binding("left,h", "pan(-1)", id="report-left"),
    Binding("right,l", "pan(1)", id="report-right"),
    Binding("home", "to_end(-1)", id="report-first"),
    Binding("end", "to_end(1)", id="report-last"),
    Binding("escape,q", "back", id="report-back"),
    Binding("question_mark", "app.help", id="report-help"),
    Binding("ctrl+q", _LEAVE, id="report-quit"),
]

PALETTE_KEYS: list[Binding] = [
    Binding("down,ctrl+n", "move(1)"),
    Binding("up", "move(-1)"),
    Binding("pagedown", "page(1)"),
    Binding("pageup", "page(-1)"),
    Binding("escape,ctrl+p", "back"),
]
"""Not to be changed, and so without ids: letters are typed there."""

HELP_KEYS: list[Binding] = [
    Binding("down,j", "scroll_by(1)"),
    Binding("up,k", "scroll_by(-1)"),
    Binding("pagedown,space,ctrl+d", "page(1)"),
    Binding("pageup,ctrl+u", "page(-1)"),
    Binding("home", "to_end(-1)"),
    Binding("end", "to_end(1)"),
    Binding("escape,q,question_mark,enter", "back"),
]

EVERYWHERE_KEYS: list[Binding] = [
    Binding("L", "language", id=_LANGUAGE),
    Binding("T", "theme", id="theme"),
    Binding("ctrl+p", "palette", id="palette"),
    Binding("ctrl+l", "redraw", id="redraw"),
]
"""The app's own, which work on every screen."""

KEYS = (*BROWSE_KEYS, *TREND_KEYS, *CALENDAR_KEYS, *COMPARE_KEYS, *REPORT_KEYS, *EVERYWHERE_KEYS)
"""All of them."""
SCREENS = tuple(
    {binding.id: binding.key for binding in (*bindings, *EVERYWHERE_KEYS) if binding.id}
    for bindings in (BROWSE_KEYS, TREND_KEYS, CALENDAR_KEYS, COMPARE_KEYS, REPORT_KEYS)
)
"""By screen: the ids of its bindings and the keys that they come with."""

_SIGNS = {
    "down": "Down",
    "up": "Up",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "slash": "/",
    "tab": "Tab",
    "escape": "Esc",
    "question_mark": "?",
    "ctrl+l": "Ctrl+L",
    "left": "Left",
    "right": "Right",
    "shift+left": "Shift+Left",
    "shift+right": "Shift+Right",
    "shift+tab": "Shift+Tab",
    "enter": "Enter",
    "space": "Space",
    "plus": "+",
    "equals_sign": "=",
    "minus": "-",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "ctrl+p": "Ctrl+P",
    "ctrl+d": "Ctrl+D",
    "ctrl+u": "Ctrl+U",
    "ctrl+q": "Ctrl+Q",
    "1": "1-8",
}

_IN_KEY_LINE = (
    "older",
    "next-pane",
    "unfold",
    "go-to",
    "find",
    "filter",
    "trend",
    "calendar",
    "mark",
    "compare",
    "language",
    "copy",
    "palette",
    "help",
    "quit",
)


def sign(key: str) -> str:
    """How a key is written for people."""
    return _SIGNS.get(key, key)


def sign_of(name: str, look: Look) -> str:
    """The key of the browse screen that does something, as it is written for people."""
    binding = next(binding for binding in BROWSE_KEYS if binding.id == name)
    return sign(keys_of(binding, look.own_keys)[0])


def keys_of(binding: Binding, own: Mapping[str, str]) -> list[str]:
    """The keys of a binding: the reader's own, else those it comes with."""
    return [key.strip() for key in own.get(binding.id or "", binding.key).split(",")]


def most_useful_first(bindings: Sequence[Binding]) -> Sequence[Binding]:
    """The bindings of a screen in the order of its key line, then the others."""
    named = {name: at for at, name in enumerate(_IN_KEY_LINE)}
    return sorted(bindings, key=lambda binding: named.get(binding.id or "", len(named)))


def sentence(binding: Binding, words: Words) -> str:
    """What a binding does, in full."""
    if binding.id == _LANGUAGE:
        others = (other.name for other in map(words_in, LANGUAGES) if other is not words)
        return " / ".join([words.name, *others])
    return words.keys.bindings[binding.id or ""][1]


def _word(name: str, words: Words) -> str:
    """What the key line calls a binding. Whoever reads no word of a screen finds his own language on it."""
    return words_in(language_after(words)).sign if name == _LANGUAGE else words.keys.bindings[name][0]


def key_line(look: Look, first: Sequence[Hint] = (), *, has_marks: bool = False) -> Sequence[Hint]:
    """What the bottom line shows, after the keys of the pane that has the focus.

    Only what is marked can be compared; before that it shows how to mark.
    """
    bindings = {binding.id: binding for binding in (*BROWSE_KEYS, *EVERYWHERE_KEYS) if binding.id}
    hints = []
    for name in _IN_KEY_LINE:
        if name == "unfold" and first:
            continue  # Enter does something else there
        if name == ("mark" if has_marks else "compare"):
            continue
        keys = keys_of(bindings[name], look.own_keys)
        signs = sign(keys[0])
        if name == "older":
            signs += f" {sign(keys_of(bindings['newer'], look.own_keys)[0])}"
        hints.append(Hint(signs, _word(name, look.words), keys[0]))
    return [*first, *hints]


def view_key_line(look: Look, bindings: Sequence[Binding]) -> Sequence[Hint]:
    """The bottom line of a screen over browse: keys and words, at its end the way back and help.

    A key without a word joins the one before it.
    """
    shown: list[Hint] = []
    for binding in bindings:
        if binding.action == _LEAVE or not binding.id:
            continue
        key = keys_of(binding, look.own_keys)[0]
        word = _word(binding.id, look.words)
        if word:
            shown.append(Hint(sign(key), word, key))
        else:
            before = shown.pop()
            shown.append(before._replace(sign=f"{before.sign} {sign(key)}"))
    way_back = next(hint for hint in shown if hint.word == _word("trend-back", look.words))
    shown.remove(way_back)
    return [*shown[:-1], way_back, shown[-1]]


_GROUPS: Mapping[str, Sequence[str]] = {
    "going": (
        *("step-older", "step-newer", "older", "newer", "page-older", "page-newer", "newest", "oldest"),
        *("go-to", "travel-back", "travel-forward", "next-new"),
    ),
    "finding": ("find", "filter", "next-hit", "previous-hit"),
    "looking": ("unfold", "next-pane", "detail-down", "detail-up", "trend", "calendar", "mark", "compare"),
    "keeping": ("enter", "decide", "fetch", "fetch-missing"),
    "taking": ("copy", "copy-figures", "copy-address", "write", "export"),
}
"""What one may want to do in the list, and the bindings for it; the others come last."""


class HelpRow(NamedTuple):
    """A binding on the help screen."""

    keys: str
    sentence: str
    id: str


def help_sections(look: Look, first: Sequence[Binding]) -> Sequence[tuple[str, Sequence[HelpRow]]]:
    """What the help screen shows: every screen with its bindings, one screen first, then what works everywhere."""
    views = look.words.views
    screens = [
        (views.browse, BROWSE_KEYS),
        (views.trend, TREND_KEYS),
        (views.calendar, CALENDAR_KEYS),
        (views.compare, COMPARE_KEYS),
        (views.report, REPORT_KEYS),
    ]
    screens.sort(key=lambda screen: screen[1] is not first)
    screens.insert(1, (views.everywhere, EVERYWHERE_KEYS))
    at = next(place for place, screen in enumerate(screens) if screen[1] is BROWSE_KEYS)
    screens[at : at + 1] = _browse_sections(look)
    return [
        (name, [_help_row(look, binding) for binding in bindings if binding.id and binding.id not in look.hidden])
        for name, bindings in screens
    ]


def _browse_sections(look: Look) -> list[tuple[str, list[Binding]]]:
    """The bindings of the list by what one may want to do."""
    views = look.words.views
    sections = [
        (views.groups[name], [binding for binding in BROWSE_KEYS if binding.id in ids]) for name, ids in _GROUPS.items()
    ]
    grouped = {name for ids in _GROUPS.values() for name in ids}
    return [*sections, (views.browse, [binding for binding in BROWSE_KEYS if binding.id not in grouped])]


def _help_row(look: Look, binding: Binding) -> HelpRow:
    signs = ", ".join(map(sign, keys_of(binding, look.own_keys)))
    return HelpRow(signs, sentence(binding, look.words), binding.id or "")
