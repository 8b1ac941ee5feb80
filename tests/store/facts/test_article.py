from store.facts.article import Article, read_article
from store.model.issue import Reference
from store.model.week import Week
from store.reading.document import Block
from tests.store.documents import Earlier, address, edition, incidents, read_one, situation, title_of

WEEK = Week.from_iso("2024-W51")
TITLE = title_of(WEEK)
BEFORE, LONG_BEFORE = WEEK + -1, WEEK + -2


def article_of(text: str) -> Article:
    return read_article(read_one(text))


def test_of_a_page_only_the_article_stays() -> None:
    article = article_of(edition(title=TITLE, body=[situation(), incidents(), "图1 本周态势"]))
    assert article.paragraphs == (situation(), incidents(), "图1 本周态势")
    assert article.text == f"{situation()}\n\n{incidents()}\n\n图1 本周态势"


def test_cover_avatars_and_codes_are_no_pictures_of_the_article() -> None:
    portrait = "![](http://wx.qlogo.cn/mmhead/1/0)"
    article = article_of(edition(title=TITLE, body=[portrait, situation()], pictures=3))
    assert article.images == tuple(f"https://pictures.example/{number}.png" for number in (1, 2, 3))


def test_buttons_are_left_out_wherever_they_stand_but_words_are_not() -> None:
    article = article_of(
        edition(title=TITLE, body=["阅读全文", "视频\n小程序", "视频会议软件出现漏洞", "——"], pictures=0)
    )
    assert article.paragraphs == ("视频会议软件出现漏洞",)


def test_earlier_editions_are_references_linked_or_not() -> None:
    earlier = [Earlier(title_of(BEFORE), address(50)), Earlier(title_of(LONG_BEFORE))]
    article = article_of(edition(title=TITLE, earlier=earlier))
    assert article.references == (
        Reference(title_of(BEFORE), 2024, 50, BEFORE, address(50)),
        Reference(title_of(LONG_BEFORE), 2024, 49, LONG_BEFORE, None),
    )
    assert "第50期" not in article.text


def test_an_edition_listed_twice_is_one_reference() -> None:
    earlier = [Earlier(title_of(BEFORE), address(50, rest=rest)) for rest in ("&sn=1", "&scene=2")]
    assert len(article_of(edition(title=TITLE, earlier=earlier)).references) == 1


def test_the_list_is_found_under_its_heading_however_it_is_written() -> None:
    line = str(Earlier(title_of(BEFORE), address(50)))
    for listed in (f"近期回顾\n\n{line}", f"**近期回顾：**\n\n{line}", f"## 近期回顾\n\n{line}", f"近期回顾\n{line}"):
        article = article_of(f"# {TITLE}\n\n{situation()}\n\n{listed}\n")
        assert [reference.week for reference in article.references] == [BEFORE]
        assert article.paragraphs == (situation(),)


def test_lines_that_name_no_edition_are_no_references() -> None:
    article = article_of(f"# {TITLE}\n\n近期回顾\n\n●[关于端午节放假的通知](u)\n\n●{title_of(BEFORE)}")
    assert [reference.week for reference in article.references] == [BEFORE]


def test_what_follows_the_end_of_the_article_is_not_of_it() -> None:
    article = article_of(
        f"{situation()}\n\n预览时标签不可点\n\n共处理网络安全事件1起\n\n近期回顾\n\n{title_of(BEFORE)}"
    )
    assert article == Article((Block(situation()),), (), ())
