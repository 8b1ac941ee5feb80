"""``doctor``: this terminal, where things are, and which setting would help."""

import locale
import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path

from tui.answers.desk import Desk
from tui.answers.objects import Object
from tui.answers.tables import write_fields
from tui.cli.exits import Exit
from tui.cli.probe import Probe, probe
from tui.language import chosen_language, phrases
from tui.settings.choices import pictures_folder, settings_folder, state_folder
from tui.settings.memory import remembered_theme

_DIRECT = 1 << 24
_CONSOLE = 16


def doctor(desk: Desk, options: Namespace, environment: Mapping[str, str]) -> Exit:
    """Shows what can be known of the terminal and asked of it. Nothing is created.

    As JSON: ``terminal`` {``columns``, ``rows``, ``term``, ``colorterm``, ``colours``, ``no_color``, ``encoding``,
    ``ssh``, ``multiplexer``, ``not_asked``, ``round_trip_ms``, ``ambiguous_cells``, ``wide_cells``}, ``clipboard``,
    ``language`` {``chosen``, ``by``}, ``glyphs``, ``theme``, ``places`` {``store`` | ``settings`` | ``state`` |
    ``pictures``: {``path``, ``exists``, ``writable``}}, ``hints`` [{``code``, ``message``}]. ``not_asked`` is null
    where the terminal answered.
    """
    words = desk.words.doctor
    terminal = _terminal(environment)
    language, by = chosen_language(options.lang, environment)
    places = {
        "store": Path(desk.settings.store),
        "settings": settings_folder(),
        "state": state_folder(),
        "pictures": pictures_folder(),
    }
    found: Object = {
        "terminal": terminal,
        "clipboard": words.clipboard,
        "language": {"chosen": language, "by": by},
        "glyphs": desk.settings.glyphs,
        "theme": desk.settings.theme or remembered_theme(state_folder()) or "terminal",
        "places": {name: _place(path) for name, path in places.items()},
    }
    found["hints"] = [{"code": code, "message": words.hints[code]} for code in _hints(found)]
    if options.json:
        desk.json(found)
    else:
        _write(desk, found)
    return Exit.DONE


def _terminal(environment: Mapping[str, str]) -> Object:
    keyboard, screen = _descriptors()
    size = os.get_terminal_size(screen) if screen is not None else None
    not_asked = _why_not(keyboard, screen, environment)
    answers = Probe()
    if keyboard is not None and screen is not None and not_asked is None:
        answers = probe(keyboard, screen)
        not_asked = "silent" if answers.ambiguous is None else None
    return {
        "columns": (size.columns or None) if size else None,
        "rows": (size.lines or None) if size else None,
        "term": environment.get("TERM"),
        "colorterm": environment.get("COLORTERM"),
        "colours": colours(environment),
        "no_color": bool(environment.get("NO_COLOR")),
        "encoding": locale.getencoding(),
        "ssh": "SSH_CONNECTION" in environment,
        "multiplexer": "tmux" if "TMUX" in environment else "screen" if "STY" in environment else None,
        "not_asked": not_asked,
        "round_trip_ms": None if answers.round_trip is None else round(answers.round_trip * 1000, 1),
        "ambiguous_cells": answers.ambiguous,
        "wide_cells": answers.wide,
    }


def _descriptors() -> tuple[int | None, int | None]:
    """Where a person types and looks: standard input, and standard output or error; None where that is no terminal."""
    keyboard, *screens = (
        stream.fileno() if stream is not None and stream.isatty() else None
        for stream in (sys.stdin, sys.stdout, sys.stderr)
    )
    return keyboard, next((screen for screen in screens if screen is not None), None)


def _why_not(keyboard: int | None, screen: int | None, environment: Mapping[str, str]) -> str | None:
    """Why the terminal cannot be asked; None where it can."""
    if keyboard is None or screen is None:
        return "no-terminal"
    if environment.get("TERM") == "dumb":
        return "dumb"
    try:
        in_front = os.tcgetpgrp(keyboard) == os.getpgrp()
    except OSError:  # it is not the terminal that this process belongs to
        in_front = False
    return None if in_front else "background"


def colours(environment: Mapping[str, str]) -> int:
    """How many colours the terminal is taken to have, going by what it says of itself."""
    term = environment.get("TERM", "")
    if term in ("", "dumb", "unknown"):
        return 0
    if environment.get("COLORTERM", "").lower() in ("truecolor", "24bit"):
        return _DIRECT
    return 256 if term.endswith(("256color", "kitty")) else _CONSOLE


def _place(path: Path) -> Object:
    """Whether it is there, and whether it could be written: for a file that is its folder's to say."""
    folder = next(folder for folder in (path, *path.parents) if os.path.isdir(folder))
    return {
        "path": phrases.path_name(path),
        "exists": os.access(path, os.F_OK),
        "writable": os.access(folder, os.W_OK | os.X_OK),
    }


def _hints(found: Object) -> Iterator[str]:
    terminal = found["terminal"]
    if terminal["term"] == "dumb":
        yield "dumb"
    if terminal["encoding"].lower().replace("-", "") != "utf8" or terminal["wide_cells"] not in (None, 2):
        yield "not-utf-8"
    elif terminal["ambiguous_cells"] == 2 and found["glyphs"] == "block":
        yield "ambiguous-wide"
    if terminal["ssh"]:
        yield "compress"
    if found["theme"] in ("dark", "light") and terminal["colours"] <= _CONSOLE:
        yield "theme-colours"
    elif found["theme"] in ("dark", "light") and terminal["ssh"]:
        yield "theme-bytes"
    if terminal["multiplexer"]:
        yield terminal["multiplexer"]
    if not found["places"]["store"]["writable"]:
        yield "store-not-writable"


def _write(desk: Desk, found: Object) -> None:
    words = desk.words.doctor
    terminal = found["terminal"]
    unknown = words.not_asked.get(terminal["not_asked"], "")
    size = f"{terminal['columns']} x {terminal['rows']}" if terminal["columns"] else words.no_size
    count = words.direct_colour if terminal["colours"] == _DIRECT else str(terminal["colours"])
    variables = [
        f"{name}={terminal[key]}" for name, key in (("TERM", "term"), ("COLORTERM", "colorterm")) if terminal[key]
    ]
    variables += ["NO_COLOR"] if terminal["no_color"] else []
    link = None if terminal["round_trip_ms"] is None else f"{terminal['round_trip_ms']:.1f} ms"
    link = f"{link}, SSH" if link and terminal["ssh"] else link
    fields: list[tuple[str, str]] = [
        ("size", size),
        ("colours", f"{count} ({', '.join(variables)})" if variables else count),
        ("encoding", terminal["encoding"]),
        ("ambiguous", _cells(terminal["ambiguous_cells"]) or unknown),
        ("wide", _cells(terminal["wide_cells"]) or unknown),
        ("round_trip", link or unknown),
        ("clipboard", found["clipboard"]),
        ("language", f"{found['language']['chosen']} ({found['language']['by'] or words.by_default})"),
        ("glyphs", found["glyphs"]),
        ("theme", found["theme"]),
    ]
    for name, place in found["places"].items():
        state = [
            words.exists if place["exists"] else words.absent,
            words.writable if place["writable"] else words.closed,
        ]
        fields.append((name, f"{place['path']} ({', '.join(state)})"))
    write_fields(desk, [(words.lines[name], value) for name, value in fields])
    if found["hints"]:
        desk.line()
        for hint in found["hints"]:
            desk.line(f"- {hint['message']}")


def _cells(count: int | None) -> str:
    return "" if count is None else str(count)
