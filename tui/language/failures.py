"""What is said of a store that cannot be used and of a week that is not held: one sentence that says what to do."""

from typing import TYPE_CHECKING

from store.archive import OddFileError, StoreError
from store.model.record import LARGEST_FILE
from store.model.week_names import BadWeekNameError, WeekNotHeldError
from tui.language.phrases import edition_name, path_name
from tui.language.shapes.words import Words

if TYPE_CHECKING:
    from store.reading import Why


def why(error: OSError | ValueError, words: Words) -> str:
    """What is wrong with a file, in a few words."""
    if isinstance(error, OddFileError):
        return words.store_errors.odd_files[error.kind].format(mebibytes=LARGEST_FILE >> 20)
    return getattr(error, "strerror", None) or str(error)


def why_unread(unread: "Why", words: Words) -> str:
    """Why a document or a picture is not read, and what to do."""
    return words.unreadable.reasons[unread.reason].format(**unread.fields)


def explain(error: StoreError | BadWeekNameError | WeekNotHeldError, words: Words) -> str:
    """The sentence of a failure."""
    match error:
        case BadWeekNameError():
            return words.answers.bad_week.format(name=error)
        case WeekNotHeldError(nearest=None):
            return words.answers.nothing_held.format(name=error.name)
        case WeekNotHeldError():
            assert error.nearest is not None
            return words.answers.not_held.format(name=error.name, nearest=edition_name(error.nearest, words))
        case StoreError():
            said = words.store_errors
            sentence = said.sentences.get(error.reason, "{path}: {detail}")
            if error.restorable:
                sentence = said.with_backup.get(error.reason, sentence)
            return sentence.format(path=path_name(error.path), detail=error.detail or error.reason)
