"""The article inside a document: without page furniture, and without its list of earlier editions."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from store.model.addresses import article_key
from store.model.issue import Reference
from store.model.titles import names_this_report, read_title
from store.reading.document import Block, Document, Image
from store.reading.likeness import EARLIER_EDITIONS, signs
from store.text.folding import fold

END_OF_ARTICLE = "预览时标签不可点"

_BYLINES = ("原创", "CNCERT", "国家互联网应急中心CNCERT", "CNCERT风险评估")
_BUTTONS = (
    *("视频", "小程序", "赞", "，轻点两下取消赞", "在看", "，轻点两下取消在看", "分享", "留言", "收藏", "听过"),
    *("知道了", "取消", "允许", "分析", "去验证", "阅读全文", "阅读原文", "轻触阅读原文"),
    *("微信扫一扫", "关注该公众号", "使用小程序", "微信扫一扫可打开此内容，", "使用完整服务"),
    *("继续滑动看下一个", "向上滑动看下一个"),
)
_FURNITURE = frozenset(_BYLINES + _BUTTONS)
_COMMENTS = re.compile(
    r"(?:[\d条,]*(?:精选|读者|网友|最新|热门|全部|文章|用户)?(?:留言|评论|跟帖|回复)(?:列表|区|专区)?|comments?|discussion)[(]?\d*[)]?条?"
)
"""The heading of what readers wrote."""
_LONG = 120
"""No heading and no title has so many characters."""
_PUNCTUATION_ONLY = re.compile(r"[\W_]+")
_FURNITURE_IMAGES = re.compile(r"cover_image|作者头像|跳转二维码")
_AVATAR = re.compile(r"^https?://(?:wx\.qlogo\.cn|thirdwx\.qlogo\.cn)/")


@dataclass(frozen=True, slots=True)
class Article:
    """What an edition's page holds of the edition itself."""

    blocks: tuple[Block, ...]
    """Those with words."""
    pictures: tuple[Image, ...]
    references: tuple[Reference, ...]

    @property
    def paragraphs(self) -> tuple[str, ...]:
        return tuple(block.text for block in self.blocks)

    @property
    def images(self) -> tuple[str, ...]:
        """The addresses of the pictures that have one."""
        return tuple(picture.url for picture in self.pictures if picture.url)

    @property
    def text(self) -> str:
        return "\n\n".join(self.paragraphs)


def read_article(document: Document) -> Article:
    """Takes the article out of the page it stands on."""
    head, tail = _split_at(EARLIER_EDITIONS, _before_the_end(document.blocks))
    title = document.title if names_this_report(document.title or "") else None
    bylines = {_same(line) for line in (title, document.source) if line}
    body = [block for block in head if not _is_furniture(block.text, bylines)]
    return Article(
        blocks=tuple(block for block in body if block.text),
        pictures=tuple(
            image
            for block in head
            for image in block.images
            if (image.url or image.kept) and not _FURNITURE_IMAGES.search(image.alt) and not _AVATAR.match(image.url)
        ),
        references=tuple(_references(tail)),
    )


def pictures_of(document: Document) -> tuple[Image, ...]:
    """The pictures of the article itself."""
    return read_article(document).pictures


def _before_the_end(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks before the page's own buttons, and before what readers wrote under the article."""
    has_begun = False
    for position, block in enumerate(blocks):
        if block.text.startswith(END_OF_ARTICLE) or (has_begun and _is_of_readers(block.text)):
            return blocks[:position]
        has_begun = has_begun or signs(block.text) > (0, 0)
    return blocks


def _is_of_readers(text: str) -> bool:
    return len(text) < _LONG and _COMMENTS.fullmatch(_same(text)) is not None


def _split_at(heading: str, blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The blocks before a heading and from it on."""
    for position, block in enumerate(blocks):
        line = block.text.partition("\n")[0]
        if len(line) < _LONG and _same(line) == heading:
            return blocks[:position], blocks[position:]
    return blocks, ()


@lru_cache(maxsize=128)
def _same(text: str) -> str:
    """A text as it is compared: folded, without the marks that stand around it."""
    return fold(text).text.strip("*#_●•·:：")


def _is_furniture(text: str, bylines: set[str]) -> bool:
    """Whether every line is a button, a byline or the title again."""
    lines = [line.strip() for line in text.splitlines()]
    if not text or max(map(len, lines)) > _LONG:
        return False
    return all(
        line in _FURNITURE or _same(line) in bylines or _PUNCTUATION_ONLY.fullmatch(line) for line in lines if line
    )


def _references(blocks: Iterable[Block]) -> list[Reference]:
    """The editions that a list names, each once, linked or not."""
    found: dict[str, Reference] = {}
    for block in blocks:
        addresses = {link.title.strip("●• "): link.url for link in block.links}
        for line in block.text.splitlines():
            title = line.strip("●• ")
            if names_this_report(title):
                reference = read_title(title).as_reference(addresses.get(title))
                found.setdefault(article_key(reference.url) or title, reference)
    return list(found.values())
