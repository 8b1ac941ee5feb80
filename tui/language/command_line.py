"""What `argparse` says by itself, by its English sentences. A sentence that is missing here stays English."""

from collections.abc import Mapping
from typing import Literal

PARSER_WORDS: Mapping[Literal["zh", "en"], Mapping[str, str]] = {
    "en": {},
    "zh": {
        "usage: ": "用法：",
        "options": "选项",
        "positional arguments": "参数",
        "%(prog)s: error: %(message)s\n": "%(prog)s：%(message)s\n",
        "argument %(argument_name)s: %(message)s": "参数 %(argument_name)s：%(message)s",
        "the following arguments are required: %s": "缺少参数：%s",
        "one of the arguments %s is required": "以下参数须有其一：%s",
        "not allowed with argument %s": "不能与 %s 同用",
        "unrecognized arguments: %s": "无法识别的参数：%s",
        "ambiguous option: %(option)s could match %(matches)s": "选项 %(option)s 有歧义，可能是 %(matches)s",
        "expected one argument": "后面应有一个值",
        "expected at most one argument": "后面至多有一个值",
        "expected at least one argument": "后面至少应有一个值",
        "expected %s argument": "后面应有 %s 个值",
        "expected %s arguments": "后面应有 %s 个值",
        "ignored explicit argument %r": "不带值，不应写 %r",
        "invalid choice: %(value)r (choose from %(choices)s)": "没有 %(value)r 这一项，可选：%(choices)s",
        "unknown parser %(parser_name)r (choices: %(choices)s)": "没有命令 %(parser_name)r，可用：%(choices)s",
        "invalid %(type)s value: %(value)r": "%(value)r 不是所需的值（%(type)s）",
    },
}
