"""What ends a command before its time: an exit code, and a sentence that says what to do."""

from store.archive import StoreError
from store.model.week_names import BadWeekNameError, WeekNotHeldError
from tui.cli.exits import Exit, UsageError
from tui.cli.naming import NoNewWeekError
from tui.language import Words


class NamedFileError(Exception):
    """A file that was named on the command line cannot be used."""

    def __init__(self, path: str, cause: OSError) -> None:
        super().__init__(path)
        self.path = path
        self.cause = cause


class NoRecogniserError(Exception):
    """Pictures are to be read, and what does it is not installed."""


Failure = (
    StoreError | NamedFileError | NoRecogniserError | BadWeekNameError | WeekNotHeldError | NoNewWeekError | UsageError
)
FAILURES = (
    *(StoreError, NamedFileError, NoRecogniserError, UsageError),
    *(BadWeekNameError, WeekNotHeldError, NoNewWeekError),
)


def ending(error: Failure, words: Words) -> tuple[Exit, str]:
    """The exit code of a failure, and its sentence."""
    from tui.language.failures import explain, why  # most commands end well
    from tui.language.phrases import path_name

    match error:
        case UsageError():
            return Exit.USAGE, str(error)
        case BadWeekNameError():
            return Exit.USAGE, explain(error, words)
        case WeekNotHeldError():
            return Exit.NOT_HELD, explain(error, words)
        case NoNewWeekError():
            return Exit.NOT_HELD, words.answers.no_new_week.format(name=error)
        case NoRecogniserError():
            return Exit.FAILED, words.answers.no_recogniser
        case StoreError():
            return Exit.FAILED, explain(error, words)
        case NamedFileError(cause=FileNotFoundError()):
            return Exit.FAILED, words.answers.file_missing.format(path=path_name(error.path))
        case NamedFileError():
            detail = why(error.cause, words)
            return Exit.FAILED, words.answers.file_error.format(path=path_name(error.path), detail=detail)
