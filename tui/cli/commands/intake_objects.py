"""The JSON objects of ``read`` and ``import``, apart from the others for they load all that reads documents."""

from collections.abc import Iterator

from store.insight import Remark, remarks_on
from store.intake import FileReading, Summary
from store.model.week import Week
from tui.answers.desk import joined
from tui.answers.objects import Object, report_object
from tui.language import Words
from tui.language.phrases import path_name


def reading(file: FileReading, words: Words) -> Object:
    """What one document says, whether it is an edition or not."""
    said = file.reading
    document = said.issue or said.report
    remarks = remarks_on(said.issue, later=()) if said.issue else ()
    found: Object = report_object(document, remarks, words)
    if said.known:
        found["week"] = said.known.week.iso if said.known.week else None
    return {
        **found,
        "path": path_name(file.path),
        "part": path_name(file.part) if file.part else None,
        "outcome": said.refusal or "read",
        "detail": file.detail,
    }


def conflicts(done: Summary) -> Iterator[tuple[Week, Remark]]:
    """What the documents of a week state differently, as an import brought it about."""
    for week, values_of in sorted(done.result.conflicts.items()):
        for key, values in values_of.items():
            yield week, Remark("conflicting-values", values, key)


def summary(done: Summary, words: Words) -> Object:
    """What an import did. Where documents state different values, each of the week's says so."""
    differing: dict[Week | None, str] = {}
    for week, remark in conflicts(done):
        differing[week] = joined([differing.get(week), words.remark(remark)], "; ")
    return {
        "added": done.count("added"),
        "updated": done.count("updated"),
        "unchanged": done.count("unchanged"),
        "references": done.result.newly_known,
        "refused": dict(sorted(done.refused.items())),
        "files": [
            {
                "path": path_name(file.path),
                "part": path_name(file.part) if file.part else None,
                "outcome": file.outcome,
                "week": file.week.iso if file.week else None,
                "detail": file.detail or differing.get(file.week),
            }
            for file in done.files
        ],
    }
