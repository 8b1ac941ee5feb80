from datetime import date
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.archive import Archive
from store.archive.merge import distinct, merge
from store.model.issue import Issue, Period
from tests.store.documents import address
from tests.store.issues import WEEK, a_known_issue, an_issue, records_of_one_week


def handled(value: int) -> dict[str, int]:
    return {"incidents_handled": value}


@given(records_of_one_week, st.randoms())
def test_the_order_of_records_makes_no_difference(records: list[Issue], random: object) -> None:
    shuffled = list(records)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert merge(shuffled) == merge(records)
    assert distinct(shuffled) == distinct(records)


@given(records_of_one_week)
def test_records_that_come_one_by_one_are_kept_like_those_that_come_at_once(records: list[Issue]) -> None:
    kept: list[Issue] = []
    for record in records:
        kept = distinct([*kept, record])
    assert kept == distinct(records)


@settings(max_examples=15)
@given(records_of_one_week.filter(lambda records: len(records) > 1), st.randoms())
def test_the_order_of_imports_leaves_no_trace_in_the_file(records: list[Issue], random: object) -> None:
    shuffled = [*records, an_issue(WEEK + 1), an_issue(WEEK + -1)]
    files = []
    with TemporaryDirectory() as folder:
        for name in ("one", "other"):
            path = Path(folder, name)
            for record in shuffled:
                Archive(path, bundled=False).add([record])
            files.append(path.read_bytes())
            random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert files[0] == files[1]


@pytest.mark.parametrize(
    ("believed", "other"),
    [
        (an_issue(quality="original"), an_issue(quality="copy")),
        (an_issue(quality="copy"), an_issue(quality="retelling")),
        (an_issue(quality="copy", origin="bundled"), an_issue(quality="retelling")),
        (an_issue(), an_issue(origin="bundled")),
        (an_issue(figures={**handled(1), "malicious_urls": 1}), an_issue()),
        (an_issue(published=date(2024, 12, 27)), an_issue(published=date(2024, 12, 26))),
        (an_issue(url=address(1)), an_issue(url=address(2))),
    ],
)
def test_who_is_believed_and_what_becomes_of_the_other_value(believed: Issue, other: Issue) -> None:
    one = an_issue(**{**values_of(believed), "figures": {**believed.figures, **handled(1)}})
    two = an_issue(**{**values_of(other), "figures": {**other.figures, **handled(2)}})
    for records in permutations([one, two]):
        merged = merge(records)
        assert merged.figures["incidents_handled"] == 1
        assert merged.other_values == {"incidents_handled": (2,)}


def values_of(issue: Issue) -> dict[str, Any]:
    return {name: getattr(issue, name) for name in ("quality", "origin", "figures", "published", "url")}


def test_figures_of_all_records_come_together_each_with_its_own_words() -> None:
    original = an_issue(figures=handled(1), evidence={"incidents_handled": "一"}, approximate=())
    copied = an_issue(
        url=address(2),
        quality="copy",
        figures={"incidents_handled": 1, "infected_hosts": 140_000},
        evidence={"incidents_handled": "壹", "infected_hosts": "十四万"},
        approximate=("incidents_handled", "infected_hosts"),
    )
    merged = merge([copied, original])
    assert merged.figures == {"incidents_handled": 1, "infected_hosts": 140_000}
    assert merged.evidence == {"incidents_handled": "一", "infected_hosts": "十四万"}
    assert merged.approximate == ("infected_hosts",)
    assert merged.other_values == {}


def test_a_read_record_is_believed_over_a_known_one_which_fills_what_it_lacks() -> None:
    read = an_issue(quality="retelling", year=None, number=None, title=None, url=None, rating=None)
    known = a_known_issue(year=2024, number=51, title="第51期")
    merged = merge([known, read])
    assert (merged.quality, merged.figures) == ("retelling", read.figures)
    assert (merged.year, merged.number, merged.title, merged.url) == (2024, 51, "第51期", known.url)


def test_a_printed_period_is_believed_over_an_inferred_one() -> None:
    printed = Period(WEEK.monday, WEEK.monday)
    inferred = an_issue(inferred=("period",))
    merged = merge([inferred, a_known_issue(period=printed)])
    assert (merged.period, merged.inferred) == (printed, ())


def test_an_inferred_period_stays_marked_where_it_fills_a_gap() -> None:
    merged = merge(
        [an_issue(period=None), a_known_issue(period=Period(WEEK.monday, WEEK.sunday), inferred=("period",))]
    )
    assert merged.inferred == ("period",)


def test_of_one_article_the_better_record_is_kept_whatever_its_address_looks_like() -> None:
    fuller = an_issue(figures={"incidents_handled": 1, "malicious_urls": 2}, url=address(5))
    barer = an_issue(figures=handled(1), url=address(5, rest="&chksm=a"))
    assert distinct([barer, fuller]) == [fuller]


def test_of_one_article_its_name_in_a_list_is_kept_beside_what_it_says() -> None:
    read, listed = an_issue(title=None, url=address(5)), a_known_issue(url=address(5, rest=""))
    assert distinct([listed, read, listed]) == [read, listed]
