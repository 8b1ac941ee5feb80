"""The words of the help screen, beside those of the keys."""

from typing import NamedTuple


class HelpScreenWords(NamedTuple):
    """What is said around the keys."""

    title: str
    about: str
    """What this program is."""
    keys: tuple[str, str, str]
    """Of the help itself: scroll, page, back."""
    ids: str
    notes: tuple[str, ...]


ZH = HelpScreenWords(
    title="按键",
    about="cncert-tui 查阅国家互联网应急中心（CNCERT/CC）的每一期《网络安全信息与动态周报》："
    "各项数字、它们在历年里的位次，以及原文。",
    keys=("滚动", "翻页", "返回"),
    ids="keys.toml 里的名称",
    notes=(
        "未收录的周报：知道有这一期和它的地址，但没有数字；相邻的几期折成一行，按 Enter 展开。",
        "位次在所有提及此项的周里排；「上次」是上一个同样低（或高）的周。加粗的变化是翻倍或减半。",
        "趋势：每周一格，从零起算，柱顶是这一段里最高的数字；点是没有收录或没有提及，0 才是零。",
        "正文里加粗并划线的，是取出数字的原话。",
        "Ctrl+Z 回到 shell，用 fg 再回来。",
    ),
)

EN = HelpScreenWords(
    title="Keys",
    about="cncert-tui looks up the weekly reports of CNCERT/CC, China's computer emergency response centre: "
    "their figures, where these stand among all the years, and the words.",
    keys=("scroll", "page", "back"),
    ids="name in keys.toml",
    notes=(
        "An edition that is not held: its name and address are known, but no figures. Neighbours are folded into one "
        "row, which Enter unfolds.",
        "A place is among all weeks that state the figure; since is the last week as low or as high. A change in bold "
        "has doubled or halved.",
        "Trends: one cell a week, from zero to the highest of these weeks. A dot is not held or not stated, only 0 is "
        "zero.",
        "Bold and underlined in the text: the words that a figure was taken from.",
        "Ctrl+Z goes to the shell, fg comes back.",
    ),
)
