"""Scores of what is read in infographics of our own: recognition and pairing apart, then both together.

``python -m tests.bench.pictures [--drawings N]`` paints N drawings of each layout, recognises their text (with
``cncert-tui[pictures]`` and the Chinese font of ``[dev]``), and pairs labels with numbers. It ends with 1 where too few
values are proposed, or too many wrong ones.
"""

import argparse
import random
import sys
import time
from collections import Counter

from store.facts.drawings import read_drawings
from store.facts.words.times import When
from store.reading.drawing import Box, Drawing
from store.reading.pictures.recognition import can_recognise, recognise
from store.reading.unreadable import UnreadableError
from tests.store.drawings.infographics import Infographic
from tests.store.drawings.layouts import LAYOUTS
from tests.store.drawings.painting import font_file, painted, worn
from tests.store.drawings.scoring import Score

_WHEN = When(2024, 51, None)
_PAIRED = 40
"""Drawings of each layout that are paired without being painted."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.pictures")
    parser.add_argument("--drawings", type=int, default=1, help="how many of each layout are painted")
    asked = parser.parse_args()
    pairing = _pairing()
    print(f"pairing, from the places themselves: {pairing}")
    if not can_recognise() or font_file() is None:
        print("recognition: not tried, for it needs cncert-tui[pictures] and the Chinese font of [dev]")
        return 0 if pairing.is_good else 1
    both = _recognition(asked.drawings)
    print(f"both, from painted pictures: {both}")
    return 0 if pairing.is_good and both.is_good else 1


def _pairing() -> Score:
    score = Score()
    for layout in LAYOUTS:
        for seed in range(_PAIRED):
            chance = random.Random(seed)
            page = layout(chance)
            score = score.with_(page, read_drawings([page.drawing(chance)], _WHEN))
    return score


def _recognition(drawings: int) -> Score:
    score, digits, right, slowest = Score(), 0, 0, 0.0
    for layout in LAYOUTS:
        for seed in range(drawings):
            chance = random.Random(1_000 + seed)
            page = layout(chance)
            picture = worn(painted(page, chance), chance)
            started = time.monotonic()
            boxes = _boxes(picture, page.layout)
            slowest = max(slowest, time.monotonic() - started)
            score = score.with_(page, read_drawings([Drawing("picture 1", boxes)], _WHEN))
            drawn, seen = _digits(page), Counter("".join(box.text for box in boxes if box.text))
            digits += drawn.total()
            right += sum(min(count, seen[digit]) for digit, count in drawn.items())
    print(f"recognition: {right} of {digits} digits read; the slowest picture took {slowest:.1f} s")
    return score


def _boxes(picture: bytes, layout: str) -> tuple[Box, ...]:
    """What is recognised; nothing where it takes too long on a busy machine, which is said."""
    try:
        return recognise(picture).boxes
    except UnreadableError as error:
        print(f"{layout}: {error}")
        return ()


def _digits(page: Infographic) -> Counter[str]:
    return Counter(character for word in page.words for character in word.text if character.isdigit())


if __name__ == "__main__":
    sys.exit(main())
