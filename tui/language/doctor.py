"""The words of ``doctor``, apart from the others for only it loads them."""

from collections.abc import Mapping
from typing import NamedTuple

from tui.language.words import Language


class DoctorWords(NamedTuple):
    """The words of one language."""

    lines: dict[str, str]
    no_size: str
    direct_colour: str
    not_asked: dict[str | None, str]
    """By reason."""
    clipboard: str
    by_default: str
    exists: str
    absent: str
    writable: str
    closed: str
    hints: dict[str, str]
    """By code."""


ZH = DoctorWords(
    lines={
        "size": "大小",
        "colours": "颜色",
        "encoding": "编码",
        "ambiguous": "宽度不定的字符占几格",
        "wide": "汉字占几格",
        "round_trip": "往返时间",
        "clipboard": "剪贴板",
        "language": "语言",
        "glyphs": "图形字符",
        "theme": "配色",
        "store": "存档",
        "settings": "设置",
        "state": "状态",
    },
    no_size="不得而知",
    direct_colour="真彩色",
    not_asked={
        "no-terminal": "问不到：输入或输出不是终端",
        "dumb": "问不到：TERM=dumb",
        "background": "问不到：不在前台运行",
        "silent": "问了，终端没有回答",
    },
    clipboard="用 OSC 52 复制；终端收没收，问不出来",
    by_default="默认",
    exists="存在",
    absent="尚不存在",
    writable="可写",
    closed="不可写",
    hints={
        "dumb": "这个终端打不开界面；请用 cncert-tui show 或 cncert-tui list。",
        "not-utf-8": "编码不是 UTF-8：设 LANG=C.UTF-8，或用 --glyphs ascii（CNCERT_TUI_GLYPHS=ascii）。",
        "ambiguous-wide": "宽度不定的字符占两格：用 --glyphs braille 或 --glyphs ascii（也可设 CNCERT_TUI_GLYPHS）。",
        "compress": "通过 SSH 使用：ssh -C 能把界面的输出压到三分之一左右。",
        "theme-bytes": "通过 SSH 使用：--theme terminal 的输出只有所选配色的一半（或在界面里按 T）。",
        "theme-colours": "这个终端至多 16 色：用 --theme console 或 --theme terminal（或在界面里按 T）。",
        "tmux": "在 tmux 里复制要先设 set -g set-clipboard on。",
        "screen": "GNU screen 不转发 OSC 52，复制不到剪贴板；请改用 cncert-tui show 或 export 存成文件。",
        "store-not-writable": "存档所在的文件夹不可写：导入与录入会失败；可用 --store 另指一个文件。",
    },
)

EN = DoctorWords(
    lines={
        "size": "size",
        "colours": "colours",
        "encoding": "encoding",
        "ambiguous": "cells of ambiguous characters",
        "wide": "cells of Chinese characters",
        "round_trip": "round trip",
        "clipboard": "clipboard",
        "language": "language",
        "glyphs": "glyphs",
        "theme": "theme",
        "store": "store",
        "settings": "settings",
        "state": "state",
    },
    no_size="unknown",
    direct_colour="true colour",
    not_asked={
        "no-terminal": "cannot be asked: input or output is no terminal",
        "dumb": "cannot be asked: TERM=dumb",
        "background": "cannot be asked: not in the foreground",
        "silent": "asked, the terminal did not answer",
    },
    clipboard="copies with OSC 52; whether the terminal takes it cannot be asked",
    by_default="by default",
    exists="exists",
    absent="not there yet",
    writable="can be written",
    closed="cannot be written",
    hints={
        "dumb": "This terminal cannot show the app; use cncert-tui show or cncert-tui list.",
        "not-utf-8": "The encoding is not UTF-8: set LANG=C.UTF-8, or use --glyphs ascii (CNCERT_TUI_GLYPHS=ascii).",
        "ambiguous-wide": "Ambiguous characters take two cells: use --glyphs braille or --glyphs ascii (or set "
        "CNCERT_TUI_GLYPHS).",
        "compress": "Over SSH, ssh -C makes the app's output about three times smaller.",
        "theme-bytes": "Over SSH, --theme terminal sends half of what the chosen theme does (or press T in the app).",
        "theme-colours": "This terminal has at most 16 colours: use --theme console or --theme terminal (or press "
        "T in the app).",
        "tmux": "To copy from inside tmux, set -g set-clipboard on.",
        "screen": "GNU screen does not pass OSC 52 on, so nothing reaches the clipboard; write a file with "
        "cncert-tui show or export instead.",
        "store-not-writable": "The store's folder cannot be written: importing and entering will fail; name another "
        "file with --store.",
    },
)

DOCTOR: Mapping[Language, DoctorWords] = {"zh": ZH, "en": EN}
