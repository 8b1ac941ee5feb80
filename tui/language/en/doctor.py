"""What ``doctor`` says, in English."""

from tui.language.shapes.doctor import DoctorWords

WORDS = DoctorWords(
    lines={
        "size": "size",
        "colours": "colours",
        "encoding": "encoding",
        "ambiguous": "cells of ambiguous characters",
        "wide": "cells of Chinese characters",
        "round_trip": "round trip",
        "clipboard": "clipboard",
        "language": "language",
        "glyphs": "glyphs",
        "theme": "theme",
        "store": "store",
        "settings": "settings",
        "state": "state",
        "pictures": "read in pictures",
    },
    no_size="unknown",
    direct_colour="true colour",
    not_asked={
        "no-terminal": "cannot be asked: input or output is no terminal",
        "dumb": "cannot be asked: TERM=dumb",
        "background": "cannot be asked: not in the foreground",
        "silent": "asked, the terminal did not answer",
    },
    clipboard="copies with OSC 52; whether the terminal takes it cannot be asked",
    by_default="by default",
    exists="exists",
    absent="not there yet",
    writable="can be written",
    closed="cannot be written",
    hints={
        "dumb": "This terminal cannot show the app; use cncert-tui show or cncert-tui list.",
        "not-utf-8": "The encoding is not UTF-8: set LANG=C.UTF-8, or use --glyphs ascii (CNCERT_TUI_GLYPHS=ascii).",
        "ambiguous-wide": "Ambiguous characters take two cells: use --glyphs braille or --glyphs ascii (or set "
        "CNCERT_TUI_GLYPHS).",
        "compress": "Over SSH, ssh -C makes the app's output about three times smaller.",
        "theme-bytes": "Over SSH, --theme terminal sends two thirds of what the chosen theme does (or press T in the "
        "app).",
        "theme-colours": "This terminal has at most 16 colours: use --theme console or --theme terminal (or press "
        "T in the app).",
        "tmux": "To copy from inside tmux, set -g set-clipboard on.",
        "screen": "GNU screen does not pass OSC 52 on, so nothing reaches the clipboard; write a file with "
        "cncert-tui show or export instead.",
        "store-not-writable": "The store's folder cannot be written: importing and entering will fail; name another "
        "file with --store.",
    },
)
