"""Which article an address is of, and whether that is CNCERT/CC's own."""

import pytest

from store.model.addresses import article_key, quality_of
from store.model.issue import Quality
from tests.store.documents import address


@pytest.mark.parametrize(
    "url",
    [
        address(7, rest=""),
        address(7, rest="&sn=1&chksm=2&scene=21#wechat_redirect"),
        address(7).replace("https", "http"),
        address(7).replace("&", "&amp;"),
        address(7).replace("==", "%3D%3D"),
        "https://mp.weixin.qq.com/s?scene=1&idx=1&mid=7&__biz=MzIwNDk0MDgxMw==",
    ],
)
def test_one_article_has_many_addresses(url: str) -> None:
    assert article_key(url) == article_key(address(7))
    assert quality_of(url, None) == "original"


@pytest.mark.parametrize("url", [address(8), address(7, idx=2), address(7, biz="Mzg2NjgzNjA5NQ==")])
def test_another_number_is_another_article(url: str) -> None:
    assert article_key(url) != article_key(address(7))


def test_what_an_article_is_known_by() -> None:
    assert article_key(address(7, biz="MzA=", idx=2)) == "MzA=/7/2"


def test_addresses_elsewhere_differ_by_more_than_their_scheme() -> None:
    assert article_key("http://a.example/1#top") == article_key("https://a.example/1")
    assert article_key("https://a.example/?id=1") != article_key("https://a.example/?id=2")
    assert article_key("https://mp.weixin.qq.com/s/AbC-_12345?scene=1") == "mp.weixin.qq.com/s/AbC-_12345"
    assert article_key(None) is article_key("") is None


@pytest.mark.parametrize(
    ("url", "source", "quality"),
    [
        (address(), "某转载者", "original"),
        (address(biz="Mzg2NjgzNjA5NQ=="), "国家互联网应急中心CNCERT", "copy"),
        ("https://www.cert.org.cn/publish/main/44/index.html", None, "original"),
        ("http://cert.org.cn", None, "original"),
        ("https://cert.org.cn.a.example/", None, "copy"),
        ("https://evilcert.org.cn/", None, "copy"),
        ("https://a.example/www.cert.org.cn/", None, "copy"),
        ("https://mp.weixin.qq.com/s/AbCdEf", "国家互联网应急中心CNCERT", "original"),
        ("https://mp.weixin.qq.com/s/AbCdEf", "某转载者", "copy"),
        (None, "CNCERT风险评估", "original"),
        (None, None, "copy"),
    ],
)
def test_whether_a_document_is_the_original(url: str | None, source: str | None, quality: Quality) -> None:
    assert quality_of(url, source) == quality
