"""``export``: every edition with its text, for other programs and for other archives."""

from collections.abc import Iterator

from store.archive import Archive
from store.insight import Assessment, assess
from tui.answers.desk import Desk
from tui.answers.saving import Format, format_of, save, write_editions
from tui.cli.exits import Exit
from tui.cli.failures import NamedFileError
from tui.cli.streams import say
from tui.language.phrases import path_name


def export(desk: Desk, file: str, chosen: Format | None) -> Exit:
    """Writes every edition, newest first, to a file or to standard output.

    Raises:
        NamedFileError: the file could not be written; what it held it still holds.
    """
    format_ = chosen or format_of(file)
    editions = list(_editions(desk.archive))
    if file == "-":
        write_editions(desk.output, editions, format_, desk.words)
        return Exit.DONE
    try:
        save(file, editions, format_, desk.words, store=desk.settings.store)
    except OSError as error:
        raise NamedFileError(file, error) from error
    say(desk.words.answers.exported.format(count=len(editions), path=path_name(file)))
    return Exit.DONE


def _editions(archive: Archive) -> Iterator[Assessment]:
    for week in reversed(archive.weeks):
        issue = archive.get(week)
        if issue is not None:
            yield assess(archive, issue)
