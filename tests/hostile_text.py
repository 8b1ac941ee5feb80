"""What a stranger may write where anything can be written, and what of it no terminal, program or page may ever get."""

import re
import unicodedata
from collections.abc import Iterator

_C1 = "".join(map(chr, range(0x80, 0xA0)))

HOSTILE: dict[str, str] = {
    # what a terminal obeys
    "CSI erase": "\x1b[2J\x1b[H",
    "CSI colour": "\x1b[31;5mred",
    "CSI report": "\x1b[6n\x1b[c",
    "CSI unfinished": "\x1b[38;5;",
    "OSC 0 title": "\x1b]0;owned\x07",
    "OSC 2 title": "\x1b]2;owned\x1b\\",
    "OSC 8 link": "\x1b]8;;https://evil.example/\x1b\\text\x1b]8;;\x1b\\",
    "OSC 52 clipboard": "\x1b]52;c;ZXZpbA==\x07",
    "OSC unfinished": "\x1b]0;swallows all that follows",
    "DCS": "\x1bP1$qm\x1b\\",
    "APC": "\x1b_Gf=24;AAAA\x1b\\",
    "SOS": "\x1bXstart\x1b\\",
    "PM": "\x1b^private\x1b\\",
    "reset": "\x1bc",
    "charset": "\x1b(0lqqk",
    "lone escape": "end\x1b",
    "C1": _C1,
    "C1 CSI": "\x9b2J\x9b31m",
    "C1 OSC": "\x9d52;c;ZXZpbA==\x9c",
    "bell and backspace": "\x07\x08\x08\x08rm",
    "carriage return": "harmless\roverwritten",
    "delete": "a\x7f\x7fb",
    "null": "a\x00b",
    "shift out": "\x0eabc\x0f",
    "all of C0": "".join(map(chr, range(0x20))),
    # line ends
    "newline": "one\ntwo",
    "CRLF": "one\r\ntwo",
    "line separator": "one\u2028two\u2029three",
    "VT and FF": "one\x0btwo\x0cthree",
    "NEL": "one\x85two",
    "many newlines": "\n" * 40,
    "tab": "a\tb",
    # what turns or hides text
    "bidi overrides": "\u202eexe.fdp\u202c\u202dx\u202ay\u202bz",
    "bidi isolates": "\u2066a\u2067b\u2068c\u2069",
    "bidi marks": "\u200ea\u200fb\u061cc",
    "right to left": "\u05d0\u05d1 \u0627\u0628",
    "zero width": "pay\u200bpal\u200c\u200d\u2060\ufeff\u180e",
    "invisible operators": "a\u2061b\u2062c\u2063d\u2064e\u206ae",
    "tag characters": "a" + "".join(chr(0xE0000 + ord(c)) for c in "ignore") + "\U000e0001\U000e007f",
    "variation selectors": "漢\U000e0100字\ufe0f☺\ufe0e",
    "soft hyphen": "pay\u00adpal",
    "grapheme joiner": "a\u034fb",
    "interlinear": "\ufff9a\ufffab\ufffb",
    "shorthand and music": "a\U0001bca0b\U0001d173c\U0001d17ad",
    "Zalgo": "h" + "\u0300\u0489\u0337\u0353" * 30 + "i",
    "500 marks": "a" + "\u0301" * 500 + "b",
    "500 Thai marks": "ก" + "\u0e47" * 500 + "ข",
    "500 enclosing marks": "a" + "\u20dd\u0488" * 250,
    "Hangul fillers": "a\u115f\u1160\u3164\uffa0b",
    "Khmer vowels": "a\u17b4\u17b5b",
    "Mongolian selectors": "a\u180b\u180c\u180d\u180fb",
    "lone surrogate": "a\ud800b\udfffc",
    "private use": "\ue000\uf8ff\U0010fffd",
    "noncharacters": "\ufffe\uffff\U0001ffff",
    "long line": "長" * 3_000,
    "long word": "x" * 3_000,
    "wide and ambiguous": "\u3000①→※…，ｗｉｄｅ\ufdfa😀👨‍👩‍👧",
    # markup
    "closing tag": "[/]",
    "action": "[@click=app.quit]x[/]",
    "bold": "[bold red]x[/bold red]",
    "console link": "[link=https://evil.example/]x[/link]",
    "backslash bracket": "\\[red]x",
    "braces": "{0} {name} {words.answers} %s %(name)s {",
    "emoji code": ":skull:",
    "HTML script": "<script>alert(1)</script>",
    "HTML image": "<img src=x onerror=alert(1)>",
    "HTML comment": "--><b>x</b><!--",
    "entities": "&lt;script&gt;&#x1b;[2J&#27;[2J",
    "Markdown image": "![x](javascript:alert(1))",
    "Markdown link": "[x](javascript:alert(1)) [y]: javascript:z",
    "link breakout": "](javascript:alert(1))",
    "angle link": "<javascript:alert(1)>",
    "autolink breakout": "https://a.example/><script>x</script>",
    "fence": "```\n<b>x</b>\n```",
    "code breakout": "`` ` ``",
    "front matter": "---\ntitle: other\n---",
    "heading": "# heading\n====\n----",
    "table": "| a | b |\n| --- | --- |\n| c | d |",
    "list": "- a\n1. b\n+ c\n2) d",
    "indented": "    code\n\tcode",
    "reference": "[x]: https://evil.example/",
    "hard break": "a\\\nb  \nc",
    # spreadsheets
    "formula": "=cmd|' /C calc'!A0",
    "formula plus": "+1+1",
    "formula minus": "-1+1",
    "formula at": "@SUM(1)",
    "formula tab": "\t=1+1",
    "formula CR": "\r=1+1",
    "formula spaces": "   =1+1",
    "formula hidden": "\u200b=1+1",
    "formula full width": "＝1+1",
    "full-width plus": "＋1",
    "full-width minus": "－1",
    "full-width at": "＠SUM(1)",
    "quoted cell": '"=1+1","=2"\n=3',
    "dynamic": "\x00=1+1",
    # addresses
    "javascript": "javascript:alert(document.cookie)",
    "JavaScript": "  JaVaScRiPt:alert(1)",
    "data": "data:text/html;base64,PHNjcmlwdD4=",
    "file": "file:///etc/passwd",
    "vbscript": "vbscript:msgbox",
    "address with controls": "https://a.example/\x1b]8;;\x07\x00\r\nX: y",
    "address with quotes": "https://a.example/\"'><b>",
    "address with spaces": "https://a.example/a b) (c",
    "escaped address": "https://a.example/%1b%5d52%00%0d%0a",
    "userinfo": "http://mp.weixin.qq.com@evil.example/",
    "look-alike": "https://mp.weіxin.qq.com/s",
    "bidi address": "https://a.example/\u202egnp.exe",
}
"""By name."""


def marked() -> Iterator[tuple[str, str]]:
    """Each name with its string between two marks, by which `leaks` knows it again."""
    for number, (name, text) in enumerate(HOSTILE.items()):
        yield name, f"{text}Q{number:03}Q{text}Q{number:03}Z{text}"


_MARK = re.compile(r"Q(\d{3})[QZ]")
_COLOUR = r"(?:[0-47]|2[0-9]|[349][0-7]|[34]9|10[0-7]|[34]8;5;\d+|[34]8;2;\d+;\d+;\d+)"
"""One attribute of a cell; it neither blinks nor hides."""
_SENT_BY_THE_APP = re.compile(
    rf"\x1b\[(?:{_COLOUR})?(?:;{_COLOUR})*m"
    r"|\x1b\[\d+(?:(?:;\d+)?H|G)|(?<=\x1b\[m)\x1b\[2J|\x1b\[K"
    r"|\x1b\[\?(?:7|25|100[0346]|1015|1049|2004|2026|2048)(?:[hl]|\$p)|\x1b\[>\d+u|\x1b\[<u"
    r"|\x1b\]22;\w+\x07"  # the pointer
    r"|\x1b\]8;;https?://[!-~]+\x1b\\|\x1b\]8;;\x1b\\"
    r"|\x1b\]52;c;[A-Za-z0-9+/=]+\x07"
)
_FORMAT = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u180b\u180c\u180d\u180f")
_MOST_MARKS = 2


def terminal_leaks(seen: str, allowed: str = "") -> list[str]:
    """As `leaks`, for what the app sends to its terminal: the escape sequences that it needs are no leak."""
    return leaks(_SENT_BY_THE_APP.sub("", seen), allowed)


def leaks(rest: str, allowed: str = "\n") -> list[str]:
    """What in an output acts, hides or floods, each with the string that it came from.

    Of control characters only those that are named are allowed.
    """
    found: list[str] = []
    marks = 0
    for at, character in enumerate(rest):
        category = unicodedata.category(character) if character > "~" or character < " " else ""
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if (category in _FORMAT and character not in allowed) or _is_hidden(character) or marks == _MOST_MARKS + 1:
            found.append(f"{character!r} of {_name_at(rest, at)}: {rest[max(0, at - 20) : at + 20]!r}")
    return found


def _is_hidden(character: str) -> bool:
    return character in _INVISIBLE or "\ufe00" <= character <= "\ufe0f" or "\U000e0000" <= character <= "\U000e0fff"


def _name_at(text: str, at: int) -> str:
    """The name of the string that stands at a place of an output, by the marks around it."""
    before = _MARK.findall(text[max(0, at - 9_000) : at])
    after = _MARK.findall(text[at : at + 9_000])
    names = list(HOSTILE)
    near = [names[int(mark)] for mark in (*before[-1:], *after[:1]) if int(mark) < len(names)]
    return " or ".join(dict.fromkeys(near)) or "what nobody marked"
