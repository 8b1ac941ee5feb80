"""Readers that a hostile file can make slow or huge run in a process of their own, with limits on time and memory."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from store.reading.unreadable import UnreadableError

OUT_OF_MEMORY = 12
"""How a child ends that asked for more memory than it may have."""
_PATIENCE = 6
"""A child may take so many times its processor time by the clock, on a machine that is busy with others."""
_UNREADABLE = "unreadable"
"""The key of what a child writes where it makes nothing of the bytes."""
_GLANCE = 0.02
"""Seconds between two looks at how much memory is used."""
_ROOT = Path(__file__).parents[2]


class Limits(NamedTuple):
    """What a child may use: bytes of memory and seconds of a processor."""

    memory: int
    seconds: int
    resident: bool = False
    """Whether only memory that it really uses counts: some libraries set much more aside."""


def run(module: str, data: bytes, limits: Limits) -> dict[str, Any]:
    """What a module makes of bytes. It is started as a program, and does its work in `answer`.

    Raises:
        UnreadableError: it refused them, needed more than it may use, crashed, or said nothing.
    """
    arguments = [sys.executable, "-P", "-m", module, *(str(int(limit)) for limit in limits)]
    searched = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
    with subprocess.Popen(  # noqa: S603  # this interpreter, and a module of this program
        arguments,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": searched},
    ) as child:
        try:
            said, _ = child.communicate(data, timeout=limits.seconds * _PATIENCE)
        except subprocess.TimeoutExpired:
            raise _too_slow(limits) from None
        finally:  # interrupted or late, it is not left behind
            child.kill()
    if child.returncode == -signal.SIGXCPU:
        raise _too_slow(limits)
    if child.returncode in (OUT_OF_MEMORY, -signal.SIGKILL):
        raise UnreadableError("too-much-memory", mebibytes=limits.memory >> 20)
    if child.returncode != 0 or not said:
        raise UnreadableError("reader-gave-up")
    answered: dict[str, Any] = json.loads(said)
    if _UNREADABLE in answered:
        reason, fields = answered[_UNREADABLE]
        raise UnreadableError(reason, **fields)
    return answered


def answer(arguments: list[str], read: Callable[[bytes], dict[str, Any]]) -> int:
    """Does a child's work: within its limits it reads standard input, and writes as JSON what that says.

    Args:
        arguments: the limits, as `run` gives them.
        read: what to make of the bytes; raises UnreadableError where that is nothing, which is written instead.
    """
    limit_this_process(arguments)
    try:
        said = read(sys.stdin.buffer.read())
    except UnreadableError as error:
        said = {_UNREADABLE: error.why}
    except MemoryError:
        return OUT_OF_MEMORY
    sys.stdout.buffer.write(json.dumps(said).encode())
    return 0


def limit_this_process(arguments: list[str]) -> None:
    """Holds a child to the limits that it was started with, before it looks at anything."""
    import resource

    memory, seconds, resident = map(int, arguments)
    limits = [(resource.RLIMIT_CPU, seconds), (resource.RLIMIT_CORE, 0)]
    if resident:
        threading.Thread(target=_watch, args=(memory,), daemon=True).start()
    else:
        limits.append((resource.RLIMIT_AS, memory))
    for kind, most in limits:
        try:
            _, hard = resource.getrlimit(kind)
            resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
        except (OSError, ValueError):  # not every system has every limit
            continue


def _watch(most: int) -> NoReturn:
    """Ends this process when it uses more memory than it may."""
    while _resident() <= most:
        time.sleep(_GLANCE)
    os._exit(OUT_OF_MEMORY)


def _resident() -> int:
    """Bytes of memory that this process uses; where a system does not tell, the most that it ever used."""
    try:
        return int(Path("/proc/self/statm").read_bytes().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # in bytes, on macOS


def _too_slow(limits: Limits) -> UnreadableError:
    return UnreadableError("too-slow", seconds=limits.seconds)
