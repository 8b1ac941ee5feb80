"""How the catalogue's wordings are written, and the regular expressions that they stand for.

A wording is a regular expression over folded text (see `store.text.cleaning.fold`) with
a few shorthands:

==============  =============================================================
``{label}``     words of which one character may be lost in a copy; ``x!`` is
                never lost, ``x?`` and ``(…)?`` may be missing besides, and
                ``¹`` is where a footnote digit may stick
``<N 个>``      the number, with what leads up to it and what it is counted
                in; where that is missing something else must end the clause
``<新增 N>``    a count of new things, where 无新增 is zero
``<#>``         another figure's number
``<数量>``      the words for "number of" between a label and its number
``<gov>``       the abbreviation after 政府网站
``<latin>``     a name in Latin letters, in brackets or not
``<share>``     a share in brackets after the number
``<()>``        brackets about another time, as a whole
``<…>``         a few words of the same sentence that name no other kind
==============  =============================================================
"""

import re

from store.model.figures import Figure

_CHANGES = r"下降|上升|增加|减少|增长|降低"
_CHANGE = (
    rf"(?:[,，]?\(?(?:较|与|比|环比|同比|{_CHANGES})[^。;,，()]{{0,20}}?\d[\d.]{{0,6}}%\)?[,，]?(?=[为约达至到]|共计)[至到]?"
    rf"|[,，]?(?:较|比)(?:上一?周|前一周)(?:{_CHANGES})了?\d[\d.]{{0,9}}万?[台个起条],?，?(?=达到|为)"
    rf"|(?:由|从)(?:上一?周|前一周)[^。;,，%]{{0,16}}?(?:{_CHANGES}|降|升|增|减)[至到为])"
)
"""A change that stands between a label and its number; what follows it must say that it is the number itself."""

_LEAD = r"(?P<lead>(?:大约|约|为|达到|达|共计|共|有|是|计|(?P<cell>[:|])){1,4})"
_NUMBER = (
    rf"(?:{_CHANGE})?(?:\([个台起]\))?{_LEAD}?"
    r"(?<![\d.,/~—–第-])(?<!\d )"  # not the end of another number
    r"(?P<digits>\d{1,3}(?:[,，]\d{3})+|\d+(?:\.\d+)?)(?P<wan>万)?"
    r"(?![\d.,]|[万亿千百十倍成余多]|以[上下]|[%‰/]| \d|[-—–~至到]\d|\|\d|[。、]\d|→"  # nor its start, nor a share
    r"|个(?:百分|省|国家|地区|城市|月|单位|行业|部门|企业))"
)
_ENDS = r"[,，。;!?、()|↑↓▲▼△▽]|以及|[和及与]|其中|较|环比"
_NO_SUBSET = "(?!位于|来自|属于|[为是在]境)"
_ANY_NUMBER = r"[为约达共有:|]{0,4}\d[\d,.]{0,11}万?"
_NONE_NEW = r"(?P<none>(?:无|没有|未)(?:新增|新|增))"

_ASIDE = r"\((?:上|前|去年)[^()]{0,80}\)"

_SHORTHANDS = {
    "<新增 N>": rf"(?:(?:新增|新|增)<N 个>|{_NONE_NEW})",
    "<latin>": r"(?:\(?[a-z]{0,12}\)?)",
    "<#>": _ANY_NUMBER,
    "<数量>": r"的?(?:总数量?|总量|数量?|量|总)?¹",
    "<gov>": r"(?:\(?\.?gov[.a-z]{0,4}类?\)?)?",
    "<share>": r"(?:\([^()。;\d]{0,8}\d[\d.]{0,5}%\)?)?",
    "<()>": _ASIDE,
    "<…>": rf"(?:(?>{_ASIDE}|(?!后门|篡改|仿冒|漏洞)[^。;])){{0,40}}?",
}
_FOOTNOTE = r"(?:\[?\d\]?(?=[^\d\s.,，%万个台起条家\]]))?"
_COUNTED = re.compile(r"<N (.)>")
_LABEL = re.compile(r"\{([^{}\d][^{}]*)\}")
_ATOM = re.compile(r"(?P<optional>(?:\([^()]*\)|.)\?)|<\w+>|¹|(?P<kept>.)!|(?P<losable>.)")


def patterns_of(figure: Figure) -> tuple[str, ...]:
    """A figure's wordings as regular expressions with the groups lead, digits, wan (and none)."""
    return tuple(map(pattern_of, figure.wording))


def may_state(folded: str, figure: Figure) -> bool:
    """A quick look whether a folded text may state a figure at all."""
    signs = map(signs_of, figure.wording)
    return any(not words or any(word in folded for word in words) for words in signs)


def pattern_of(wording: str) -> str:
    """The regular expression of a wording, with the groups lead, digits, wan and sometimes none."""
    wording = _LABEL.sub(lambda label: _one_may_be_lost(label[1]), wording)
    for shorthand, meaning in _SHORTHANDS.items():
        wording = wording.replace(shorthand, meaning)
    return _COUNTED.sub(lambda counted: _counted_in(counted[1]), wording).replace("¹", _FOOTNOTE)


def signs_of(wording: str) -> tuple[str, ...]:
    """Words of which a text holds at least one wherever the wording matches: looked for first, for that is cheap.

    They are the halves of its labels, since only one half can have lost a character.
    """
    runs = (max(_plain_runs(label[1]), key=len) for label in _LABEL.finditer(wording))
    return tuple(half for run in runs for half in (run[: len(run) // 2], run[len(run) // 2 :]))


def _plain_runs(label: str) -> list[str]:
    marked = "".join(atom["losable"] or " " for atom in _ATOM.finditer(label))
    return marked.split()


def _counted_in(unit: str) -> str:
    """A number and its unit. The end of a text ends a clause only in a table, for elsewhere it may be cut off."""
    units = {"台": "[台个]", "条": "[个条]", "家": "[个家]"}.get(unit, unit)
    return rf"{_NUMBER}(?:{units}{_NO_SUBSET}(?!以[上下]|[余多→])|(?<=万)|(?={_ENDS})|(?(cell)$|(?!)))"


def _one_may_be_lost(label: str) -> str:
    """Matches a label as it is, or with any one of its characters missing.

    Nothing in it is tried twice: after the first lost character the rest must be whole.
    """
    atoms = list(_ATOM.finditer(label))
    exact = [_exactly(atom) for atom in atoms]
    pattern = ""
    for position in reversed(range(len(atoms))):
        if atoms[position]["losable"]:
            rest = "".join(exact[position + 1 :])
            pattern = f"(?:{exact[position]}{pattern}|{rest})"
        else:
            pattern = exact[position] + pattern
    return pattern


def _exactly(atom: re.Match[str]) -> str:
    if atom["optional"]:
        return f"(?:{atom['optional'][:-1]})?"
    return atom["kept"] or atom[0]
