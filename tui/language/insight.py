"""The words for what the numbers say: places, distances, what is unusual, digests and news."""

from store.model.value import Value


class InsightWords(Value):
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
    of_edition: str
    between_lines: str

    # -- columns
    columns: dict[str, str]
    weeks_before: str
    """A heading: the week, and how many weeks before it lies."""

    # -- digests
    digest: str
    timespans: dict[str, str]
    """By kind of stretch: how it is written."""
    months: dict[int, str]
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
    of_edition="{name}：{sentence}",
    between_lines="；",
    columns={
        "earlier": "此前",
        "year_before": "一年前",
        "place": "位次",
        "place_of": "{of} 周中位次",
        "since": "自此以来",
        "median": "中位数",
    },
    weeks_before="{week}（{weeks} 周前）",
    digest="CNCERT/CC 网络安全信息与动态周报：{timespan}",
    timespans={
        "year": "{year} 年",
        "quarter": "{year} 年第 {quarter} 季度",
        "month": "{year} 年 {month}",
        "week": "{first} 这一周",
        "weeks": "{first} 至 {last}",
    },
    months={month: f"{month} 月" for month in range(1, 13)},
    covered="{start} 至 {end}，已收录 {held}/{weeks} 周。",
    covered_in_part="{start} 至 {end}，已收录 {held}/{weeks} 周；其余各周的数字不得而知，"
    "故不作合计，均值、中位数与高低只就已收录的各周而言。",
    not_in="{week} 未提及{figures}。",
    rated="评价：{ratings}。",
    rated_so="{rating} {count} 期",
    digest_columns={
        "weeks": "周数",
        "total": "合计",
        "mean": "周均",
        "median": "中位数",
        "lowest": "最低",
        "highest": "最高",
        "sources": "来历",
    },
    of_weeks="{stated}/{weeks}",
    in_week="{value}（{week}）",
    against="周均较 {timespan}",
    from_mean="{percent}（{mean}，{stated}/{weeks} 周）",
    bars="每个字符一周，高低自零起，以本段最高（列于右侧）为满格；. 为未收录或未提及。",
    sections={"figures": "数字", "weeks": "逐周", "unusual": "异常之处", "remarks": "备注", "editions": "各期"},
    among_all="与存档里有此数的全部各周相比。",
    and_more="另有 {count} 期也有异常，--format json 列有全部。",
    legend="{approximate}：原文为约数或以万计；*：手工录入；-：未提及。原文：国家互联网应急中心自己的页面；转载、转述：取自别处。",
    no_editions_in="{timespan}里没有已收录的周报；可用 cncert-tui list 看有哪些。",
    bad_timespan="「{name}」不是一段时间；请写 2024、2024-Q3、2024-M11、一周（如 2024-51），或 2024-40..2025-07。",
    backward_timespan="{name} 的终点在起点之前；请对调。",
    news="{name}（{days}），评价{rating}：{figures}",
    news_more="另有 {count} 处；见 cncert-tui show {name}",
    damaged_mark="{path} 已损坏，看不出说过哪些；请删除它，下次便从头记起。",
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
    of_edition="{name}: {sentence}",
    between_lines=". ",
    columns={
        "earlier": "earlier",
        "year_before": "a year before",
        "place": "place",
        "place_of": "of {of} stated",
        "since": "since",
        "median": "median",
    },
    weeks_before="{week} (-{weeks} wk)",
    digest="CNCERT/CC weekly report: {timespan}",
    timespans={
        "year": "{year}",
        "quarter": "{year}-Q{quarter}",
        "month": "{month} {year}",
        "week": "the week {first}",
        "weeks": "{first} to {last}",
    },
    months={
        1: "January",
        2: "February",
        3: "March",
        4: "April",
        5: "May",
        6: "June",
        7: "July",
        8: "August",
        9: "September",
        10: "October",
        11: "November",
        12: "December",
    },
    covered="{start} to {end}: held {held} of {weeks} weeks.",
    covered_in_part="{start} to {end}: held {held} of {weeks} weeks. What the others say is not known, so there are no "
    "totals; means, medians and extremes are of the weeks held.",
    not_in="{week} does not state {figures}.",
    rated="Rated: {ratings}.",
    rated_so="{rating} {count}",
    digest_columns={
        "weeks": "weeks",
        "total": "total",
        "mean": "weekly mean",
        "median": "median",
        "lowest": "lowest",
        "highest": "highest",
        "sources": "taken from",
    },
    of_weeks="{stated} of {weeks}",
    in_week="{value} ({week})",
    against="mean against {timespan}",
    from_mean="{percent} ({mean}, {stated} of {weeks} weeks)",
    bars="One character a week, from zero to the highest of these weeks, which stands at the right; . is not held or "
    "not stated.",
    sections={
        "figures": "Figures",
        "weeks": "Week by week",
        "unusual": "Unusual",
        "remarks": "Remarks",
        "editions": "Editions",
    },
    among_all="Among all weeks of the archive that state the figure.",
    and_more="{count} more editions are unusual in something; --format json names them all.",
    legend="{approximate} printed as approximate or in units of ten thousand; * entered by hand; - not stated. "
    "Original: CNCERT's own page; copy and retelling: from elsewhere.",
    no_editions_in="No edition of {timespan} is held; cncert-tui list shows which are.",
    bad_timespan="'{name}' is no period; write 2024, 2024-Q3, 2024-M11, a week such as 2024-51, or 2024-40..2025-07.",
    backward_timespan="{name} ends before it starts; swap its ends.",
    news="{name} ({days}), rating {rating}: {figures}",
    news_more="and {count} more: see cncert-tui show {name}",
    damaged_mark="{path} is damaged, so what was told is not known; remove it, and the next run begins anew.",
)
