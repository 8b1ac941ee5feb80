"""How a command ends."""

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes, which scripts rely on."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    NOT_HELD = 3
    TOLD = 10
    """There was something to tell, where that was asked for."""
    INTERRUPTED = 130


class UsageError(Exception):
    """The command was called wrongly. The message is a sentence in the reader's language."""
