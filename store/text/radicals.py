"""Radicals that stand for the characters that they look like: browsers print them into PDFs."""

import unicodedata

_SUPPLEMENT = (
    "厂乛乚乙亻冂几刀刂卜卩小小兀尣尢尢巳幺彑彐忄心扌攵\u2e9a旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒网网网羊羊羊耂肀聿肉臼艹艹艹虎"
    "衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟"
)
"""What U+2E81 to U+2EF3 look like; Unicode folds only two of them."""

CHARACTERS: dict[int, str] = {
    **{0x2E81 + place: character for place, character in enumerate(_SUPPLEMENT)},
    **{code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)},
}
"""By code point of a radical: the character."""
