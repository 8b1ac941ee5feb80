"""Sends the cells that a partial repaint asks for, and no others.

Textual's own partial update sends each line from the left edge of its widget up
to the cells that changed; over a slow line most of a key's answer would be
cells that the terminal shows already. This is the one module that leans on
Textual's internals, which is why Textual is pinned to a minor version.
"""

from rich.console import Console
from textual._compositor import ChopsUpdate, Compositor
from textual.strip import Strip


class CellUpdate(ChopsUpdate):
    """A partial update cropped to its spans on both sides."""

    def render_segments(self, console: Console) -> str:
        pieces: list[str] = []
        for y, left, right in self.spans:
            for end, (start, strip) in zip(self.chop_ends[y], self.chops[y].items(), strict=False):
                if isinstance(strip, Strip) and start < right and end > left:
                    first, last = max(start, left), min(end, right)
                    pieces.append(f"\x1b[{y + 1};{first + 1}H{strip.crop(first - start, last - start).render(console)}")
        return "".join(pieces)


class CellCompositor(Compositor):
    """Textual's compositor, with cropped partial updates."""

    def render_partial_update(self) -> ChopsUpdate | None:
        update = super().render_partial_update()
        return update and CellUpdate(update.chops, update.spans, update.chop_ends)
