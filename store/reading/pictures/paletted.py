"""Small pictures in few colours, as PNG files of the plainest kind: written and read again without any library."""

import struct
import zlib
from typing import NamedTuple

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEADER = struct.Struct(">IIBBBBB")
_ONE_BYTE, _WITH_PALETTE = 8, 3
_MOST_PIXELS = 1_000_000

Colour = tuple[int, int, int]


class Paletted(NamedTuple):
    """Rows of pixels from the top, each pixel the number of a colour."""

    width: int
    height: int
    palette: tuple[Colour, ...]
    pixels: bytes


def to_png(picture: Paletted) -> bytes:
    """A PNG file with a palette, eight bits a pixel and no filters."""
    width = picture.width
    rows = b"".join(b"\0" + picture.pixels[row * width : (row + 1) * width] for row in range(picture.height))
    header = _HEADER.pack(width, picture.height, _ONE_BYTE, _WITH_PALETTE, 0, 0, 0)
    colours = b"".join(bytes(colour) for colour in picture.palette)
    chunks = ((b"IHDR", header), (b"PLTE", colours), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(name, data) for name, data in chunks)


def from_png(file: bytes) -> Paletted:
    """What `to_png` wrote.

    Raises:
        ValueError: it is no such file, or damaged.
    """
    try:
        chunks = dict(_chunks(file))
        width, height, *kind = _HEADER.unpack(chunks[b"IHDR"])
        if kind != [_ONE_BYTE, _WITH_PALETTE, 0, 0, 0] or not 0 < width * height <= _MOST_PIXELS:
            raise ValueError("a PNG of another kind")
        rows = zlib.decompressobj().decompress(chunks[b"IDAT"], (width + 1) * height)
        colours = chunks[b"PLTE"]
    except (KeyError, struct.error, zlib.error) as error:
        raise ValueError("a damaged PNG") from error
    filters = rows[:: width + 1]
    pixels = b"".join(rows[row * (width + 1) + 1 : (row + 1) * (width + 1)] for row in range(height))
    palette = tuple((colours[at], colours[at + 1], colours[at + 2]) for at in range(0, len(colours) - 2, 3))
    if any(filters) or len(pixels) != width * height or max(pixels) >= len(palette):
        raise ValueError("a damaged PNG")
    return Paletted(width, height, palette, pixels)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _chunks(file: bytes) -> list[tuple[bytes, bytes]]:
    if not file.startswith(_SIGNATURE):
        raise ValueError("no PNG")
    found, at = [], len(_SIGNATURE)
    while at + 8 <= len(file):
        (length,) = struct.unpack_from(">I", file, at)
        found.append((file[at + 4 : at + 8], file[at + 8 : at + 8 + length]))
        at += 12 + length
    return found
