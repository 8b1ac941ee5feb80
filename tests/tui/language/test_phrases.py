"""Numbers as people read them, and cells as spreadsheets take them."""

import csv
from io import StringIO

import pytest

from store.model.issue import Report
from store.model.proposal import Proposal
from store.model.series import Change
from tests.tui.languages import EN, ZH
from tui.answers.spreadsheet import write_csv
from tui.language import phrases


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        (191, 476, "+285 (+149%)"),
        (476, 191, "-285 (-60%)"),
        (7, 7, "0"),
        (0, 0, "0"),
        (0, 5, "+5"),
        (5, 0, "-5 (-100%)"),
        (1, 2_001, "+2,000 (+200,000%)"),
        (1000, 1004, "+4 (<1%)"),
        (1000, 996, "-4 (<1%)"),
        (1000, 1005, "+5 (+1%)"),
    ],
)
def test_changes(before: int, after: int, text: str) -> None:
    assert phrases.change(Change.between(before, after)) == text


def test_no_change_where_there_is_nothing_to_compare() -> None:
    assert phrases.change(None) == ""


def test_values() -> None:
    report = Report(figures={"infected_hosts": 145_000, "app_platforms": 0}, approximate=("infected_hosts",))
    assert phrases.figure_value(report, "infected_hosts", ZH) == "约145,000"
    assert phrases.figure_value(report, "infected_hosts", EN) == "~145,000"
    assert phrases.figure_value(report, "app_platforms", EN) == "0"
    assert phrases.figure_value(report, "malicious_urls", EN) == "-"


def test_ratings() -> None:
    assert (phrases.rating("良", EN), phrases.rating("良", ZH), phrases.rating(None, EN)) == (
        "良 good",
        "良",
        "not stated",
    )


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@sum", "\tx", "\rx", " =1"])
def test_cells_that_look_like_formulas_are_quoted(text: str) -> None:
    output = StringIO()
    write_csv(output, ["cell"], [[text]])
    assert next(iter(list(csv.reader(StringIO(output.getvalue())))[1])) == f"'{text.strip()}"


def test_other_cells_are_as_they_are() -> None:
    output = StringIO()
    write_csv(output, ["a", "b", "c", "d"], [[None, 0, -1, 'a,"b"']])
    assert output.getvalue() == 'a,b,c,d\n,0,-1,"a,""b"""\n'


def test_a_number_in_a_picture_is_said_where_it_stands() -> None:
    read = Proposal("defaced_sites", 57, False, "被篡改网站 57", "picture 3", "picture", row=2)
    assert phrases.where(read, EN) == ", picture 3, row 2"
    assert phrases.where(read, ZH) == ", picture 3，第 2 行"
    assert phrases.where(read._replace(row=None), EN) == ", picture 3"
    assert phrases.where(read._replace(source="text"), EN) == ""
