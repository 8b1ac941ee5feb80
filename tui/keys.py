"""The keys of the browse screen, each with an id by which its words are found."""

from collections.abc import Mapping, Sequence

from textual.binding import Binding

from tui.language import Words

BROWSE_KEYS: list[Binding] = [
    Binding("down,j", "step(1)", id="step-older"),
    Binding("up,k", "step(-1)", id="step-newer"),
    Binding("left_square_bracket", "older", id="older"),
    Binding("right_square_bracket", "newer", id="newer"),
    Binding("pagedown", "page(1)", id="page-older"),
    Binding("pageup", "page(-1)", id="page-newer"),
    Binding("home", "newest", id="newest"),
    Binding("end", "oldest", id="oldest"),
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
    Binding("U", "next_new", id="next-new"),
    Binding("e", "enter", id="enter"),
    Binding("y", "copy('summary')", id="copy"),
    Binding("Y", "copy('figures')", id="copy-figures"),
    Binding("u", "copy('address')", id="copy-address"),
    Binding("w", "write('edition')", id="write"),
    Binding("x", "write('list')", id="export"),
    Binding("L", "language", id="language"),
    Binding("escape", "back", id="back"),
    Binding("question_mark", "help", id="help"),
    Binding("q", "quit", id="quit"),
]

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
    "ctrl+d": "Ctrl+D",
    "ctrl+u": "Ctrl+U",
}

_IN_KEY_LINE = ("older", "go-to", "find", "filter", "next-pane", "copy", "language", "help", "quit")


def sign(key: str) -> str:
    """How a key is written for people."""
    return _SIGNS.get(key, key)


def keys_of(binding: Binding, own: Mapping[str, str]) -> list[str]:
    """The keys of a binding: the reader's own, else those it comes with."""
    return [key.strip() for key in own.get(binding.id or "", binding.key).split(",")]


def key_line(words: Words, own: Mapping[str, str], *, in_detail: bool) -> Sequence[tuple[str, str]]:
    """What the bottom line shows: key and word."""
    signs = {binding.id: sign(keys_of(binding, own)[0]) for binding in BROWSE_KEYS if binding.id}
    signs["older"] = f"{signs['older']} {signs['newer']}"
    shown = [(signs[name], words.screens.keys[name][0]) for name in _IN_KEY_LINE]
    return [*words.screens.detail_keys, *shown] if in_detail else shown


def help_rows(words: Words, own: Mapping[str, str]) -> Sequence[tuple[str, str]]:
    """What the help screen shows: all keys of a binding, and what they do."""
    return [
        (", ".join(map(sign, keys_of(binding, own))), words.screens.keys[binding.id][1])
        for binding in BROWSE_KEYS
        if binding.id
    ]
