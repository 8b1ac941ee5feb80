"""How much a text looks like this report: its headings, and the labels that it puts before numbers."""

import re
from collections.abc import Sequence

from store.model.titles import names_this_report
from store.reading.document import Block, Document
from store.text.folding import fold

EARLIER_EDITIONS = "近期回顾"
"""The heading of the list of earlier editions."""
SECTIONS = ("基本态势", "事件处理情况", "病毒活动情况", "网站安全情况", "漏洞情况")
"""The cores of its headings."""
LABELS = (
    *(
        "网络安全事件",
        "仿冒投诉",
        "应用程序下载",
        "恶意url",
        "感染网络病毒",
        "僵尸程序",
        "飞客",
        "病毒名称",
        "病毒家族",
    ),
    *("放马站点", "被篡改", "植入后门", "仿冒页面", "安全漏洞", "高危漏洞", "整体评价"),
)
"""The cores of what stands beside its figures."""
_TRADITIONAL_NAME = re.compile("[网網][络絡路]安全(?:[信資]息|資訊)[与與][动動][态態][周週][报報]")
_TRADITIONAL = re.compile("網[絡路]|態勢|處理|惡意|鏈接|週")
_SOME_TRADITIONAL = 3
_STATED = re.compile(
    rf"({'|'.join(LABELS)})[^。；;]{{0,40}}?(?:\d|为[优良中差危高低])|\d[^。；;\d]{{0,12}}?({'|'.join(LABELS)})"
)


def signs(text: str) -> tuple[int, int]:
    """How many of the report's sections, and how many of its labels with numbers, a text holds."""
    folded = fold(text).text
    sections = sum(section in folded for section in SECTIONS)
    return sections, len({match[1] or match[2] for match in _STATED.finditer(folded)})


def likeness(document: Document) -> tuple[bool, int, int]:
    """Sorts the document last that is this report most likely: by its words, its title, its length."""
    words = "\n".join(block.text for block in document.blocks)
    return sum(signs(words)) > 1, names_this_report(document.title or ""), len(words)


def is_article(blocks: Sequence[Block]) -> bool:
    """Whether some paragraphs are an edition of their own, and not a mention of one."""
    sections, labels = signs("\n".join(block.text for block in blocks))
    return (sections > 0 and labels > 0) or labels > 2


def is_traditional(document: Document) -> bool:
    """Whether it is this report in traditional characters, into which somebody converted it."""
    words = "\n".join((document.title or "", *(block.text for block in document.blocks)))
    if len(_TRADITIONAL.findall(words)) < _SOME_TRADITIONAL or not _TRADITIONAL_NAME.search(fold(words).text):
        return False
    return signs(words)[1] < _SOME_TRADITIONAL
