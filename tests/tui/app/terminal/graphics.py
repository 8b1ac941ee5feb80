"""Pictures as a terminal would make them of what was sent: kitty's, iTerm's and sixels."""

import re
from base64 import b64decode

from store.reading.pictures.paletted import Colour

_KITTY = re.compile(rb"\x1b_G(?P<control>[^;\x1b]*);(?P<data>[^\x1b]*)\x1b\\")
_ITERM = re.compile(rb"\x1b\]1337;File=(?P<control>[^:]*):(?P<data>[^\x07]*)\x07")
_SIXELS = re.compile(rb'\x1bP[\d;]*q"1;1;(?P<width>\d+);(?P<height>\d+)(?P<data>[^\x1b]*)\x1b\\')
_PART = re.compile(rb"#(\d+);2;(\d+);(\d+);(\d+)|#(\d+)|!(\d+)([?-~])|([?-~])|([$-])")


def kitty_file(sent: bytes) -> bytes:
    """The PNG in kitty's messages, that come in pieces."""
    parts = [part for part in _KITTY.finditer(sent) if b"a=q" not in part["control"]]
    assert [b"m=1" in part["control"] for part in parts] == [True] * (len(parts) - 1) + [False]
    assert all(len(part["data"]) <= 4096 for part in parts)
    assert parts[0]["control"].startswith(b"a=T,f=100,")
    return b64decode(b"".join(part["data"] for part in parts))


def iterm_file(sent: bytes) -> bytes:
    found = _ITERM.search(sent)
    assert found
    file = b64decode(found["data"])
    assert b"inline=1" in found["control"].split(b";")
    assert b"size=%d" % len(file) in found["control"].split(b";")
    return file


def sixel_pixels(sent: bytes) -> list[list[Colour | None]]:
    """Rows of colours, each part of a hundred; None where nothing was painted."""
    found = _SIXELS.search(sent)
    assert found
    width, height = int(found["width"]), int(found["height"])
    rows: list[list[Colour | None]] = [[None] * width for _ in range(height)]
    palette: dict[int, Colour] = {}
    colour, top, column, end = 0, 0, 0, 0
    for part in _PART.finditer(found["data"]):
        assert part.start() == end, "something that is no sixel"
        end = part.end()
        number, red, green, blue, chosen, count, repeated, single, move = part.groups()
        if number is not None:
            palette[int(number)] = (int(red), int(green), int(blue))
        elif chosen is not None:
            colour = int(chosen)
        elif move is not None:
            top, column = (top + 6, 0) if move == b"-" else (top, 0)
        else:
            for _ in range(int(count or 1)):
                for bit in range(6):
                    if (ord(repeated or single) - 63) >> bit & 1:
                        rows[top + bit][column] = palette[colour]
                column += 1
    assert end == len(found["data"])
    return rows
