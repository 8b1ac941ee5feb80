"""Readers that a hostile file can make slow or huge run in a process of their own, with limits on time and memory."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from store.reading.document import UnreadableError

OUT_OF_MEMORY = 12
"""How a child ends that asked for more memory than it may have."""
_PATIENCE = 6
"""A child may take so many times its processor time by the clock, on a machine that is busy with others."""
_ROOT = Path(__file__).parents[2]


class Limits(NamedTuple):
    """What a child may use: bytes of memory and seconds of a processor."""

    memory: int
    seconds: int


def run(module: str, data: bytes, limits: Limits) -> bytes:
    """What a module writes to standard output when it is given bytes on standard input.

    The module is started as a program, and begins with `limit_this_process`.

    Raises:
        UnreadableError: it needed more than it may use, crashed, or said nothing.
    """
    arguments = [sys.executable, "-P", "-m", module, *map(str, limits)]
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
        raise UnreadableError(f"reading it takes more than {limits.memory >> 20} MiB of memory")
    if child.returncode != 0 or not said:
        raise UnreadableError("so damaged or so large that its reader gave up")
    return said


def limit_this_process(arguments: list[str]) -> None:
    """Holds a child to the limits that it was started with, before it looks at anything."""
    import resource

    memory, seconds = map(int, arguments)
    for kind, most in ((resource.RLIMIT_CPU, seconds), (resource.RLIMIT_AS, memory), (resource.RLIMIT_CORE, 0)):
        try:
            _, hard = resource.getrlimit(kind)
            resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
        except (OSError, ValueError):  # not every system has every limit
            continue


def _too_slow(limits: Limits) -> UnreadableError:
    return UnreadableError(f"reading it takes longer than {limits.seconds} seconds")
