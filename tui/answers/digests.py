"""A digest in each of its formats."""

from typing import Literal, TextIO, get_args

from store.archive import Archive
from store.insight import BackwardTimespanError, BadTimespanError, Digest
from tui.answers.desk import json_text
from tui.language import Words
from tui.sparkline import Glyphs

Format = Literal["md", "json", "csv"]
FORMATS: tuple[Format, ...] = get_args(Format)


def why_no_timespan(error: BadTimespanError | BackwardTimespanError, words: Words) -> str:
    """What is wrong with the name of a stretch of weeks."""
    said = words.insight
    sentence = said.bad_timespan if isinstance(error, BadTimespanError) else said.backward_timespan
    return sentence.format(name=error)


def write_digest(
    output: TextIO, archive: Archive, found: Digest, format_: Format, words: Words, glyphs: Glyphs
) -> None:
    """Writes what `found` says of a stretch of the archive's weeks. Each format brings its own imports."""
    match format_:
        case "json":
            from tui.answers.digest_objects import digest_object

            output.write(json_text(digest_object(found, words)) + "\n")
        case "csv":
            from tui.answers.digest_objects import COLUMNS, digest_rows
            from tui.answers.spreadsheet import write_csv

            write_csv(output, COLUMNS, digest_rows(found))
        case "md":
            from tui.answers.digest_markdown import digest_markdown

            output.write(digest_markdown(archive, found, words, glyphs))
