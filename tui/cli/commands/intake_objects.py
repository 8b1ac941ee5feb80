"""The JSON objects of ``read`` and ``import``, apart from the others for they load all that reads documents."""

from store.insight import remarks_on
from store.intake import FileReading, Summary
from tui.answers.objects import Object, report_object
from tui.language import Words
from tui.language.phrases import path_name


def reading(file: FileReading, words: Words) -> Object:
    """What one document says, whether it is an edition or not."""
    said = file.reading
    document = said.issue or said.report
    remarks = remarks_on(said.issue, later=()) if said.issue else ()
    found: Object = report_object(document, {}, remarks, words)
    if said.known:
        found["week"] = said.known.week.iso if said.known.week else None
    return {
        **found,
        "path": path_name(file.path),
        "part": path_name(file.part) if file.part else None,
        "outcome": said.refusal or "read",
        "detail": file.detail,
    }


def summary(done: Summary) -> Object:
    """What an import did."""
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
                "detail": file.detail,
            }
            for file in done.files
        ],
    }
