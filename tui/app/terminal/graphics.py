"""Pictures as terminals draw them that can: in kitty's way, in iTerm's, or as sixels."""

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Literal

from store.reading.pictures.paletted import Paletted, from_png

Graphics = Literal["kitty", "iterm", "sixel"]

QUESTION = "\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\\x1b[c"
"""Whether it draws in kitty's way, and what it is; every terminal answers the second."""
ANSWERED = re.compile(rb"\x1b\[\?(?P<features>[\d;]*)c")
"""How the answer to the second ends."""
_KITTY_SAYS_YES = re.compile(rb"\x1b_G[^\x1b]*i=31[^\x1b]*;OK\x1b\\")
_HAS_SIXELS = b"4"
_MULTIPLEXED = ("screen", "tmux")
_KITTYS = ("xterm-kitty", "xterm-ghostty")
_ITERMS = ("iTerm.app", "WezTerm")
_CHUNK = 4096
"""Characters of a kitty's message at most."""
_BAND = 6
"""Rows of pixels that one row of sixels holds."""


def told(environment: Mapping[str, str]) -> Graphics | None:
    """What a terminal says of itself in the environment; None where it says nothing, or another stands between."""
    term = environment.get("TERM", "")
    if environment.get("TMUX") or term.startswith(_MULTIPLEXED):
        return None
    if term in _KITTYS or environment.get("KITTY_WINDOW_ID"):
        return "kitty"
    return "iterm" if environment.get("TERM_PROGRAM") in _ITERMS else None


def answered(answer: bytes) -> Graphics | None:
    """What an answer to `QUESTION` says."""
    if _KITTY_SAYS_YES.search(answer):
        return "kitty"
    said = ANSWERED.search(answer)
    return "sixel" if said and _HAS_SIXELS in said["features"].split(b";")[1:] else None


def drawn(png: bytes, graphics: Graphics) -> str:
    """What to send so that a picture appears where the cursor is.

    Args:
        png: a file as `paletted` writes it.
        graphics: what the terminal can.

    Raises:
        ValueError: it is no such file.
    """
    picture = from_png(png)
    match graphics:
        case "kitty":
            return "".join(_kitty(b64encode(png).decode()))
        case "iterm":
            return f"\x1b]1337;File=inline=1;size={len(png)};width={picture.width}px:{b64encode(png).decode()}\x07"
        case "sixel":
            return "".join(_sixels(picture))


def gone(graphics: Graphics) -> str:
    """What to send so that no picture stays: only a kitty keeps them apart from its cells."""
    return "\x1b_Ga=d,q=2\x1b\\" if graphics == "kitty" else ""


def _kitty(data: str) -> Iterator[str]:
    for start in range(0, len(data), _CHUNK):
        more = int(start + _CHUNK < len(data))
        control = f"a=T,f=100,q=2,m={more}" if start == 0 else f"m={more}"
        yield f"\x1b_G{control};{data[start : start + _CHUNK]}\x1b\\"


def _sixels(picture: Paletted) -> Iterator[str]:
    yield f'\x1bP0;1;0q"1;1;{picture.width};{picture.height}'
    for number, parts in enumerate(picture.palette):
        red, green, blue = (round(part * 100 / 255) for part in parts)
        yield f"#{number};2;{red};{green};{blue}"
    width, pixels = picture.width, picture.pixels
    for top in range(0, picture.height, _BAND):
        rows = [pixels[row * width : (row + 1) * width] for row in range(top, min(top + _BAND, picture.height))]
        for colour in sorted(set().union(*rows)):
            bits = bytearray(width)
            for row, line in enumerate(rows):
                for column, own in enumerate(line):
                    if own == colour:
                        bits[column] |= 1 << row
            yield f"#{colour}" + "".join(_repeated(bit, sum(1 for _ in run)) for bit, run in groupby(bits)) + "$"
        yield "-"
    yield "\x1b\\"


def _repeated(bits: int, count: int) -> str:
    sign = chr(63 + bits)
    return f"!{count}{sign}" if count > 3 else sign * count
