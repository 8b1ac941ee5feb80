"""The words for what the numbers say: places, distances, what is unusual, digests and news."""

from typing import NamedTuple


class InsightWords(NamedTuple):
    """The words of one language. Sentences with ``{}`` are filled in by `str.format`."""

    # -- where a value stands
    calls: dict[str, str]
    """By call: the word that stands before the sentence."""
    places: dict[str, str]
    """By side and kind: short, for a column. ``{nth}`` counts from that side."""
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

    # -- columns
    columns: dict[str, str]
    weeks_before: str
    """A heading: the week, and how many weeks before it lies."""


ZH = InsightWords(
    calls={"lowest": "最低", "low": "偏低", "high": "偏高", "highest": "最高"},
    places={
        "low first": "最低",
        "low joint": "并列最低",
        "low": "倒数第 {nth}",
        "high first": "最高",
        "high joint": "并列最高",
        "high": "第 {nth}",
    },
    places_of={
        "low first": "{of} 周中最低",
        "low joint": "{of} 周中并列最低",
        "low": "{of} 周中倒数第 {nth}",
        "high first": "{of} 周中最高",
        "high joint": "{of} 周中并列最高",
        "high": "{of} 周中排第 {nth}",
    },
    only_one="只有这一周有此数",
    since={"low": "自 {week} 以来最低（{weeks} 周）", "high": "自 {week} 以来最高（{weeks} 周）"},
    as_lately={"low": "{week} 同样低或更低", "high": "{week} 同样高或更高"},
    never_before={"low": "此前没有这样低过", "high": "此前没有这样高过"},
    median="中位数 {median}",
    parts_of_median={
        50: "为中位数 {median} 的一半",
        33: "约为中位数 {median} 的三分之一",
        25: "为中位数 {median} 的四分之一",
        20: "为中位数 {median} 的五分之一",
        10: "为中位数 {median} 的十分之一",
    },
    times_median="为中位数 {median} 的 {times} 倍",
    sentence="{figure} {value}：{parts}",
    plain_sentence="{figure} {value}，{parts}",
    nothing_unusual="并无异常：{sentence}",
    too_few="数据尚少，看不出是否异常：{sentence}",
    also="另有{called}",
    also_called="{call}：{figures}",
    between_figures="、",
    between_calls="；",
    between_parts="，",
    era="{figure} {of} 周中 {others} 周",
    eras="位次里有些周与这一段相隔一年以上，统计口径未必相同：{figures}；其中最近的是 {nearest}。",
    columns={
        "earlier": "此前",
        "year_before": "一年前",
        "place": "位次",
        "place_of": "{of} 周中位次",
        "since": "自此以来",
        "median": "中位数",
    },
    weeks_before="{week}（{weeks} 周前）",
)

EN = InsightWords(
    calls={"lowest": "LOWEST", "low": "LOW", "high": "HIGH", "highest": "HIGHEST"},
    places={
        "low first": "lowest",
        "low joint": "joint lowest",
        "low": "{nth} lowest",
        "high first": "highest",
        "high joint": "joint highest",
        "high": "{nth} highest",
    },
    places_of={
        "low first": "lowest of all {of}",
        "low joint": "joint lowest of {of}",
        "low": "{nth} lowest of {of}",
        "high first": "highest of all {of}",
        "high joint": "joint highest of {of}",
        "high": "{nth} highest of {of}",
    },
    only_one="no other week states it",
    since={"low": "lowest since {week} ({weeks} weeks)", "high": "highest since {week} ({weeks} weeks)"},
    as_lately={"low": "{week} was as low or lower", "high": "{week} was as high or higher"},
    never_before={"low": "never so low before", "high": "never so high before"},
    median="median {median}",
    parts_of_median={
        50: "half the median {median}",
        33: "about a third of the median {median}",
        25: "a quarter of the median {median}",
        20: "a fifth of the median {median}",
        10: "a tenth of the median {median}",
    },
    times_median="{times} times the median {median}",
    sentence="{figure} {value}: {parts}",
    plain_sentence="{figure} {value}, {parts}",
    nothing_unusual="Nothing unusual: {sentence}",
    too_few="Too few weeks to tell what is unusual: {sentence}",
    also="Also {called}",
    also_called="{call}: {figures}",
    between_figures=", ",
    between_calls="; ",
    between_parts=", ",
    era="{figure} {others} of {of}",
    eras="Some weeks among the places lie more than a year away from these, and may count otherwise: {figures}; "
    "nearest: {nearest}.",
    columns={
        "earlier": "earlier",
        "year_before": "a year before",
        "place": "place",
        "place_of": "of {of} stated",
        "since": "since",
        "median": "median",
    },
    weeks_before="{week} (-{weeks} wk)",
)
