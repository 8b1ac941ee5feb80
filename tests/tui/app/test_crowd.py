"""Ten importers, readers and the app at once."""

from pathlib import Path

from tests.tui.crowd import crowd


def test_nothing_is_lost_and_nobody_sees_half_a_file(tmp_path: Path) -> None:
    outcome = crowd(tmp_path, importers=10, batches=2, readers=3)
    assert outcome.faults == ()
    assert outcome.held == outcome.imported == 40
    assert outcome.reads > 0
