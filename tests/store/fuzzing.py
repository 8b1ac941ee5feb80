"""Documents that nobody wrote, made of ours, and what must hold of whatever is read from them."""

import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from store.archive import Archive
from store.insight import assess
from store.intake import FileReading, read_paths
from store.model.figures import BY_KEY
from store.model.issue import GRADES, LARGEST_FIGURE, VULNERABILITY_GRADES, Issue, Report
from store.model.record import from_document, to_document
from store.model.titles import NAME
from store.model.week import Week
from store.text.cleaning import clean, clean_line
from tests.store import documents, eras
from tests.store.documents import Earlier
from tests.store.forms import ONE, SEVERAL, Edition, file_of
from tests.store.issues import an_issue
from tui.answers.desk import json_text
from tui.answers.markdown import write_markdown
from tui.answers.objects import exported
from tui.answers.spreadsheet import COLUMNS, edition_rows, write_csv
from tui.app.look import Look
from tui.app.widgets.detail_lines import DetailText
from tui.language import LANGUAGES, words_in

_WEEK = Week.from_iso("2024-W51")
_TITLE = documents.title_of(_WEEK)
_FIGURES = {key: 100 + place for place, key in enumerate(BY_KEY)}
_LONGEST = 40_000
"""Bytes: no mutation makes more of a document."""

PIECES: tuple[str, ...] = (
    *(NAME, "第51期", "2024年", "12月16日-12月22日", "2024.12.16-12.22", "总第9999期", "9999年12月31日-12月31日"),
    *(
        "处理网络安全事件",
        "1" * 5000,
        "约14.5万个",
        "0起",
        "-5起",
        "１２３起",
        "٣起",
        "99999999999999999999万个",
        "，",
        "。",
    ),
    *(
        "近期回顾\n",
        "预览时标签不可点",
        "环境异常",
        "完成验证后即可继续访问",
        "阅读全文",
        "业界新闻\n",
        "图1",
        "上周",
        "境内",
    ),
    *(
        "---\n",
        "title: ",
        "url: ",
        "date: 0000-00-00\n",
        "# ",
        "```\n",
        "> ",
        "- ",
        "\f",
        "\n\n",
        "[",
        "](",
        "![",
        "`",
        "*",
        "|",
    ),
    *(
        "<",
        ">",
        "<![CDATA[",
        "<![x",
        "<!--",
        "<!DOCTYPE",
        "<?",
        "</",
        "<div>",
        "<script>",
        "<textarea>",
        "<table><tr><td>",
        "<article>",
        "<aside>",
        "<template>",
        "<iframe srcdoc='",
        "<dl><dt>",
        "<td colspan=9 rowspan=9>",
        "<sup>",
        "<ruby><rt>",
        "{{<",
        "{%",
        "[^1]",
        "]{",
        "==",
        "%%",
        "::: ",
        "+++\n",
        "#+TITLE: ",
        "\\'b6",
        "\\u1?",
        "\n--b\n",
        "留言\n\n",
    ),
    *(
        "&#0;",
        "&#x110000;",
        "&#xD800;",
        "&#99999999999999999999;",
        "&amp;",
        "\\",
        "\x1b[2J",
        "\u202e",
        "\u200b",
        "\x85",
    ),
    *(
        '{"week": "2024-W51"',
        '"figures": {"incidents_handled": 1e999}',
        "NaN",
        "null",
        "\\ud800",
        "[" * 2000,
        "{" * 2000,
    ),
    *("!!python/object:os.system ", "&a [*a]\n", "? ", "<<: *a\n", "'", '"', "%", "：", "\u0301" * 9, "\0", "\ufeff"),
)
"""What readers look for, and what has undone readers elsewhere."""


def _own_seeds() -> list[bytes]:
    rendered = [
        render(era.title, era.paragraphs({w.key: _FIGURES[w.key] for w in era.wordings}))
        for era in eras.ERAS.values()
        for render in eras.RENDERINGS.values()
    ]
    earlier = [Earlier(documents.title_of(_WEEK + -1), documents.address(7)), Earlier(documents.title_of(_WEEK + -2))]
    written = [
        documents.edition(title=_TITLE, url=documents.address(), date="2024-12-26", earlier=earlier),
        documents.edition_of(_WEEK, 7, listed=3),
        *(make(_TITLE) for make in (documents.empty_capture, documents.share_card, documents.verification_page)),
        json.dumps([to_document(an_issue(_WEEK)), to_document(an_issue(_WEEK + 1))], ensure_ascii=False),
        "\n".join(json.dumps(to_document(an_issue(_WEEK + weeks))) for weeks in range(3)),
    ]
    pair = [Edition(_WEEK), Edition(_WEEK + 1, 413)]
    in_forms = [file_of(write(pair[0])) for write in ONE.values()] + [
        file_of(write(pair)) for write in SEVERAL.values()
    ]
    return [*rendered, *(text.encode() for text in written), *in_forms]


def seeds(*folders: Path) -> list[bytes]:
    """Whole documents to begin with: those of the tests, and all that lie in some folders."""
    found = [path.read_bytes() for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    return [*_own_seeds(), *found]


# -- making


def mutated(random: Random, originals: Sequence[bytes]) -> bytes:
    """One of the documents after a few accidents."""
    data = random.choice(originals)
    for _ in range(random.randint(0, 6)):
        data = random.choice(_ACCIDENTS)(random, data, originals)[:_LONGEST]
    return data


def _place(random: Random, data: bytes) -> int:
    return random.randint(0, len(data))


def _cut(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, end = sorted((_place(random, data), _place(random, data)))
    return data[:start] + data[end:]


def _cut_off(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    return data[: _place(random, data)]


def _flip(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    at = _place(random, data)
    return data[:at] + bytes([random.randint(0, 255)]) + data[at + 1 :]


def _insert(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    at = _place(random, data)
    piece = random.choice(PIECES) * random.choice((1, 1, 1, 2, 50))
    return data[:at] + piece.encode("utf-8", "surrogatepass") + data[at:]


def _repeat(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start = _place(random, data)
    chunk = data[start : start + random.choice((1, 3, 6, 30, 300))]
    return data[:start] + chunk * random.choice((2, 20, 400)) + data[start:]


def _splice(random: Random, data: bytes, originals: Sequence[bytes]) -> bytes:
    other = random.choice(originals)
    return data[: _place(random, data)] + other[_place(random, other) :]


def _number(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Another number in the place of the next one."""
    digits = [at for at in range(len(data)) if data[at : at + 1].isdigit()]
    if not digits:
        return data
    at = random.choice(digits)
    other = random.choice((b"0", b"9999", b"-1", b"1e999", b"10000000000000000", b"1" * 4400, b"0.5", b"1,000"))
    return data[:at] + other + data[at + 1 :]


def _encode(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    text = data.decode("utf-8", "replace")
    encoding = random.choice(("gb18030", "utf-16", "utf-16-be", "utf-8-sig", "utf-32", "big5", "latin-1"))
    return text.encode(encoding, "replace")


_ACCIDENTS: tuple[Callable[[Random, bytes, Sequence[bytes]], bytes], ...] = (
    *(_cut, _cut_off, _flip, _insert, _insert, _repeat, _splice, _number, _encode),
)


def composed(random: Random) -> bytes:
    """A document of some shape, made of pieces."""
    made = random.choice((_page, _markdown, _pdf, _export, _in_a_form, _in_a_form))(random)
    return (made.encode("utf-8", "surrogatepass") if isinstance(made, str) else made)[:_LONGEST]


class _Wild(Edition):
    """An edition whose title and paragraphs are made of pieces."""

    def __init__(self, random: Random) -> None:
        super().__init__(_WEEK)
        words = (random.choice((_TITLE, _plain(random))), *(_plain(random) for _ in range(random.randint(0, 5))))
        object.__setattr__(self, "words", words)

    words: tuple[str, ...]

    @property
    def title(self) -> str:
        return self.words[0]

    @property
    def paragraphs(self) -> tuple[str, ...]:
        return self.words[1:]


def _plain(random: Random) -> str:
    """Words that a program could have written into any form."""
    return "".join(c for c in _words(random, 5)[:2_000] if c.isprintable())


def _in_a_form(random: Random) -> bytes | str:
    if random.random() < 0.5:
        return random.choice(list(ONE.values()))(_Wild(random))
    return random.choice(list(SEVERAL.values()))([_Wild(random) for _ in range(random.randint(0, 3))])


def _words(random: Random, most: int = 8) -> str:
    return "".join(random.choice(PIECES) for _ in range(random.randint(0, most)))[:8_000]


def _page(random: Random) -> str:
    names = (
        "div",
        "p",
        "section",
        "span",
        "table",
        "tr",
        "td",
        "h1",
        "a",
        "img",
        "script",
        "br",
        "svg",
        "li",
        "pre",
        "b",
    )
    body = ""
    for _ in range(random.randint(0, 40)):
        name = random.choice(names)
        attribute = random.choice(
            ("", ' id="js_content"', ' id="activity-name"', f' href="{_words(random, 2)}"', " src='x")
        )
        body += random.choice(
            (f"<{name}{attribute}>", f"</{name}>", f"<{name}{attribute}>{_words(random, 3)}</{name}>")
        )
    return f'<html><head><title>{_words(random, 3)}</title></head><body id="{random.choice(("", "js_content"))}">{body}'


def _markdown(random: Random) -> str:
    about = "".join(
        f"{key}: {_words(random, 3)}\n" for key in ("title", "url", "source", "date") if random.random() < 0.7
    )
    title = random.choice((_TITLE, NAME, _words(random, 4)))
    return f"---\n{about}---\n\n# {title}\n\n" + "\n\n".join(_words(random) for _ in range(random.randint(0, 9)))


def _pdf(random: Random) -> str:
    return "\f".join(
        "\n".join(_words(random, 4) for _ in range(random.randint(0, 9))) for _ in range(random.randint(1, 6))
    )


def _export(random: Random) -> str:
    """Records of an export with fields of any kind."""
    records = []
    for _ in range(random.randint(1, 3)):
        record = {**to_document(an_issue(_WEEK + random.randint(-9, 9))), "by_hand": ["malicious_urls"]}
        for _ in range(random.randint(0, 4)):
            record[random.choice(_FIELDS)] = _value(random, 2)
        records.append(record)
    return "\n".join(map(json.dumps, records)) if random.random() < 0.5 else json.dumps(records)


_FIELDS = (*to_document(an_issue()), "by_hand", "by_hand_values", "other_values", "references", "images", "inferred")


def _value(random: Random, depth: int) -> object:
    kind = random.randint(0, 9 if depth else 6)
    match kind:
        case 0 | 1:
            return random.choice((0, 1, -1, 10**6, LARGEST_FIGURE, LARGEST_FIGURE + 1, 10**400, 2024, 51))
        case 2:
            return random.choice((None, True, 0.5, float("inf"), float("nan")))
        case 3:
            return random.choice(("2024-W51", "0001-W01", "9999-W52", "2024-12-16", "9999-12-31", "良", "copy", ""))
        case 4 | 5 | 6:
            return _words(random, 3)
        case 7:
            return [_value(random, depth - 1) for _ in range(random.randint(0, 3))]
        case _:
            keys = random.sample((*BY_KEY, "start", "end", "title", "week", "year", "number", "url"), 3)
            return {key: _value(random, depth - 1) for key in keys}


# -- judging


def examine(data: bytes, folder: Path) -> list[FileReading]:
    """Reads a document as an import does, and asserts all that must hold of what comes of it; what was read.

    Nothing but an assertion may be raised, and nothing is.
    """
    readings, again = (list(read_paths(["-"], io.BytesIO(data))) for _ in range(2))
    assert readings == again, "reads differently the second time"
    for file in readings:
        reading = file.reading
        assert (reading.issue is None) == (reading.refusal is not None)
        assert all(map(is_plain, map(str, file.why.fields.values() if file.why else ())))
        check_report(reading.issue or reading.report)
    issues = [file.reading.issue for file in readings if file.reading.issue]
    if issues:
        check_keeping(issues, folder)
    return readings


def check_report(report: Report) -> None:
    """Asserts that every field is of its kind, in its range, and safe to show."""
    assert list(report.figures) == [key for key in BY_KEY if key in report.figures]
    values = [*report.figures.values(), *(value for others in report.other_values.values() for value in others)]
    assert all(type(value) is int and 0 <= value <= LARGEST_FIGURE for value in values)
    assert report.rating is None or report.rating in GRADES
    assert report.vulnerability_rating is None or report.vulnerability_rating in VULNERABILITY_GRADES
    lines = [report.title, report.source, report.url, *report.images, *report.approximate, *report.inferred]
    lines += [part for reference in report.references for part in (reference.title, reference.url)]
    assert all(line is None or line == clean_line(line) for line in lines)
    assert all(text == clean(text) for text in (report.text, *report.evidence, *report.evidence.values()))
    if isinstance(report, Issue):
        assert Week.from_iso(report.week.iso) == report.week
        assert report.span.start <= report.span.end
        assert from_document(to_document(report)) == report


def is_plain(line: str) -> bool:
    return line == clean_line(line)


def check_keeping(issues: Sequence[Issue], folder: Path) -> None:
    """Asserts that editions can be kept, shown, and carried to another archive."""
    archive = Archive(folder / "store.json", bundled=False)
    archive.path.unlink(missing_ok=True)
    archive.add(issues)
    assert set(archive.weeks) >= {issue.week for issue in issues}
    assert not archive.bad_records
    for words in map(words_in, LANGUAGES):
        editions = [assess(archive, issue) for issue in archive]
        for edition in editions:
            assert DetailText(edition, Look(words, "block"), 60, archive.get).lines()
        text = "\n".join(json_text(exported(edition, words), indent=None) for edition in editions)
        output = io.StringIO()
        write_markdown(output, editions, words)
        write_csv(output, COLUMNS, edition_rows(archive))
    again = [file.reading.issue for file in read_paths(["-"], io.BytesIO(text.encode())) if file.reading.issue]
    other = Archive(folder / "other.json", bundled=False)
    other.path.unlink(missing_ok=True)
    other.add(again)
    assert list(other) == list(archive), "an export does not give back what was exported"
