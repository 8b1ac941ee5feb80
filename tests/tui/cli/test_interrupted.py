"""Ctrl-C while documents are being read."""

import signal
import subprocess
import sys
from pathlib import Path

from store.archive import Archive
from store.model.week import Week
from tests.store.documents import edition_of
from tests.tui.archives import small_archive

PATIENCE = 30


def test_an_interrupted_import_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    archive = small_archive(tmp_path)
    before = archive.path.read_bytes()
    document = tmp_path / "new.md"
    document.write_text(edition_of(Week.from_iso("2024-W20")), encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "tui", "--store", str(archive.path), "import", str(document), "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as importing:
        assert importing.stdin is not None
        importing.stdin.write(b"x" * 200_000)  # more than a pipe holds: once it is taken, the import reads on and waits
        importing.stdin.flush()
        importing.send_signal(signal.SIGINT)
        _, said = importing.communicate(timeout=PATIENCE)
    assert importing.returncode == 130
    assert b"Traceback" not in said
    assert archive.path.read_bytes() == before
    assert Week.from_iso("2024-W20") not in Archive(archive.path, bundled=False)
