"""What went wrong, in one sentence that says what to do."""

from store.files import backup_of
from store.storage import StoreError
from store.week_names import BadWeekNameError, WeekNotHeldError
from tui.answers.wording import edition_name, path_name
from tui.exits import Exit, UsageError
from tui.language import Words


class NamedFileError(Exception):
    """A file that was named on the command line cannot be used."""

    def __init__(self, path: str, cause: OSError) -> None:
        super().__init__(path)
        self.path = path
        self.cause = cause


Failure = StoreError | NamedFileError | BadWeekNameError | WeekNotHeldError | UsageError
FAILURES = (StoreError, NamedFileError, BadWeekNameError, WeekNotHeldError, UsageError)


def explain(error: Failure, words: Words) -> tuple[Exit, str]:
    """The exit code of a failure, and its sentence."""
    match error:
        case UsageError():
            return Exit.USAGE, str(error)
        case BadWeekNameError():
            return Exit.USAGE, words.answers.bad_week.format(name=error)
        case WeekNotHeldError(nearest=None):
            return Exit.NOT_HELD, words.answers.nothing_held.format(name=error.name)
        case WeekNotHeldError():
            assert error.nearest is not None
            return Exit.NOT_HELD, words.answers.not_held.format(
                name=error.name, nearest=edition_name(error.nearest, words)
            )
        case StoreError():
            sentence = words.answers.store_errors.get(error.reason, "{path}: {detail}")
            if backup_of(error.path).exists():
                sentence = words.answers.store_errors_with_backup.get(error.reason, sentence)
            return Exit.FAILED, sentence.format(path=path_name(error.path), detail=error.detail or error.reason)
        case NamedFileError(cause=FileNotFoundError()):
            return Exit.FAILED, words.answers.file_missing.format(path=path_name(error.path))
        case NamedFileError():
            detail = error.cause.strerror or str(error.cause)
            return Exit.FAILED, words.answers.file_error.format(path=path_name(error.path), detail=detail)
