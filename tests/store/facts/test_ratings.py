"""Which grade a text gives to this week; another week's, another's or one not understood is none, with a remark."""

import pytest

from store.facts.statements import Statements, read_text
from tests.store.facts.test_golden import WHEN


def said_in(words: str) -> Statements:
    return read_text(words.replace("⏎", "\n"), WHEN)


@pytest.mark.parametrize(
    ("words", "grade"),
    [
        ("本周态势整体依旧评为良。", "良"),
        ("网络安全态势：中⏎处理网络安全事件：498起", "中"),
        ("网络安全基本态势：差", "差"),
        ("评价等级（优良中差危）：良", "良"),
        ("态势总体评价（优/良/中/差/危五级）⏎本周：良", "良"),
        ("评价等级⏎优", "优"),
        ("上周态势评价为优，本周为良。", "良"),
        ("本周态势评价为优，上周为良。", "优"),
        ("态势整体评价由上周的良转为中。", "中"),
        ("态势整体评价从优降至良。", "良"),
        ("态势整体评价与上周（优）持平，仍为优。", "优"),
        ("本周整体评价落在第三级，即“中”。", "中"),
        ("态势整体评价为良，应为中。", "中"),
        ("假如事件再多，态势就要降到差；事实上本周整体评价为良。", "良"),
        (
            "| 指标 | 上周 | 本周 |⏎| --- | --- | --- |⏎| 态势整体评价 | 优 | 良 |⏎| 处理网络安全事件 | 312 | 498 |",
            "良",
        ),
        ("指数的等级从高到低是优、良、中、差、危，本周整体评价为危。", "危"),
    ],
)
def test_the_grade_of_this_week(words: str, grade: str) -> None:
    said = said_in(words)
    assert (said.rating, said.vulnerability_rating, said.untaken) == (grade, None, ())
    assert said.evidence["rating"].rstrip("”").endswith(grade)


@pytest.mark.parametrize(
    "words",
    [
        "上周态势整体评价为优。",
        "去年的周报写着：“本周处理网络安全事件310起，态势整体评价为中。”",
        "某公司称网络安全态势整体评价为差。",
        "浙江省网络安全态势整体评价为中。",
        "预计下周态势整体评价为良。",
        "事件若再多，态势整体评价恐怕要降为差。",
        "本周态势整体评价不为差。",
        "本周态势整体评价良好。",
        "本周态势评级为甲。",
        "| 态势整体评价 | 良 | 中 |",
    ],
)
def test_a_grade_that_is_not_this_week_s_or_not_understood_is_a_remark(words: str) -> None:
    said = said_in(words)
    assert (said.rating, "rating" in said.untaken) == (None, True)


@pytest.mark.parametrize(
    "words",
    ["本周态势平稳。", "网络安全态势为差？", "网络安全指数为72。", "漏洞方面，整体评价为中。", "本周网络安全基本态势"],
)
def test_what_names_a_rating_in_passing_is_neither(words: str) -> None:
    assert said_in(words).rating is None


def test_the_threat_of_vulnerabilities_has_grades_of_its_own() -> None:
    said = said_in("本周态势整体评价为良，漏洞威胁的整体评价级别是“中”。")
    assert (said.rating, said.vulnerability_rating) == ("良", "中")
    assert said_in("漏洞威胁等级由高到低分为三级，本周为低。").vulnerability_rating == "低"
    assert said_in("漏洞威胁等级为优。").vulnerability_rating is None
