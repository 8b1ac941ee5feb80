"""Whether a statement speaks of this week, and of the whole country: decided by the words around it."""

import re

_PLACES = (
    *("北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建"),
    *("江西", "山东", "河南", "湖北", "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏"),
    *("陕西", "甘肃", "青海", "宁夏", "新疆", "香港", "澳门", "台湾", "美国", "日本", "韩国", "全球", "世界"),
    *("我省", "全省", "本省", "我市", "全市", "本市"),
)
_OTHER = (
    r"上[一1个]?(?:周|期|月|季|年)|前[一1]?(?:周|期)|去年|往年|历年|以来|今年|全年|半年|季度|本月|当月|截[至止]"
    r"|近[一二两三半几\d]|日均|周均|每[天日周月]|\d{4}年(?!第|\d)|(?<!\d)\d{1,2}月份?(?!\d|第)"
    r"|(?<![月年份])第[一二三四五]周"
)
_THIS = r"本周|本期|本报告期"
_COMPARED = r"(?<=[较比与和跟同于对之过及])"
_CHANGE = rf"{_COMPARED}(?:{_OTHER})[^,，。;、]{{0,12}}%|[同环]比[^,，。;、\d]{{0,6}}\d[\d.]{{0,6}}%"
_TIME_OF_CLAUSE = re.compile(rf"{_CHANGE}|(?P<other>{_OTHER}|同期|同比|环比|累计|总计)|{_THIS}")
_TIME_OF_SENTENCE = re.compile(
    rf"{_COMPARED}(?:{_OTHER})|(?:{_OTHER})(?=[环相同]比)|(?P<other>{_OTHER})|(?P<this>{_THIS})"
)
_TIME_WITHIN = re.compile(rf"(?<=[较比与跟于由从])(?:(?:{_OTHER})(?:同期)?|同期)|(?P<other>{_OTHER}|同期)|(?:{_THIS})")
_COUNT_BEFORE = re.compile(r"\((?:上一?周|前一周|去年同期)[为是共有约]{0,2}\d[\d,.]{0,11}万?[个起台条家]\)")
_BRACKETS = re.compile(r"\([^()]*\)")
_TIME_AFTERWARDS = re.compile(
    rf"\((?:{_OTHER}|去年同期)(?:数据?|值)?\)|[,，(]?[均仅]?[为系是](?:{_OTHER})(?:同期)?的?(?:数据|数值|统计)(?!的)"
)

_PART = re.compile(
    r"(?:[省市]|自治区|境外|政府类?|gov类?\)?|教育|高校|金融|银行|企业|新增|新发现|增加|减少|清除|修复|恢复)"
    r"(?:境?内)?的?(?:境内)?$"
    r"|(?:网站|主机|页面|域名|漏洞|链接)(?:以及|[及和与、])(?:境内)?被?$"  # one number for each of two
    r"|cnnvd\)?[,，]?(?:本周)?新?$"
)
_PLACE = re.compile(rf"(?:{'|'.join(_PLACES)})(?!.*(?:{_THIS}|监测发现))")
_NEARBY = 16
_SENTENCE = 300
"""No sentence is longer; a text without full stops may be."""
_CAPTION = re.compile(r"\s*[图表]\s*\d")
_CLAUSE_ENDS = ",，。;!?、()"
_SENTENCE_ENDS = "。!?"


def is_of_this_week(statement: re.Match[str]) -> bool:
    """Whether a statement speaks of the week itself, and not of the week before or a longer time.

    The last time that its clause mentions decides, unless it is part of a
    change in percent; else the last one in its sentence that is not there to
    be compared with, as in 较上周.
    """
    if _TIME_AFTERWARDS.match(statement.string, statement.end()) or _turns_to_another_time(statement):
        return False
    times = [time for time in _TIME_OF_CLAUSE.finditer(_before(statement, _CLAUSE_ENDS)) if not time[0].endswith("%")]
    if not times:
        sentence = _TIME_OF_SENTENCE.finditer(_COUNT_BEFORE.sub("", _before(statement, _SENTENCE_ENDS)))
        times = [time for time in sentence if time["other"] or time["this"]]
    return not times or not times[-1]["other"]


def _turns_to_another_time(statement: re.Match[str]) -> bool:
    """Whether another time stands between the label and the number, as in 250个，上周其中高危漏洞97个."""
    words = _BRACKETS.sub("", statement[0])
    times = list(_TIME_WITHIN.finditer(words))
    return bool(times) and times[-1]["other"] is not None


def is_of_the_whole(statement: re.Match[str]) -> bool:
    """Whether a statement counts the whole country, and not a province, a trade, or only what is new."""
    start = statement.start()
    if _PART.search(statement.string[max(0, start - _NEARBY) : start]):
        return False
    return not _PLACE.search(_before(statement, _CLAUSE_ENDS))


def is_caption(text: str, position: int) -> bool:
    """Whether a place in an unfolded text lies in the caption of a picture or a table."""
    line = max(text.rfind("\n", max(0, position - _SENTENCE), position) + 1, position - _SENTENCE, 0)
    return _CAPTION.match(text, line, position) is not None


def _before(statement: re.Match[str], marks: str) -> str:
    """What stands between the last of the marks and a statement."""
    end = statement.start()
    near = statement.string[max(0, end - _SENTENCE) : end]
    return near[max(map(near.rfind, marks)) + 1 :]
