"""What a file says about an article beside its text: title, address, account, day, under all their names."""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import Any, NamedTuple

from store.text.cleaning import clean_line

TITLES = ("title", "标题", "文章标题", "headline", "msgtitle", "booktitle", "subject", "主题", "篇名")
_ADDRESSES = (
    *(
        "url",
        "link",
        "链接",
        "文章链接",
        "地址",
        "网址",
        "原文链接",
        "permalink",
        "originalurl",
        "canonicalurl",
        "canonical",
    ),
    *(
        "articleurl",
        "contenturl",
        "msglink",
        "sourceurl",
        "urlsource",
        "pageurl",
        "href",
        "origin",
        "source",
        "来源",
        "出处",
    ),
)
_ACCOUNTS = (
    *("nickname", "公众号", "公众号名称", "accountname", "account", "mpname", "bizname", "source", "来源", "出处"),
    *("author", "authors", "作者", "authorname", "bookauthor", "byline", "sitename", "site", "hostname", "publisher"),
    *("from", "发件人"),
)
_DAYS = (
    *(
        "date",
        "published",
        "publishtime",
        "发布时间",
        "发布日期",
        "发表时间",
        "publishdate",
        "publisheddate",
        "datepublished",
    ),
    *(
        "publishedtime",
        "publishedat",
        "pubdate",
        "pubtime",
        "posttime",
        "postdate",
        "createtime",
        "日期",
        "时间",
        "issued",
    ),
)
"""`created` is not among them: that is when a page was clipped."""
_NAMES = frozenset((*TITLES, *_ADDRESSES, *_ACCOUNTS, *_DAYS))
_NOT_OF_A_NAME = re.compile(r"[\W_]+")
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_MARKDOWN_LINK = re.compile(r"\[[^\[\]]*\]\((\S+?)\)")
_ATTRIBUTES = re.compile(r"\s*\{[#.:][^{}]*\}\s*$")
_WEB = ("http://", "https://", "//")
_CHINA = timedelta(hours=8)
_SECONDS = re.compile(r"(\d{10})(?:\.\d+)?|(\d{10})\d{3}")
_ZONED = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})")
_IN_WORDS = re.compile(r"[A-Za-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class About(NamedTuple):
    """What is known of an article; any part may be missing."""

    title: str | None = None
    url: str | None = None
    source: str | None = None
    published: str | None = None


@lru_cache(maxsize=2_000)
def canonical(name: str) -> str:
    """A field's name as it is looked up: neither case nor signs between words matter."""
    return _NOT_OF_A_NAME.sub("", name).lower()


def is_known(name: str) -> bool:
    """Whether a field of that name tells something of an article."""
    return canonical(name) in _NAMES


def about(fields: Mapping[str, Any]) -> About:
    """What the fields say, whatever they are called."""
    named = {canonical(name): value for name, value in fields.items()}
    addresses = (address for value in _said(named, _ADDRESSES) if (address := _address(value)))
    accounts = (name for value in _said(named, _ACCOUNTS) if (name := _account(value)))
    return About(
        title=next(
            filter(None, (title_of(words) for name in TITLES if isinstance(words := named.get(name), str))), None
        ),
        url=next(addresses, None),
        source=next(accounts, None),
        published=next((day for value in _said(named, _DAYS) if (day := day_of(value))), None),
    )


def _said(named: Mapping[str, Any], names: Iterable[str]) -> Iterable[str]:
    """The values under those names, lists item by item, in the order of the names."""
    for name in names:
        value = named.get(name)
        items: list[Any] = value if isinstance(value, list) else [value]
        for item in items:
            found = item.get("name") if isinstance(item, dict) else item
            if isinstance(found, str | int | float | date):
                yield str(found)


def title_of(text: str) -> str:
    """A title without what belongs to the file: link brackets and ``{#id .class}``."""
    return clean_line(_ATTRIBUTES.sub("", _WIKI_LINK.sub(r"\1", text)))


def _address(text: str) -> str | None:
    """The address in a text, on the web."""
    link = _MARKDOWN_LINK.search(text)
    address = clean_line(link[1] if link else text).strip("<>\"' ").replace("&amp;", "&")
    return address if address.startswith(_WEB) and " " not in address else None


def _account(text: str) -> str | None:
    """The name in a text, unless that is an address."""
    name = clean_line(_WIKI_LINK.sub(r"\1", text)).strip("\"' ")
    return name if name and "://" not in name else None


def day_of(text: str) -> str | None:
    """A day as the reader of dates knows it: seconds since 1970, mail's and English forms are turned into it.

    The day is China's, where the time of day and the zone are given.
    """
    text = clean_line(text).strip("\"' ")
    if seconds := _SECONDS.fullmatch(text):
        return _in_china(datetime.fromtimestamp(int(seconds[1] or seconds[2]), UTC))
    try:
        if _ZONED.match(text):
            return _in_china(datetime.fromisoformat(_ZONED.match(text)[0]))  # type: ignore[index]
        if "," in text and ":" in text and text[:3].isalpha():
            return _in_china(parsedate_to_datetime(text))
    except (ValueError, OverflowError):
        return text or None
    words = _IN_WORDS.match(text)
    return _in_words(words[0]) if words else text or None


def _in_china(moment: datetime) -> str:
    return (
        ((moment.astimezone(UTC) if moment.tzinfo else moment) + (_CHINA if moment.tzinfo else timedelta()))
        .date()
        .isoformat()
    )


def _in_words(text: str) -> str:
    """``August 22, 2024`` as 2024-08-22."""
    month, day, year = text.replace(",", " ").replace(".", " ").split()
    if month[:3].lower() not in _MONTHS:
        return text
    return f"{year}-{_MONTHS.index(month[:3].lower()) + 1:02}-{int(day.rstrip('stndrh')):02}"
