from collections import Counter
from datetime import date
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.archive import Archive
from store.archive.merge import figures_of, grade_of, kept_with, merge
from store.model.addresses import article_key
from store.model.issue import Fetched, Issue, Period, Reference
from store.model.proposal import Proposal
from store.model.record import to_document
from tests.store.documents import address
from tests.store.issues import WEEK, a_known_issue, an_issue, records_of_one_week


def handled(value: int) -> dict[str, int]:
    return {"incidents_handled": value}


def kept(*records: Issue) -> list[Issue]:
    held: list[Issue] = []
    for record in records:
        held = kept_with(held, record)
    return held


def merged(*records: Issue) -> Issue:
    return merge(kept(*records))


def are_told_apart(records: list[Issue]) -> bool:
    """Whether no two records could be versions of one article of which none is known to be the later one."""
    articles = Counter((article_key(r.url) or (r.quality, r.source), r.published) for r in records if r.is_read)
    days_missing = {article for article, day in articles if day is None}
    return max(articles.values(), default=0) < 2 and not any(
        day is not None and article in days_missing for article, day in articles
    )


@given(records_of_one_week.filter(are_told_apart), st.randoms())
def test_the_order_of_records_makes_no_difference(records: list[Issue], random: object) -> None:
    shuffled = list(records)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert kept(*shuffled) == kept(*records)


@given(records_of_one_week, st.sets(st.integers(0, 4)))
def test_figures_and_ratings_are_the_same_without_decoding_the_records(records: list[Issue], bundled: set[int]) -> None:
    known = [one.replace(origin="bundled") if place in bundled else one for place, one in enumerate(records)]
    stored = [(to_document(record), record.origin) for record in known]
    issue = merge(known)
    assert figures_of(stored) == issue.figures
    assert grade_of(stored, "rating") == issue.rating


@given(records_of_one_week)
def test_whatever_comes_in_whatever_order_no_value_is_lost_without_a_word(records: list[Issue]) -> None:
    issue = merged(*records)
    for record in records:
        for key, value in record.stated.items():
            assert value in (issue.stated[key], *issue.other_values.get(key, ()))
        for key, values in record.other_values.items():
            assert {*values} <= {issue.stated.get(key), *issue.other_values.get(key, ())}


@given(records_of_one_week)
def test_what_has_come_before_changes_nothing_when_it_comes_again(records: list[Issue]) -> None:
    held = kept(*records)
    for record in records:
        assert kept_with(held, record) == held


@settings(max_examples=15)
@given(records_of_one_week.filter(lambda records: len(records) > 1).filter(are_told_apart), st.randoms())
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


def a_version(value: int, **values: Any) -> Issue:
    return an_issue(**{"figures": handled(value), "published": None, **values})


@pytest.mark.parametrize("address", [{"url": address(1)}, {"url": None, "quality": "copy"}])
@pytest.mark.parametrize(
    ("versions", "taken", "others"),
    [
        ([a_version(489, text="长长的一段文字。"), a_version(498)], 498, (489,)),  # the later import stands
        ([a_version(489), a_version(498, text="长长的一段文字。")], 498, (489,)),
        ([a_version(489), a_version(498), a_version(489)], 498, (489,)),  # was superseded already
        ([a_version(100), a_version(200), a_version(300)], 300, (200, 100)),
        ([a_version(2, published=date(2024, 12, 27)), a_version(1, published=date(2024, 12, 26))], 2, (1,)),
        ([a_version(1, published=date(2024, 12, 26)), a_version(2, published=date(2024, 12, 27))], 2, (1,)),
        ([a_version(1), a_version(2, published=date(2024, 12, 26)), a_version(3)], 3, (2, 1)),
        (
            [a_version(1), a_version(2, published=date(2024, 12, 28)), a_version(3, published=date(2024, 12, 26))],
            2,
            (3, 1),
        ),
        (
            [a_version(1), a_version(2, published=date(2024, 12, 26)), a_version(1, published=date(2024, 12, 28))],
            1,
            (2,),
        ),
        (  # the second tells its day when it comes again, and it was the earlier one
            [a_version(2, published=date(2024, 12, 27)), a_version(1), a_version(1, published=date(2024, 12, 26))],
            2,
            (1,),
        ),
        (
            [a_version(value, published=date(2024, 12, day)) for value, day in ((1, 25), (2, 26), (3, 28), (1, 27))],
            3,
            (1, 2),
        ),
    ],
)
def test_one_article_with_other_figures_is_a_correction(
    address: dict[str, Any], versions: list[Issue], taken: int, others: tuple[int, ...]
) -> None:
    issue = merged(*(version.replace(**address) for version in versions))
    assert issue.figures == handled(taken)
    assert issue.other_values == {"incidents_handled": others}


def test_a_rating_that_was_corrected_is_not_lost_either() -> None:
    issue = merged(an_issue(rating="良"), an_issue(rating="中"))
    assert (issue.rating, issue.other_values) == ("中", {"rating": ("良",)})


def test_a_correction_leaves_what_only_the_other_version_states() -> None:
    before = an_issue(figures={"incidents_handled": 489, "malicious_urls": 3}, rating="良")
    issue = merged(before, an_issue(figures=handled(498), rating=None))
    assert (issue.figures, issue.rating) == ({"incidents_handled": 498, "malicious_urls": 3}, "良")


def test_a_version_of_an_article_counts_as_the_article_whoever_carried_it() -> None:
    own, unsigned = an_issue(url=address(1)), an_issue(url=address(1), quality="copy", figures=handled(498))
    issue = merged(own, unsigned)
    assert (issue.quality, issue.figures) == ("original", handled(498))


@pytest.mark.parametrize(
    ("believed", "other"),
    [
        (an_issue(quality="original"), an_issue(quality="copy")),
        (an_issue(quality="copy"), an_issue(quality="retelling")),
        (an_issue(quality="copy", origin="bundled"), an_issue(quality="retelling")),
        (an_issue(), an_issue(origin="bundled")),
        (an_issue(figures={**handled(1), "malicious_urls": 1}), an_issue()),
        (an_issue(published=date(2024, 12, 27)), an_issue(published=date(2024, 12, 26))),
        (an_issue(published=date(2024, 12, 27)), an_issue(published=None)),
        (an_issue(text="本周网络安全事件1起。完。"), an_issue(text="本周网络安全事件2起。")),
    ],
)
def test_who_is_believed_and_what_becomes_of_the_other_value(believed: Issue, other: Issue) -> None:
    one = believed.replace(url=address(2), figures={**believed.figures, **handled(1)})
    two = other.replace(url=address(1), figures={**other.figures, **handled(2)})
    for records in permutations([one, two]):
        issue = merged(*records)
        assert issue.figures["incidents_handled"] == 1
        assert issue.other_values == {"incidents_handled": (2,)}


def test_where_nothing_else_tells_the_lower_address_is_believed() -> None:
    for records in permutations([an_issue(url=address(1), figures=handled(1)), an_issue(url=address(2))]):
        assert merged(*records).figures == handled(1)


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("year", 2024, 2025),
        ("number", 51, 52),
        ("title", "甲", "乙"),
        ("published", date(2024, 12, 27), date(2024, 12, 26)),
        ("source", "甲", "乙"),
        ("url", address(2), address(1)),
        ("official_url", "https://www.cert.org.cn/2.pdf", "https://www.cert.org.cn/1.pdf"),
        ("rating", "良", "中"),
        ("vulnerability_rating", "高", "低"),
        ("references", (Reference("第50期"),), (Reference("第49期"),)),
        ("images", ("https://a.example/2",), ("https://a.example/1",)),
        ("text", "甲", "乙"),
    ],
)
def test_the_record_believed_first_is_filled_in_from_the_others(field: str, one: Any, other: Any) -> None:
    nothing = getattr(Issue(week=WEEK), field)
    copied = an_issue(quality="copy", **{field: other})
    for told, taken in ((one, one), (nothing, other)):
        for records in permutations([an_issue(**{field: told}), copied]):
            assert getattr(merge(records), field) == taken


def test_the_words_of_a_rating_come_with_it_from_whatever_record() -> None:
    copied = an_issue(quality="copy", vulnerability_rating="高", evidence={"vulnerability_rating": "评价为高"})
    assert merge([an_issue(), copied]).evidence["vulnerability_rating"] == "评价为高"


def test_what_is_proposed_or_not_taken_anywhere_is_told_where_no_record_has_it() -> None:
    proposal, answered = a_proposal(5), a_proposal(6)._replace(figure="malicious_urls")
    one = an_issue(figures={"malicious_urls": 7}, untaken=("phishing_pages",))
    other = an_issue(quality="copy", proposals=(proposal, answered), untaken=("malicious_urls", "app_platforms"))
    issue = merge([one, other, other.replace(quality="retelling")])
    assert issue.proposals == (proposal,)
    assert issue.untaken == ("phishing_pages", "app_platforms")


def test_the_last_time_that_an_edition_was_asked_for_in_vain_counts() -> None:
    asked = [a_known_issue(fetched=Fetched(date(2026, 4, day), "unreachable")) for day in (3, 5, 4)]
    assert merge([*asked, a_known_issue()]).fetched == Fetched(date(2026, 4, 5), "unreachable")


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


@pytest.mark.parametrize(
    ("records", "origin"),
    [
        ([a_known_issue()], "listed"),
        ([a_known_issue(origin="bundled")], "bundled"),
        ([a_known_issue(), a_known_issue(origin="bundled")], "bundled"),
        ([a_known_issue(), an_issue(origin="bundled")], "bundled"),
        ([an_issue(), a_known_issue(origin="bundled")], "imported"),
    ],
)
def test_where_an_edition_comes_from(records: list[Issue], origin: str) -> None:
    assert merge(records).origin == origin


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
    assert kept(barer, fuller) == kept(fuller, barer) == [fuller]


def test_of_one_article_its_name_in_a_list_is_kept_beside_what_it_says() -> None:
    read, listed = an_issue(title=None, url=address(5)), a_known_issue(url=address(5, rest=""))
    assert kept(listed, read, listed) == [read, listed]


def test_of_one_article_the_list_that_tells_most_is_kept() -> None:
    fuller, barer = (a_known_issue(url=address(5), title=title) for title in ("第51期", None))
    assert kept(barer, fuller) == kept(fuller, barer) == [fuller]


def test_accounts_that_carried_the_same_count_the_same_whoever_came_first() -> None:
    accounts = [an_issue(url=None, quality="copy", source=source) for source in "甲乙丙"]
    assert len({merged(*records).source for records in permutations(accounts)}) == 1


def a_proposal(value: int, source: str = "text") -> Proposal:
    return Proposal("defaced_sites", value, approximate=False, words=f"{value}个", source=source, why="unknown-words")


@pytest.mark.parametrize(
    ("before", "now", "kept_then"),
    [
        ([a_proposal(1)], [a_proposal(2)], [a_proposal(2)]),  # the document was read anew
        ([a_proposal(1)], [], []),
        ([a_proposal(1), a_proposal(3, "picture 1")], [a_proposal(2)], [a_proposal(2), a_proposal(3, "picture 1")]),
        ([a_proposal(3, "picture 1")], [a_proposal(4, "picture 1")], [a_proposal(4, "picture 1")]),
    ],
)
def test_what_a_document_proposes_is_what_it_proposed_when_it_was_read_last(
    before: list[Proposal], now: list[Proposal], kept_then: list[Proposal]
) -> None:
    held, anew = an_issue(proposals=tuple(before)), an_issue(proposals=tuple(now))
    assert list(merged(held, anew).proposals) == kept_then
    fuller = held.replace(images=("https://a.example/1",))
    assert list(merged(fuller, anew).proposals) == kept_then
    assert list(merged(fuller, anew.replace(text="本周")).proposals) == before  # a piece of it says nothing of the rest


def test_an_article_that_has_grown_keeps_what_its_pictures_gave_and_names_anew_what_was_not_taken() -> None:
    before = an_issue(proposals=(a_proposal(3, "picture 1"),), untaken=("malicious_urls",))
    longer = merged(before, an_issue(text=f"{before.text}\n\n完。", untaken=("app_platforms",)))
    assert longer.text.endswith("完。")
    assert longer.proposals == before.proposals
    assert longer.untaken == ("app_platforms",)


@pytest.mark.parametrize(
    "beside",
    [
        {"quality": "copy"},
        {"published": date(2024, 12, 26)},
        {"approximate": ("incidents_handled",)},
        {"inferred": ("period",)},
        {"fetched": Fetched(date(2026, 4, 3), "unreachable")},
        {"proposals": (a_proposal(3),)},
        {"untaken": ("malicious_urls",)},
    ],
)
def test_what_is_no_statement_makes_no_version_of_its_own(beside: dict[str, Any]) -> None:
    plain = a_version(489)
    for versions in permutations([plain, plain.replace(**beside)]):
        assert len(kept(*versions)) == 1


@pytest.mark.parametrize(
    "stated",
    [
        {"rating": "中"},
        {"title": "第51期"},
        {"text": "本周。"},
        {"references": (Reference("第50期"),)},
        {"source": "甲"},
    ],
)
def test_what_only_one_version_has_is_never_lost(stated: dict[str, Any]) -> None:
    bare = a_version(489, rating=None, title=None, text="")
    fuller = a_version(498, rating=None, title=None, text="").replace(**stated)
    for versions in permutations([bare, fuller]):
        issue = merged(*versions)
        assert {name: getattr(issue, name) for name in stated} == stated
        assert {issue.figures["incidents_handled"], *issue.other_values["incidents_handled"]} == {489, 498}
