"""What the help screen says beside the keys, in Chinese."""

from tui.language.shapes.help_screen import HelpScreenWords

WORDS = HelpScreenWords(
    title="按键",
    about="cncert-tui 查阅国家互联网应急中心（CNCERT/CC）的每一期《网络安全信息与动态周报》："
    "各项数字、它们在历年里的位次，以及原文。",
    ids="keys.toml 里的名称",
    notes=(
        "未收录的周报：知道有这一期和它的地址，但没有数字；相邻的几期折成一行，按 Enter 展开。",
        "位次在所有提及此项的周里排；「自此以来」是上一个同样低（或高）的周。加粗的变化是翻倍或减半。",
        "趋势：每周一格，从零起算，柱顶是这一段里最高的数字；点是没有收录或没有提及，0 才是零。"
        "在全部各周中属最高五分之一的柱加粗，属最低五分之一的变暗，所选的周为品红色。",
        "正文里加粗并划线的，是取出数字的原话。",
        "Ctrl+Z 回到 shell，用 fg 再回来。",
    ),
)
