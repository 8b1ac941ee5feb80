"""The words for what the numbers say: places, distances, what is unusual, digests and news."""

from collections.abc import Callable

from store.model.value import Value


class InsightWords(Value):
    """The words of one language. Sentences with ``{}`` are filled in by `str.format`."""

    # -- where a value stands
    calls: dict[str, str]
    """By call: the word that stands before the sentence."""
    nth: Callable[[int], str]
    """How a place is counted."""
    places: dict[str, str]
    """By side and kind: short, for a column. ``{nth}`` is counted from that side."""
    places_of: dict[str, str]
    """The same among all weeks that state it."""
    only_one: str
    since: dict[str, str]
    """By side: since when it is the lowest, the highest."""
    as_lately: dict[str, str]
    """By side: the stated week just before reaches as far."""
    never_before: dict[str, str]
    """By side: no earlier week reaches as far."""
    median: str
    parts_of_median: dict[int, str]
    """By whole percent."""
    times_median: str

    # -- how rare a rating is
    ratings: dict[str, str]
    rated_alike: str
    rated_alone: str
    rated_since: str
    rated_lately: str
    """Of the rated week just before."""
    rated_first: str

    # -- the sentence that answers first
    sentence: str
    plain_sentence: str
    """Of a value that is nothing unusual."""
    nothing_unusual: str
    too_few: str
    also: str
    also_called: str
    between_figures: str
    between_calls: str
    between_parts: str
    era: str
    eras: str
    of_source: str
    """A week, and who tells what it states."""
    border: str
    """A long time in which figures are not stated, and on both sides of it are."""
    of_edition: str
    between_lines: str
    between_sentences: str

    # -- columns
    columns: dict[str, str]
    weeks_before: str
    """A heading: the week, and how many weeks before it lies."""

    # -- digests
    digest: str
    timespans: dict[str, str]
    """By kind of stretch: how it is written."""
    months: dict[int, str]
    main: str
    """One figure over several weeks."""
    main_of_one: str
    """The same where only one week states it."""
    unusual_of: str
    unusual_none: str
    covered: str
    covered_in_part: str
    not_in: str
    rated: str
    rated_so: str
    digest_columns: dict[str, str]
    of_weeks: str
    in_week: str
    against: str
    """A heading: the stretch whose mean this one's is held against."""
    from_mean: str
    nothing_before: str
    few: str
    hints: str
    """What the sign after a change says."""
    few_weeks: str
    bars: str
    sections: dict[str, str]
    among_all: str
    and_more: str
    legend: str
    no_editions_in: str
    bad_timespan: str
    backward_timespan: str

    # -- news
    news: str
    """One edition: its name, days, rating and figures."""
    news_more: str
    damaged_mark: str
