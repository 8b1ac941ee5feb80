"""``read``: what documents say, looked at and not kept."""

from collections.abc import Sequence

from store.intake import FileReading
from store.model.figures import BY_KEY
from store.model.issue import Issue, Report
from tui.answers import documents
from tui.answers.desk import Desk, joined
from tui.cells import fit, width
from tui.cli.documents import document_name, documents_at, say_refused
from tui.cli.exits import Exit
from tui.language import phrases


def read_documents(desk: Desk, paths: Sequence[str], *, with_pictures: bool, as_json: bool) -> Exit:
    """Shows what documents say. Neither the archive nor any file is touched.

    Raises:
        NamedFileError: a path does not exist; nothing was read.
        NoRecogniserError: what reads pictures is not installed.
    """
    with documents_at(desk, paths, with_pictures=with_pictures) as read:
        readings = list(read)
    alone = documents.undated_alone(readings)
    if as_json:
        desk.json([documents.reading(file, desk.words, alone=file is alone) for file in readings])
        return Exit.DONE
    for file in readings:
        if file.reading.refusal and (file.reading.refusal != "not-a-report" or (file.path in paths and not file.part)):
            say_refused(desk, file, file.reading.refusal, alone=file is alone)
        if file.reading.refusal in (None, "undated"):
            _write_reading(desk, file)
    return Exit.DONE


def _write_reading(desk: Desk, file: FileReading) -> None:
    """One document: where it is, which edition it is, the figures that it states or may state, and what is odd."""
    words = desk.words
    report: Report = file.reading.issue or file.reading.report
    name = report.name if isinstance(report, Issue) else None
    desk.line(document_name(file))
    if about := joined([name, report.title, phrases.period(report.period, words) if report.period else None]):
        desk.line(f"  {about}")
    if report.rating:
        desk.line(f"  {words.answers.columns['rating']}  {phrases.rating(report.rating, words)}")
    names = {key: words.figure(BY_KEY[key]) for key in report.figures}
    across = max(map(width, names.values()), default=0)
    for key, figure in names.items():
        desk.line(f"  {fit(figure, across)}  {phrases.figure_value(report, key, words)}")
    for proposal in report.undecided:
        desk.line(f"  {phrases.proposal(proposal, words)}")
    for remark in documents.remarks_of(file):
        desk.line(f"  {words.remark(remark)}")
