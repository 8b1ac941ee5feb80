import pytest

from store.reading.document import Block, Image, Link
from tests.store.documents import read_one


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


def test_of_a_wechat_page_only_the_article_counts() -> None:
    document = read_one(
        page('<p>导航</p><div id="js_content"><p>甲<b>乙</b><br>丙</p><section>丁</section></div><p>页脚</p>')
    )
    assert document.blocks == (Block("甲乙\n丙"), Block("丁"))


@pytest.mark.parametrize("silent", ["script", "style", "noscript", "template", "svg", "nav"])
def test_what_no_reader_sees_is_no_text(silent: str) -> None:
    assert read_one(page(f"<p>甲<{silent}>乙</{silent}><!-- 丙 --></p>")).blocks == (Block("甲"),)


def test_lazy_pictures_and_links() -> None:
    (block,) = read_one(
        page('<p>●<a href="https://a.example/?b=1&amp;c=2">第 <i>50</i> 期</a><img data-src="p" src="data:x" alt="图">')
    ).blocks
    assert block == Block("●第 50 期", (Link("第 50 期", "https://a.example/?b=1&c=2"),), (Image("图", "p"),))


def test_a_table_keeps_its_cells_however_they_are_written() -> None:
    table = (
        "<table><tr><td><p>网站</p></td><td><section><p>4988</p></section></td></tr><tr><td>页面<td>113</tr></table>"
    )
    (block,) = read_one(page(table)).blocks
    assert (block.text, block.rows) == ("网站 | 4988\n页面 | 113", (("网站", "4988"), ("页面", "113")))


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ('<meta property="og:title" content="甲">', '<h1 id="activity-name"> 乙 </h1>', "乙"),
        ('<meta property="og:title" content="甲"><title>丙</title>', "", "甲"),
        ("<title>丙</title>", "<h1>丁</h1>", "丁"),
        ("<title>网络安全信息与动态周报 - 某站</title>", "<h1>某站</h1>", "网络安全信息与动态周报 - 某站"),
        ("<title>丙</title>", "", "丙"),
        ("<script>var msg_title = '戊';</script>", "", "戊"),
        ("", "", None),
    ],
)
def test_titles(head: str, body: str, title: str | None) -> None:
    assert read_one(page(body, head)).title == title


@pytest.mark.parametrize(
    ("head", "url", "published", "source"),
    [
        ('<meta property="og:url" content="https://a.example/1">', "https://a.example/1", None, None),
        ('<link rel="canonical" href="https://a.example/2">', "https://a.example/2", None, None),
        ('<script>var msg_link = "http://a.example/?b=1&amp;c=2";</script>', "http://a.example/?b=1&c=2", None, None),
        ('<script>var ct = "1735200000";</script>', None, "2024-12-26", None),
        ('<script>var createTime = "2024-12-26 17:00";</script>', None, "2024-12-26", None),
        ('<meta name="author" content="某人">', None, None, "某人"),
    ],
)
def test_what_a_page_says_of_itself(head: str, url: str | None, published: str | None, source: str | None) -> None:
    document = read_one(page("<p>甲</p>", head))
    assert (document.url, document.published, document.source) == (url, published, source)


def test_the_browser_says_where_a_page_was_saved_from() -> None:
    saved = "<!-- saved from url=(0021)https://a.example/1 -->\n" + page("<p>甲</p>")
    assert read_one(saved).url == "https://a.example/1"


def test_pages_may_nest_deeply_and_be_cut_off() -> None:
    assert read_one("<html>" + "<div>" * 5_000 + "甲").blocks == (Block("甲"),)


def test_markdown_that_opens_with_a_sign_is_no_page() -> None:
    assert read_one("<https://a.example> 甲").blocks[0].text.endswith("甲")


def test_cells_that_span_others_stand_in_each() -> None:
    table = "<table><tr><td rowspan=2>网站<td>篡改<td>7<tr><td>后门<td>8<tr><th colspan=2>合计<td>15</table>"
    (block,) = read_one(page(table)).blocks
    assert block.rows == (("网站", "篡改", "7"), ("网站", "后门", "8"), ("合计", "合计", "15"))


def test_a_table_that_holds_a_page_in_place_is_none() -> None:
    document = read_one(page(f"<table><tr><td><p>甲</p><p>{'乙' * 300}</p></td><td>丙</td></tr></table>"))
    assert not any(block.rows for block in document.blocks)
    assert "甲" in document.blocks[0].text


def test_a_list_of_terms_is_a_table() -> None:
    (block,) = read_one(page("<dl><dt>甲</dt><dd><p>412起</p></dd><dt>乙</dt><dd>7</dd></dl>")).blocks
    assert block.rows == (("甲", "412起"), ("乙", "7"))
