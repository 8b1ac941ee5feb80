"""The JSON objects of ``read`` and ``import``, apart from the others for they load all that reads documents."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from store.insight import Remark, remarks_on
from store.intake import FileOutcome, FileReading, Summary
from store.model.week import Week
from tui.answers.desk import joined
from tui.answers.objects import Object, report_object
from tui.language import Words
from tui.language.failures import why_unread
from tui.language.phrases import path_name

_Document = TypeVar("_Document", FileReading, FileOutcome)


def undated_alone(files: Iterable[_Document]) -> _Document | None:
    """The undated document, where it is the only one and its file holds nothing else: its week can be named."""
    undated = [file for file in files if _outcome(file) == "undated"]
    return undated[0] if len(undated) == 1 and undated[0].part is None else None


def _outcome(file: FileReading | FileOutcome) -> str:
    return file.outcome if isinstance(file, FileOutcome) else file.reading.refusal or "read"


def _sentence(file: FileReading | FileOutcome, words: Words, *, alone: bool) -> str | None:
    """Why a document was refused; None where it was not."""
    meaning = why_unread(file.why, words) if file.why else words.answers.refusals.get(_outcome(file))
    return joined([meaning, words.answers.say_which_week if alone else None], "; ") or None


def remarks_of(file: FileReading) -> tuple[Remark, ...]:
    """What is odd about what a document says, none where it was refused; an undated one is no less odd."""
    said = file.reading
    return remarks_on(said.issue or said.report, later=()) if said.refusal in (None, "undated") else ()


def reading(file: FileReading, words: Words, *, alone: bool) -> Object:
    """What one document says, whether it is an edition or not."""
    said = file.reading
    found: Object = report_object(said.issue or said.report, remarks_of(file), words)
    if said.known:
        found["week"] = said.known.week.iso if said.known.week else None
    return {
        **found,
        "path": path_name(file.path),
        "part": path_name(file.part) if file.part else None,
        "outcome": said.refusal or "read",
        "detail": _sentence(file, words, alone=alone),
    }


def conflicts(done: Summary) -> Iterator[tuple[Week, Remark]]:
    """What the documents of a week state differently, as an import brought it about."""
    for week, values_of in sorted(done.result.conflicts.items()):
        for key, values in values_of.items():
            yield week, Remark("conflicting-values", values, key)


def summary(done: Summary, words: Words) -> Object:
    """What an import did. Where documents state different values, each of the week's says so."""
    alone = undated_alone(done.files)
    differing: dict[Week | None, str] = {}
    for week, remark in conflicts(done):
        differing[week] = joined([differing.get(week), words.remark(remark)], "; ")
    return {
        "added": done.count("added"),
        "updated": done.count("updated"),
        "unchanged": done.count("unchanged"),
        "references": done.result.newly_known,
        "empty": done.empty,
        "refused": dict(sorted(done.refused.items())),
        "files": [
            {
                "path": path_name(file.path),
                "part": path_name(file.part) if file.part else None,
                "outcome": file.outcome,
                "week": file.week.iso if file.week else None,
                "detail": _sentence(file, words, alone=file is alone) or differing.get(file.week),
            }
            for file in done.files
        ],
    }
