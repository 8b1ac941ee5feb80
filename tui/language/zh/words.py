"""The words that all others go with, in Chinese."""

from tui.language.shapes.words import Words

WORDS = Words(
    language="zh",
    name="中文",
    sign="中文",
    known="未收录",
    read="已收录",
    original="原文",
    copy="转载",
    retelling="转述",
    not_stated="未提及",
    ratings={"优": "优", "良": "良", "中": "中", "差": "差", "危": "危"},
    approximately="约",
    units={"万": 10**4, "亿": 10**8, "万亿": 10**12, "千万亿": 10**15},
    figure=lambda figure: figure.zh,
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
)
