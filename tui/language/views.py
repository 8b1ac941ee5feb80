"""The words of the screens that open over the browse screen: trend, calendar, compare."""

from typing import NamedTuple


class ViewWords(NamedTuple):
    """Sentences with ``{}`` are filled in by `str.format`."""

    browse: str
    everywhere: str
    groups: dict[str, str]
    """What one may want to do in the list."""
    trend: str
    calendar: str
    earlier: str
    compare: str
    report: str

    # -- the week under the cursor
    nothing_known: str
    cannot_open: str
    no_older_value: str
    no_newer_value: str

    # -- trend
    average: str
    year_before: str
    weeks_a_cell: str
    cells_a_week: str
    no_room: str

    all_stated: str
    highest: str
    lowest: str
    in_window: str
    weeks_stated: str
    weeks_not_held: str

    # -- calendar
    legend_known: str
    legend_not_stated: str
    legend_zero: str
    legend_cursor: str
    held: str

    # -- compare
    marked: str
    unmarked: str
    mark_first: str
    mark_another: str
    difference: str
    distance: str
    editions: str
    week: str
    period: str
    standing: str
    published: str
    rating: str
    vulnerability_rating: str
    source: str
    neither: str

    # -- report
    ask_report: str
    report_hint: str
    write_report: str
    report_written: str

    keys: dict[str, tuple[str, str]]
    """By binding: the word in the key line, and the sentence on the help screen."""
    notes: tuple[str, ...]
    """What the help screen says of these screens."""


_GO_ZH = {
    "older": ("前后有数", "上一个有这项数字的周"),
    "newer": ("", "下一个有这项数字的周"),
    "open": ("打开", "在浏览界面打开光标所在的周"),
    "back": ("返回", "返回浏览界面，所选的周不变"),
    "help": ("帮助", "按键说明"),
    "quit": ("退出", "退出"),
}

ZH = ViewWords(
    browse="浏览",
    everywhere="各处",
    groups={
        "going": "到另一周",
        "finding": "查找",
        "looking": "细看",
        "keeping": "补充数据",
        "taking": "带走",
    },
    trend="趋势图",
    calendar="日历",
    earlier="此前各期：{figure}",
    compare="对比",
    report="摘要",
    nothing_known="没有已知的周报",
    cannot_open="{week} 没有已知的周报，最近的是 {nearest}",
    no_older_value="没有更早的数字",
    no_newer_value="没有更新的数字",
    average="{weeks}周均值",
    year_before="52周前",
    weeks_a_cell="每格 {weeks} 周中最高",
    cells_a_week="每周 {cells} 格",
    all_stated="全部 {count} 周",
    highest="最高",
    lowest="最低",
    in_window="这一屏",
    weeks_stated="{weeks} 周中 {stated} 周有数",
    weeks_not_held="{count} 期未收录（.）",
    no_room="窗口太矮，放不下更多指标",
    legend_known="未收录",
    legend_not_stated="已收录，未提及",
    legend_zero="零",
    legend_cursor="光标",
    held="已收录",
    marked="已标记 {week}，按 M 与所选的周对比",
    unmarked="已取消标记 {week}",
    mark_first="先用 m 标记一周，再按 M 与所选的周对比",
    mark_another="所选的就是标记的周，请另选一周",
    difference="变化",
    distance="相隔 {weeks} 周",
    editions="两期",
    week="周报",
    period="日期",
    standing="状态",
    published="发布",
    rating="整体评价",
    vulnerability_rating="漏洞威胁评价",
    source="来源",
    neither="两期都没有数字",
    ask_report="摘要",
    report_hint="2024、2024-Q3、2024-M11、一周，或 2024-40..2025-07",
    write_report="把摘要写入",
    report_written="摘要已写入 {path}",
    keys={
        "trend-left": ("移动", "早一周；窗口随之平移"),
        "trend-right": ("", "晚一周"),
        "trend-far-left": ("季度", "早一季度（13周）"),
        "trend-far-right": ("", "晚一季度（13周）"),
        "trend-page-left": ("翻页", "早一屏"),
        "trend-page-right": ("", "晚一屏"),
        "trend-first": ("最早", "最早一期"),
        "trend-last": ("最新", "最新一期"),
        **{f"trend-{name}": words for name, words in _GO_ZH.items()},
        "trend-next-figure": ("指标", "下一项指标"),
        "trend-previous-figure": ("", "上一项指标"),
        "trend-keep": ("并列", "保留这项指标，另选的指标与它并列；再按一次取消"),
        "trend-record": ("纪录", "到最高的一周；2 至 5 为其次，6 至 8 为最低的三周"),
        "trend-zoom-in": ("缩放", "放大"),
        "trend-zoom-out": ("", "缩小"),
        "trend-zoom-all": ("全部", "显示全部年份"),
        "trend-average": ("均值", "移动平均：截至当周的五周，至少三周有数"),
        "trend-year-before": ("去年", "叠加 52 周前的数字"),
        "calendar-left": ("周", "早一周"),
        "calendar-right": ("", "晚一周"),
        "calendar-up": ("年", "晚一年"),
        "calendar-down": ("", "早一年"),
        "calendar-first": ("最早", "最早一期"),
        "calendar-last": ("最新", "最新一期"),
        "calendar-next-figure": ("指标", "下一项指标"),
        "calendar-previous-figure": ("", "上一项指标"),
        **{f"calendar-{name}": words for name, words in _GO_ZH.items()},
        "compare-down": ("滚动", "往下一行"),
        "compare-up": ("", "往上一行"),
        "compare-page-down": ("翻页", "往下一页"),
        "compare-page-up": ("", "往上一页"),
        "compare-first": ("开头", "到开头"),
        "compare-last": ("末尾", "到末尾"),
        "compare-swap": ("互换", "左右互换"),
        **{f"compare-{name}": _GO_ZH[name] for name in ("back", "help", "quit")},
        "report-down": ("滚动", "往下一行"),
        "report-up": ("", "往上一行"),
        "report-page-down": ("翻页", "往下一页"),
        "report-page-up": ("", "往上一页"),
        "report-left": ("左右", "把宽的表格往右移，看左边"),
        "report-right": ("", "把宽的表格往左移，看右边"),
        "report-first": ("开头", "到开头"),
        "report-last": ("末尾", "到末尾"),
        "report-write": ("写文件", "把摘要写成文件（.md .csv .json）"),
        **{f"report-{name}": _GO_ZH[name] for name in ("back", "help", "quit")},
    },
    notes=(
        "趋势图的柱从零起算；横线是全部各周的中位数，点是没有收录或没有提及的周，0 才是零。"
        "+ 是均值，o 是 52 周前，^ 是光标，| 是所选的周；柱上的数字是纪录。",
        "日历每行一年，最近的在最上，每格一周（ISO 周）：由低到高分五级；"
        "点是未收录，- 是已收录但未提及，0 是零，空白是没有已知的周报。",
    ),
)

_GO_EN = {
    "older": ("values", "the nearest older week that states the figure"),
    "newer": ("", "the nearest newer week that states the figure"),
    "open": ("open", "open the week under the cursor in the browse screen"),
    "back": ("back", "back to the browse screen, the chosen week unchanged"),
    "help": ("help", "what the keys do"),
    "quit": ("quit", "leave"),
}

EN = ViewWords(
    browse="Browse",
    everywhere="Everywhere",
    groups={
        "going": "going to another week",
        "finding": "finding",
        "looking": "looking closer",
        "keeping": "adding what is missing",
        "taking": "taking along",
    },
    trend="Trend",
    calendar="Calendar",
    earlier="Earlier: {figure}",
    compare="Compare",
    report="Report",
    nothing_known="no edition known",
    cannot_open="no edition of {week} is known; the nearest is {nearest}",
    no_older_value="no older value",
    no_newer_value="no newer value",
    average="{weeks}-week average",
    year_before="52 weeks before",
    weeks_a_cell="highest of {weeks} weeks a cell",
    cells_a_week="{cells} cells a week",
    all_stated="all {count} stated",
    highest="highest",
    lowest="lowest",
    in_window="in this window",
    weeks_stated="{stated} of {weeks} weeks stated",
    weeks_not_held="{count} known, not held (.)",
    no_room="no room for more figures in this window",
    legend_known="known, not held",
    legend_not_stated="held, not stated",
    legend_zero="zero",
    legend_cursor="the cursor",
    held="held",
    marked="Marked {week}; M compares it with the chosen week",
    unmarked="No longer marked: {week}",
    mark_first="Mark a week with m first; M then compares it with the chosen one",
    mark_another="The chosen week is the marked one; choose another",
    difference="change",
    distance="{weeks} weeks",
    editions="The editions",
    week="edition",
    period="period",
    standing="standing",
    published="published",
    rating="rating",
    vulnerability_rating="vulnerabilities",
    source="source",
    neither="neither edition states a figure",
    ask_report="Report of",
    report_hint="2024, 2024-Q3, 2024-M11, a week, or 2024-40..2025-07",
    write_report="Write the report to",
    report_written="The report was written to {path}",
    keys={
        "trend-left": ("move", "a week earlier; the window follows"),
        "trend-right": ("", "a week later"),
        "trend-far-left": ("quarter", "a quarter (13 weeks) earlier"),
        "trend-far-right": ("", "a quarter (13 weeks) later"),
        "trend-page-left": ("page", "a window earlier"),
        "trend-page-right": ("", "a window later"),
        "trend-first": ("oldest", "the oldest edition"),
        "trend-last": ("newest", "the newest edition"),
        **{f"trend-{name}": words for name, words in _GO_EN.items()},
        "trend-next-figure": ("figure", "the next figure"),
        "trend-previous-figure": ("", "the figure before"),
        "trend-keep": ("keep", "keep this figure beside others that are chosen next; once more lets it go"),
        "trend-record": ("record", "to the highest week; 2 to 5 are the next ones, 6 to 8 the three lowest"),
        "trend-zoom-in": ("zoom", "zoom in"),
        "trend-zoom-out": ("", "zoom out"),
        "trend-zoom-all": ("all", "all years at once"),
        "trend-average": ("average", "the moving average: five weeks up to each, where three state the figure"),
        "trend-year-before": ("year before", "the values of 52 weeks before over these"),
        "calendar-left": ("week", "a week earlier"),
        "calendar-right": ("", "a week later"),
        "calendar-up": ("year", "a year later"),
        "calendar-down": ("", "a year earlier"),
        "calendar-first": ("oldest", "the oldest edition"),
        "calendar-last": ("newest", "the newest edition"),
        "calendar-next-figure": ("figure", "the next figure"),
        "calendar-previous-figure": ("", "the figure before"),
        **{f"calendar-{name}": words for name, words in _GO_EN.items()},
        "compare-down": ("scroll", "a line down"),
        "compare-up": ("", "a line up"),
        "compare-page-down": ("page", "a page down"),
        "compare-page-up": ("", "a page up"),
        "compare-first": ("top", "to the top"),
        "compare-last": ("end", "to the end"),
        "compare-swap": ("swap", "swap left and right"),
        **{f"compare-{name}": _GO_EN[name] for name in ("back", "help", "quit")},
        "report-down": ("scroll", "a line down"),
        "report-up": ("", "a line up"),
        "report-page-down": ("page", "a page down"),
        "report-page-up": ("", "a page up"),
        "report-left": ("aside", "to the left of a wide table"),
        "report-right": ("", "to the right of a wide table"),
        "report-first": ("top", "to the top"),
        "report-last": ("end", "to the end"),
        "report-write": ("write", "write the report to a file (.md .csv .json)"),
        **{f"report-{name}": _GO_EN[name] for name in ("back", "help", "quit")},
    },
    notes=(
        "The bars of the trend go from zero; the line across is the median of all weeks, a dot is a week that is not "
        "held or does not state the figure, only 0 is zero. + is the average, o the value 52 weeks before, ^ the "
        "cursor, | the chosen week; digits over bars are records.",
        "The calendar has a row a year, newest first, and a cell a week (ISO weeks), in five steps from low to high; a "
        "dot is known and not held, - held but not stated, 0 is zero, a blank is no edition known.",
    ),
)
