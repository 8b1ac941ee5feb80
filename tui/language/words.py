"""Every word that people see but the figures' names, in Chinese and in English.

Each language is one complete `Words` value, which the type checker holds to be so.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple

from store.model.figures import BY_KEY, Figure
from tui.language import answers
from tui.language.answers import AnswerWords

if TYPE_CHECKING:
    from store.insight import Remark
    from tui.language.command_help import HelpWords
    from tui.language.fetching import FetchWords
    from tui.language.insight import InsightWords
    from tui.language.screens import ScreenWords
    from tui.language.views import ViewWords

Language = Literal["zh", "en"]


class Words(NamedTuple):
    """The words of one language. Sentences with ``{}`` are filled in by `str.format`."""

    language: Language

    # -- standing, quality, rating
    known: str
    read: str
    original: str
    copy: str
    retelling: str
    not_stated: str
    ratings: dict[str, str]
    approximately: str
    remarks: dict[str, str]
    """By code; ``{0}``, ``{1}`` … are the values, ``{rest}`` all but the first, ``{figure}`` its name."""

    answers: AnswerWords

    @property
    def help(self) -> "HelpWords":
        """What the commands and their options are for."""
        from tui.language import command_help as texts

        return texts.ZH if self.language == "zh" else texts.EN

    @property
    def insight(self) -> "InsightWords":
        """The words for what the numbers say, which lookups of other things do not load."""
        from tui.language import insight

        return insight.ZH if self.language == "zh" else insight.EN

    @property
    def screens(self) -> "ScreenWords":
        """The words of the app, which no command loads."""
        from tui.language import screens

        return screens.ZH if self.language == "zh" else screens.EN

    @property
    def fetching(self) -> "FetchWords":
        """The words of what asks the publisher's sites."""
        from tui.language import fetching

        return fetching.ZH if self.language == "zh" else fetching.EN

    @property
    def views(self) -> "ViewWords":
        """The words of the screens that open over browse."""
        from tui.language import views

        return views.ZH if self.language == "zh" else views.EN

    def figure(self, figure: Figure) -> str:
        """A figure's name."""
        return figure.zh if self.language == "zh" else figure.en

    def remark(self, remark: "Remark") -> str:
        """A remark as a sentence."""
        grades = {"rating": self.ratings, "vulnerability_rating": self.answers.vulnerability_ratings}
        in_words = grades.get(remark.figure or "", {})
        values = [f"{value:,}" if isinstance(value, int) else in_words.get(value, value) for value in remark.values]
        name = self._name_of(remark.figure) if remark.figure else ""
        return self.remarks[remark.code].format(*values, rest=", ".join(values[1:]), figure=name)

    def _name_of(self, key: str) -> str:
        return self.figure(BY_KEY[key]) if key in BY_KEY else self.answers.columns[key]


ZH = Words(
    language="zh",
    known="未收录",
    read="已收录",
    original="原文",
    copy="转载",
    retelling="转述",
    not_stated="未提及",
    ratings={"优": "优", "良": "良", "中": "中", "差": "差", "危": "危"},
    approximately="约",
    remarks={
        "period-not-seven-days": "所印日期 {0} 至 {1} 不是七天",
        "period-differs-elsewhere": "所印日期为 {0} 至 {1}，后来一期的回顾里是 {2} 至 {3}",
        "period-inferred": "日期 {0} 至 {1} 是推算的，不是印出来的",
        "number-of-another-edition": "自称 {0}，而这一期号属于另一周，这里按所在的周称呼",
        "number-differs-elsewhere": "这一期是 {0}，后来一期的回顾里写作 {1}",
        "conflicting-values": "{figure}有不同的说法：取 {0}，另有 {rest}",
        "figure-not-taken": "提到了{figure}，但没有取到这一周的数",
        "by-hand-differs": "{figure}：文中为 {0}，手工录入的是 {1}；以文中为准",
        "part-above-total": "{figure}为 {0}，比其总数 {1} 还大",
        "parts-differ-from-total": "{figure}为 {1}，各部分相加却是 {0}",
        "share-differs": "{figure}所印比例为 {0}，按数字算是 {1}",
        "nothing-stated": "文中没有找到任何数字或评价",
        "damaged-characters": "原文件有损坏，正文中有 {0} 处认不出的字",
        "change-differs": "{figure}旁印着变化 {0}，而由上周的 {1} 得不出 {2}",
        "far-from-others": "{figure}为 {0}，与其他各周（{1} 至 {2}）相差太远",
    },
    answers=answers.ZH,
)

EN = Words(
    language="en",
    known="not held",
    read="held",
    original="original",
    copy="copy",
    retelling="retelling",
    not_stated="not stated",
    ratings={"优": "excellent", "良": "good", "中": "fair", "差": "poor", "危": "critical"},
    approximately="~",
    remarks={
        "period-not-seven-days": "the printed period {0} to {1} is not seven days",
        "period-differs-elsewhere": "the printed period is {0} to {1}; a later edition's list says {2} to {3}",
        "period-inferred": "the period {0} to {1} was worked out, not printed",
        "number-of-another-edition": "it is numbered {0}, which is another week's edition; it goes by its week here",
        "number-differs-elsewhere": "this is {0}; a later edition's list calls it {1}",
        "conflicting-values": "{figure}: stated differently; {0} is taken, {rest} is stated too",
        "figure-not-taken": "{figure}: named, but no number of this week was taken",
        "by-hand-differs": "{figure}: {0} was read and stands; {1} was entered by hand",
        "part-above-total": "{figure}: {0} is more than the total it is part of, {1}",
        "parts-differ-from-total": "{figure}: {1}, but its parts add up to {0}",
        "share-differs": "{figure}: the printed share is {0}, the counts give {1}",
        "nothing-stated": "neither a figure nor a rating was found in its text",
        "damaged-characters": "the file is damaged: {0} characters of the text are lost",
        "change-differs": "{figure}: the change of {0} printed beside it does not lead from last week's {1} to {2}",
        "far-from-others": "{figure}: {0} is far from what all other weeks state, {1} to {2}",
    },
    answers=answers.EN,
)

LANGUAGES: dict[Language, Words] = {"zh": ZH, "en": EN}


def preferred(option: str | None, environment: Mapping[str, str]) -> Language:
    """The language to use: the option, else ``CNCERT_TUI_LANG``, else the locale's."""
    return chosen_language(option, environment)[0]


def chosen_language(option: str | None, environment: Mapping[str, str]) -> tuple[Language, str | None]:
    """The language to use, and the option or variable that chose it; None where none did."""
    for name, choice in (("--lang", option), ("CNCERT_TUI_LANG", environment.get("CNCERT_TUI_LANG"))):
        if choice in ("zh", "en"):
            return ("zh" if choice == "zh" else "en"), name
    by = next((name for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), None)
    return ("zh" if by and environment[by].lower().startswith("zh") else "en"), by
