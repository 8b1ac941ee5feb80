"""Editions as values, and all the ways in which they can differ."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from store.model.figures import FIGURES
from store.model.issue import GRADES, VULNERABILITY_GRADES, Fetched, Issue, Period, Reference
from store.model.proposal import Proposal
from store.model.week import Week
from tests.store.documents import address

WEEK = Week.from_iso("2024-W51")


def an_issue(week: Week = WEEK, **values: Any) -> Issue:
    """An edition as an import makes it; whatever is named differs."""
    plain: dict[str, Any] = {
        "year": week.iso_year,
        "number": week.monday.isocalendar().week,
        "title": f"第{week.iso}周",
        "period": Period(week.monday, week.sunday),
        "published": (week + 1).monday,
        "quality": "original",
        "url": address(week.ordinal),
        "rating": "良",
        "figures": {"incidents_handled": 476},
        "evidence": {"incidents_handled": "网络安全事件476起"},
        "text": "本周网络安全事件476起。",
    }
    return Issue(week=week, **{**plain, **values})


def a_known_issue(week: Week = WEEK, **values: Any) -> Issue:
    """An edition of which only name and address are known."""
    plain: dict[str, Any] = {"title": f"第{week.iso}周", "url": address(week.ordinal), "quality": "original"}
    return Issue(week=week, **{**plain, **values})


_words = (
    st.text("网络安全 abc123", min_size=1, max_size=8).map(str.strip).filter(bool).map(lambda w: " ".join(w.split()))
)
_keys = st.sampled_from([figure.key for figure in FIGURES])
_figures = st.dictionaries(_keys, st.integers(0, 10**7), max_size=3)
_days = st.dates(date(2010, 1, 1), date(2030, 1, 1))
_weeks = st.builds(Week.of, _days)
_periods = st.builds(lambda start, days: Period(start, start + timedelta(days)), _days, st.integers(0, 13))


def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


issues = st.builds(
    Issue,
    week=_weeks,
    year=_maybe(st.integers(2010, 2030)),
    number=_maybe(st.integers(1, 53)),
    title=_maybe(_words),
    period=_maybe(_periods),
    published=_maybe(_days),
    source=_maybe(_words),
    url=_maybe(_words),
    official_url=_maybe(_words),
    fetched=_maybe(st.builds(Fetched, _days, st.sampled_from(["deleted", "unreachable"]))),
    quality=st.sampled_from(["original", "copy", "retelling"]),
    rating=_maybe(st.sampled_from(GRADES)),
    vulnerability_rating=_maybe(st.sampled_from(VULNERABILITY_GRADES)),
    figures=_figures,
    evidence=st.dictionaries(_keys, _words, max_size=2),
    other_values=st.dictionaries(_keys, st.lists(st.integers(0, 9), min_size=1, max_size=2).map(tuple), max_size=2)
    | st.just({"rating": ("差",), "vulnerability_rating": ("高", "低")}),
    proposals=st.lists(
        st.builds(
            Proposal,
            _keys,
            st.integers(0, 10**7),
            st.booleans(),
            _words,
            st.sampled_from(["text", "page 2", "https://a.example/1.png"]),
            st.sampled_from(["unknown-words", "picture", "two-readings"]),
            _maybe(st.integers(1, 40)),
        ),
        max_size=2,
    ).map(tuple),
    untaken=st.lists(_keys, max_size=2).map(tuple),
    approximate=st.lists(_keys, max_size=2).map(tuple),
    inferred=st.sampled_from([(), ("period",), ("week",)]),
    references=st.lists(
        st.builds(
            Reference,
            _words,
            _maybe(st.integers(2010, 2030)),
            _maybe(st.integers(1, 53)),
            _maybe(_weeks),
            _maybe(_words),
        ),
        max_size=2,
    ).map(tuple),
    images=st.lists(_words, max_size=2).map(tuple),
    text=st.text("网络安全 abc123\n", max_size=20),
)
"""Anything that a record can hold."""

records_of_one_week = st.lists(
    st.builds(
        Issue,
        week=st.just(WEEK),
        year=st.sampled_from([None, 2024]),
        number=st.sampled_from([None, 51]),
        title=st.sampled_from([None, "甲", "乙"]),
        period=st.sampled_from([None, Period(WEEK.monday, WEEK.sunday), Period(WEEK.monday, WEEK.monday)]),
        inferred=st.sampled_from([(), ("period",)]),
        published=st.sampled_from([None, date(2024, 12, 26), date(2024, 12, 27)]),
        source=st.sampled_from([None, "甲"]),
        url=st.sampled_from([None, address(1), address(1, rest="&chksm=f"), address(2), "https://a.example/1"]),
        quality=st.sampled_from(["original", "copy", "retelling"]),
        rating=st.sampled_from([None, "良", "中"]),
        figures=st.dictionaries(st.sampled_from(["incidents_handled", "malicious_urls"]), st.integers(0, 2)),
        approximate=st.sampled_from([(), ("malicious_urls",)]),
        text=st.sampled_from(["", "甲", "乙丙"]),
    ),
    min_size=1,
    max_size=5,
)
"""Records that agree and disagree in every way that matters to a merge."""
