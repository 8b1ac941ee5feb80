"""The addresses at which editions are asked for, and those at which nothing ever is."""

import pytest

from store.model.addresses import PUBLISHER
from store.model.hosts import fetchable_address, fetchable_addresses, host_of
from tests.store.documents import address
from tests.store.issues import an_issue

PDF = "https://www.cert.org.cn/publish/main/upload/File/51.pdf"
ARTICLE = f"https://mp.weixin.qq.com/s?__biz={PUBLISHER}&mid=7&idx=1&sn=5e"


@pytest.mark.parametrize(
    ("url", "place"),
    [
        (PDF, PDF),
        (PDF.replace("https", "http"), PDF),
        (PDF.replace("pdf", "PDF"), PDF.replace("pdf", "PDF")),
        (f"{PDF}?v=2#page=3", f"{PDF}?v=2"),
        (PDF.replace(".cn/", ".cn:443/"), PDF),
        (
            "https://www.cert.org.cn/publish/main/44/2024/51.html",
            "https://www.cert.org.cn/publish/main/44/2024/51.html",
        ),
        (address(7), ARTICLE),  # without the scene, which tells who asks
        (address(7).replace("&", "&amp;").replace("==", "%3D%3D"), ARTICLE),
        (address(7, rest=""), ARTICLE.removesuffix("&sn=5e")),
        ("http://mp.weixin.qq.com/s/AbC-_12345?scene=1#rd", "https://mp.weixin.qq.com/s/AbC-_12345"),
    ],
)
def test_an_address_as_it_is_asked_for(url: str, place: str) -> None:
    assert fetchable_address(url) == place


@pytest.mark.parametrize(
    "url",
    [
        *("", "51.pdf", "https://", "https://[", "https://a.example/publish/main/51.pdf"),
        *(PDF.replace("https", "ftp"), PDF.replace(".cn/", ".cn:8080/"), PDF.replace("www.", "me@www.")),
        *(PDF.replace("www.", ""), PDF.replace("publish", "private"), PDF.replace("pdf", "zip"), f"{PDF}/more"),
        "https://www.cert.org.cn/publish/main/44/index.html",  # a list, not an edition
        "https://www.cert.org.cn/publish/main/44/index_2.html",
        f"https://mp.weixin.qq.com/s?__biz={PUBLISHER}&mid=7",
        f"https://mp.weixin.qq.com/profile?__biz={PUBLISHER}&mid=7&idx=1",
        f"https://mp.weixin.qq.com/s?not__biz={PUBLISHER}&mid=7&idx=1",
        "https://mp.weixin.qq.com/s/AbC/more",
    ],
)
def test_nothing_is_asked_for_at_addresses_of_another_kind(url: str) -> None:
    assert fetchable_address(url) is None


def test_the_publisher_s_own_site_is_asked_first_and_nothing_twice() -> None:
    assert fetchable_addresses(an_issue(url=address(7), official_url=PDF)) == (PDF, ARTICLE)
    assert fetchable_addresses(an_issue(url=PDF, official_url=address(7))) == (PDF, ARTICLE)
    assert fetchable_addresses(an_issue(url=PDF, official_url=PDF.replace("https", "http"))) == (PDF,)
    assert (
        fetchable_addresses(an_issue(url="https://a.example/51.pdf")) == fetchable_addresses(an_issue(url=None)) == ()
    )


def test_the_host_of_an_address() -> None:
    assert (host_of(ARTICLE), host_of("HTTPS://A.example:80/1")) == ("mp.weixin.qq.com", "a.example")
    assert host_of("51.pdf") == host_of("https://[") == host_of("https://a.example:99999/") == ""
