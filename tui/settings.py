"""What the user asked for, as the commands and the app need it."""

from dataclasses import dataclass
from pathlib import Path

from tui.language import Language
from tui.spark import Glyphs


@dataclass(frozen=True, slots=True)
class Settings:
    language: Language
    glyphs: Glyphs
    store: Path
    bundled: bool
