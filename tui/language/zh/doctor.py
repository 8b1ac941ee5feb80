"""What ``doctor`` says, in Chinese."""

from tui.language.shapes.doctor import DoctorWords

WORDS = DoctorWords(
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
        "pictures": "图片识别结果",
    },
    no_size="未知",
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
        "theme-bytes": "通过 SSH 使用：--theme terminal 的输出只有所选配色的三分之二（或在界面里按 T）。",
        "theme-colours": "这个终端至多 16 色：用 --theme console 或 --theme terminal（或在界面里按 T）。",
        "tmux": "在 tmux 里复制要先设 set -g set-clipboard on。",
        "screen": "GNU screen 不转发 OSC 52，复制不到剪贴板；请改用 cncert-tui show 或 export 存成文件。",
        "store-not-writable": "存档所在的文件夹不可写：导入与录入会失败；可用 --store 另指一个文件。",
    },
)
