"""How sites, clippers, note-takers and messengers write the same edition: its figures come through, no other's do."""

import base64
import io
import json
import quopri
from email.message import EmailMessage
from html import escape

import pytest

from store.intake import read_paths
from store.model.issue import Issue
from store.model.week import Week
from tests.store.forms import Edition, file_of, plain_page

EDITION, OTHER = Edition(Week.from_iso("2024-W33")), Edition(Week.from_iso("2024-W34"), 999)
TITLE, URL = EDITION.title, EDITION.url
SITUATION, RATED, EVENTS, HANDLED = EDITION.paragraphs
WORDS = "\n\n".join(EDITION.paragraphs)
HTML = "".join(f"<p>{paragraph}</p>" for paragraph in EDITION.paragraphs)
TEASER = f"<h3>{OTHER.title}</h3><p>{OTHER.paragraphs[3]}</p>"
HEAD = f"<html><head><title>{TITLE}</title></head>"
WHOLE_PAGE = escape(f"<html><body><h1>{TITLE}</h1>{HTML}</body></html>")


def page(body: str) -> str:
    return f"{HEAD}<body>{body}</body></html>"


def post(body: str, above: str = "") -> str:
    return f"---\ntitle: {TITLE}\n---\n{above}\n{body}\n"


PAGES = {
    "frame": page(f'<iframe srcdoc="{WHOLE_PAGE}"></iframe>'),
    "template": page(f"<div id=app></div><template><h1>{TITLE}</h1>{HTML}</template>"),
    "shadow": page(f'<x-article><template shadowrootmode="open"><h1>{TITLE}</h1>{HTML}</template></x-article>'),
    "without scripts": page(f"<div id=app></div><noscript><h1>{TITLE}</h1>{HTML}</noscript>"),
    "for machines": page(
        f'<script type="application/ld+json">{json.dumps({"headline": TITLE, "articleBody": WORDS})}</script>'
    ),
    "for a script": page(
        f'<script type="application/json">{json.dumps({"post": {"title": TITLE, "content": HTML}})}</script>'
    ),
    "hidden until a script runs": page(f"<div style='display:none'>{HTML}</div>"),
    "details": page(f"<h1>{TITLE}</h1><details><summary>{EVENTS}</summary><p>{RATED}</p><p>{HANDLED}</p></details>"),
    "aside and form": page(f"<h1>{TITLE}</h1><aside><p>{RATED}</p></aside><form><p>{HANDLED}</p></form>"),
    "teaser of the same": page(
        f"<article><h2>{TITLE}</h2><p>{RATED}</p></article><article><h1>{TITLE}</h1>{HTML}</article>"
    ),
    "teaser of another": page(f"<article>{TEASER}</article><article><h1>{TITLE}</h1>{HTML}</article>"),
    "card of another": page(f"<div class=card>{TEASER}</div><h1>{TITLE}</h1>{HTML}"),
    "related": page(f"<h1>{TITLE}</h1>{HTML}<div class=more>{TEASER}</div>"),
    "related whole": page(
        f"<article><h1>{TITLE}</h1>{HTML}</article><section class=related-posts><article>{TEASER}</article></section>"
    ),
    "title outside": page(f"<header><h1>{TITLE}</h1></header><article>{HTML}</article><article>{TEASER}</article>"),
    "comments": page(f"<h1>{TITLE}</h1>{HTML}<section id=comments><p>{OTHER.paragraphs[3]}</p></section>"),
    "comment articles": page(
        f"<article><h1>{TITLE}</h1>{HTML}</article><article class=comment><p>{OTHER.paragraphs[3]}</p></article>"
    ),
    "comments by heading": page(f"<h1>{TITLE}</h1>{HTML}<h2>精选留言</h2><p>{OTHER.paragraphs[3]}</p>"),
    "escaped twice": page(f"<h1>{TITLE}</h1><div>{escape(HTML)}</div>"),
    "ruby": page(f"<h1>{TITLE}</h1>{HTML.replace('网络', '<ruby>网<rt>wǎng</rt></ruby>络')}"),
    "footnotes": page(f"<h1>{TITLE}</h1>{HTML.replace('412', '<sup>1</sup>412<sup>[2]</sup>')}"),
    "boxes": page(f"<h1>{TITLE}</h1>{HTML.replace('412', '<section style=display:inline-block>412</section>')}"),
    "struck out": page(f"<h1>{TITLE}</h1>{HTML.replace('412', '<del>999</del>412')}"),
    "translated beside": page(f"<h1>{TITLE}</h1>{HTML.replace('412', '<font lang=en> (incidents) </font>412')}"),
    "clipboard": f"Version:0.9\r\nStartHTML:00000097\r\nSourceURL:{URL}\r\n<html><body><h1>{TITLE}</h1>{HTML}",
}
POSTS = {
    "jekyll": post(f"{WORDS}\n{{: .note }}", "{% include toc.html %}"),
    "hugo": post(WORDS.replace("412", "{{< hl >}}412{{< /hl >}}"), "{{< toc >}}"),
    "vuepress": post(f"::: tip {SITUATION}\n{RATED}\n:::\n\n## {EVENTS} {{#x .y}}\n\n{HANDLED}", "[[toc]]"),
    "docusaurus": post(f"<Note>\n\n{RATED}\n\n</Note>\n\n{HANDLED}", 'import Note from "@x";'),
    "mdx": f"export const meta = {{}}\n\n# {TITLE}\n\n{WORDS.replace('412', '{412}')}",
    "pelican": f"Title: {TITLE}\nDate: 2024-08-22 10:20\nCategory: x\n\n{WORDS}",
    "asciidoc": f"= {TITLE}\n:revdate: 2024-08-22\n\n== {EVENTS}\n\n{RATED}\n\n{HANDLED}",
    "notion": f"# {TITLE}\n\nURL: {URL}\nCreated: August 22, 2031 9:15 AM\n\n<aside>\n{RATED}\n\n</aside>\n\n{HANDLED}",
    "logseq": f"title:: {TITLE}\n\n- {SITUATION}\n\t- {RATED}\n- {EVENTS}\n\t- {HANDLED.replace('412', '^^412^^')}",
    "logseq link": f"- [[{TITLE}]]\n\t- {RATED}\n\t- {HANDLED}",
    "obsidian": f"# {TITLE}\n\n> [!info]- {EVENTS}\n> {RATED}\n> {HANDLED.replace('412', '==412==')}",
    "obsidian comment": post(WORDS, f"%% {OTHER.paragraphs[3]} %%"),
    "joplin": f"{TITLE}\n\n{WORDS}\n\nid: 0123456789abcdef\nparent_id: 1\nsource_url: {URL}\ntype_: 1",
    "pandoc": f"# {TITLE} {{#x .unnumbered}}\n\n{WORDS.replace('412', '[412]{style=color}')}",
    "emphasis": f"# {TITLE}\n\n{WORDS.replace('412起，', '**412起，**')}",
    "footnote": f"# {TITLE}\n\n{WORDS.replace('412', '[^1]412')}\n\n[^1]: 略。",
    "tags": f"# {TITLE}\n\n{escape(HTML)}",
    "emoji": f"📢{TITLE}🔥\n\n{WORDS}",
    "object": f"\ufffc{TITLE}\n\n{WORDS}",
    "messenger": f"[2024/8/22 10:00:00] 安全: {TITLE}\n{WORDS}\n[2024/8/22 10:01:00] 小王: 收到",
}
ROWS = {
    "messages": json.dumps(
        {"messages": [{"text": [{"type": "bold", "text": TITLE}, f"\n\n{WORDS}"], "date": "2024-08-22"}]}
    ),
    "embeds": json.dumps(
        {"messages": [{"content": URL, "embeds": [{"title": TITLE, "url": URL, "description": WORDS}]}]}
    ),
    "json feed": json.dumps(
        {"title": "x", "home_page_url": URL, "items": [{"title": TITLE, "url": URL, "content_html": HTML}]}
    ),
    "by number": json.dumps({"1_1": {"title": TITLE, "link": URL, "content": HTML}}),
    "outline": json.dumps([{"title": TITLE, "children": [{"string": line} for line in EDITION.paragraphs]}]),
    "note": json.dumps({"textContent": WORDS, "title": TITLE, "color": "DEFAULT"}),
    "highlights": f"Highlight,Book Title,Book Author\n{RATED},{TITLE},CNCERT\n{HANDLED},{TITLE},CNCERT\n",
    "tabs": f"标题\t链接\t正文\n{TITLE}\t{URL}\t{''.join(EDITION.paragraphs)}\n",
    "escaped feed": f"<rss><item><title>{TITLE}</title><description>{escape(HTML)}</description></item></rss>",
}


def saved_frames() -> bytes:
    """A page of frames as a browser saves it, with the frame among the parts."""
    message = EmailMessage()
    message["From"], message["Subject"] = "<Saved by Blink>", TITLE
    message.set_content("<html><frameset><frame src=cid:1></frameset></html>", subtype="html")
    message.add_related(plain_page(EDITION).encode(), "text", "html")
    return message.as_bytes()


BYTES = {
    "frames saved with their page": saved_frames(),
    "utf-16 without a mark": f"{TITLE}\n\n{WORDS}".encode("utf-16-le"),
    "utf-16 the other way": f"{TITLE}\n\n{WORDS}".encode("utf-16-be"),
    "declared as another": plain_page(EDITION).replace("<head>", "<head><meta charset=utf-8>").encode("gb18030"),
    "damaged": f"{TITLE}\n\n{WORDS}".encode("gb18030") + b"\n\n\xff\n",
    "mail in gbk": b"From: a@mail.example\nMIME-Version: 1.0\nContent-Type: text/html; charset=gb2312\n"
    b"Content-Transfer-Encoding: quoted-printable\nSubject: =?gb2312?B?"
    + base64.b64encode(TITLE.encode("gb18030"))
    + b"?=\n\n"
    + quopri.encodestring(HTML.encode("gb18030")),
    "saved in one file": page(f'<div id=js_content>{HTML}<img src="data:image/png;base64,{"A" * 9_000_000}"></div>'),
}


def editions(written: bytes | str) -> list[Issue]:
    return [f.reading.issue for f in read_paths(["-"], io.BytesIO(file_of(written))) if f.reading.issue]


@pytest.mark.parametrize(
    "written", [pytest.param(w, id=n) for group in (PAGES, POSTS, ROWS, BYTES) for n, w in group.items()]
)
def test_its_figures_and_no_others(written: bytes | str) -> None:
    (issue,) = editions(written)
    assert TITLE in (issue.title or "")
    assert (issue.week, issue.rating) == (EDITION.week, "良")
    assert list(issue.figures.values()) == [412, 335, 296, 7, 9]
    assert not issue.other_values


@pytest.mark.parametrize(
    "written",
    [
        f"<!DOCTYPE NETSCAPE-Bookmark-file-1><TITLE>Bookmarks</TITLE><DL><DT><A HREF='{escape(URL)}'>{TITLE}</A></DL>",
        f"title,url,time_added\n{TITLE},{URL},1724292000\n",
        json.dumps([{"title": TITLE, "url": URL}, {"title": "要闻", "url": "https://a.example"}]),
        f"<rss><channel><item><title>{TITLE}</title><link>{escape(URL)}</link></item></channel></rss>",
    ],
)
def test_lists_of_addresses_make_editions_known(written: str) -> None:
    (file,) = read_paths(["-"], io.BytesIO(written.encode()))
    assert file.reading.refusal == "empty-capture"
    assert file.reading.known is not None
    assert (file.reading.known.week, file.reading.known.url) == (EDITION.week, URL)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ('<?xml version="1.0"?><w:wordDocument><w:t>x</w:t></w:wordDocument>', "word-xml"),
        ("網路安全資訊與動態週報2024年第33期\n\n本週，處理網路安全事件412起。態勢", "traditional"),
        ('<html><title>x</title><iframe src="article.html"></iframe>', "frames"),
        (json.dumps({"a": 1}), "json-without-articles"),
    ],
)
def test_what_is_not_read_is_named(written: str, why: str) -> None:
    (file,) = read_paths(["-"], io.BytesIO(written.encode()))
    assert file.reading.refusal == "unreadable"
    assert file.why
    assert file.why.reason == why
