"""The lock: held, left behind, swept away, or not to be had."""

import errno
import fcntl
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from store.archive import Archive, StoreError, locking, place_of
from tests.store.issues import WEEK, an_issue

_HOLD = """
import os, signal, sys
from pathlib import Path
from store.archive.locking import locked
from store.archive.paths import place_of
with place_of(Path(sys.argv[1])) as place, locked(place, None):
    print("locked", flush=True)
    sys.stdin.readline()
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def store(path: Path) -> Archive:
    archive = Archive(path, bundled=False)
    archive.add([an_issue()])
    return archive


@contextmanager
def held_elsewhere(path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another process holds the lock; it is killed in the end, if not before."""
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, path],
        cwd=Path(__file__).parents[3],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "locked\n"
        try:
            yield process
        finally:
            process.kill()


def test_a_lock_that_is_held_too_long_is_a_sentence(store: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locking, "PATIENCE_SECONDS", 0.1)
    before = store.path.read_bytes()
    with held_elsewhere(store.path), pytest.raises(StoreError, match="another process is writing to it"):
        store.add([an_issue(WEEK + 1)])
    assert store.path.read_bytes() == before


def test_the_lock_of_a_process_that_was_killed_blocks_nobody(store: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    with held_elsewhere(store.path) as process:
        process.communicate("\n")
        assert process.returncode == -signal.SIGKILL
        monkeypatch.setattr(locking, "PATIENCE_SECONDS", 0.0)
        store.add([an_issue(WEEK + 1)])
    assert list(store.weeks) == [WEEK, WEEK + 1]


def test_a_lock_is_waited_for(store: Archive) -> None:
    with held_elsewhere(store.path) as process:
        waiting = threading.Thread(target=store.add, args=([an_issue(WEEK + 1)],))
        waiting.start()
        assert waiting.is_alive()
        process.communicate("\n")
        waiting.join()
    assert list(Archive(store.path, bundled=False).weeks) == [WEEK, WEEK + 1]


def test_a_lock_that_is_swept_away_under_its_taker_is_no_lock(store: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = Path(f"{store.path}.lock")
    flock = fcntl.flock
    taken: list[int] = []

    def sweeping(descriptor: int, operation: int) -> None:
        flock(descriptor, operation)
        taken.append(os.fstat(descriptor).st_ino)
        if len(taken) == 1:
            lock.unlink()

    monkeypatch.setattr(fcntl, "flock", sweeping)
    with place_of(store.path) as place, locking.locked(place, None):
        assert lock.stat().st_ino == taken[-1]
    assert len(taken) == 2


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL])
def test_where_there_are_no_locks_nothing_is_written(
    store: Archive, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def flock(*_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(fcntl, "flock", flock)
    before = store.path.read_bytes()
    with pytest.raises(StoreError, match="is where files cannot be locked") as caught:
        store.add([an_issue(WEEK + 1)])
    assert caught.value.detail == os.strerror(number)
    assert store.path.read_bytes() == before


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no /proc here")
def test_a_place_that_takes_no_files_is_named_as_such() -> None:
    with pytest.raises(StoreError, match="cannot be written"):
        Archive(Path("/proc/store.json"), bundled=False).add([an_issue()])


def test_a_lock_that_may_only_be_read_will_do(store: Archive) -> None:
    Path(f"{store.path}.lock").chmod(0o400)
    store.add([an_issue(WEEK + 1)])
    assert list(store.weeks) == [WEEK, WEEK + 1]
