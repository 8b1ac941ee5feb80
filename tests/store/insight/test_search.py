import json
from pathlib import Path

import pytest

from store.archive import Archive
from store.insight import Finder, find, places
from tests.store.issues import WEEK, an_issue


@pytest.fixture
def archive(path: Path) -> Archive:
    archive = Archive(path, bundled=False)
    first = an_issue(WEEK, title="周报一", text="勒索软件攻击增多。\n\n某ＯＡ系统存在漏洞。")
    second = an_issue(WEEK + 1, title="周报二", text="某OA 系统已修复；勒索软件减少。")
    archive.add([first, second, an_issue(WEEK + 2, title="周报三", text="一切平稳。")])
    return archive


@pytest.mark.parametrize(
    ("words", "weeks"),
    [
        (["勒索"], [1, 0]),  # newest first
        (["勒索", "漏洞"], [0]),  # all of them
        (["oa系统"], [1, 0]),  # width, case and spaces make no difference
        (["ＯＡ 系统"], [1, 0]),
        (["周报三"], [2]),  # titles too
        (["周报", "平稳"], [2]),
        (["钓鱼"], []),
        ([""], []),
        ([" "], []),
        ([], []),
    ],
)
def test_all_words_must_stand_in_title_or_text(archive: Archive, words: list[str], weeks: list[int]) -> None:
    assert [issue.week - WEEK for issue in Finder(archive).matching(words)] == weeks
    assert [match.issue.week - WEEK for match in find(archive, words)] == weeks


@pytest.mark.parametrize(
    ("word", "is_found"),
    [
        ("安全网络", False),  # the end of one paragraph and the beginning of the next
        ("主机安全网", False),
        ("周报受控", False),  # the title and the text
        ("受控主机12", True),
        ("受控主机112", False),
        ("受控 主机①12", True),
        ("12 34", True),
        ("1234", False),
        ("，共", True),
        (",共", True),
        ("网络一行", True),  # a line's end is none of a paragraph
    ],
)
def test_what_is_found_stands_in_one_piece(path: Path, word: str, is_found: bool) -> None:
    archive = Archive(path, bundled=False)
    archive.add([an_issue(title="周报", text="受控主机①12，共12 34台，主机安全\n\n网络\n一行")])
    matches = list(find(archive, [word]))
    assert [bool(match.snippets) for match in matches] == [True] * is_found
    assert bool(list(Finder(archive).matching([word]))) == is_found


def test_a_snippet_shows_the_first_place_of_each_word(archive: Archive) -> None:
    (match,) = find(archive, ["漏洞", "周报一"])
    assert match.snippets == ("勒索软件攻击增多。 某ＯＡ系统存在漏洞。", "周报一")


def test_a_snippet_is_short(path: Path) -> None:
    archive = Archive(path, bundled=False)
    archive.add([an_issue(text="前" * 99 + "漏洞" + "后" * 99)])
    (match,) = find(archive, ["漏洞"])
    assert match.snippets == ("前" * 18 + "漏洞" + "后" * 18,)


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("某Ｏ Ａ系统，oa", ["oa"], ["Ｏ Ａ", "oa"]),
        ("漏洞漏洞", ["漏洞"], ["漏洞", "漏洞"]),
        ("安全漏洞平台", ["漏洞平台", "安全漏洞"], ["安全漏洞"]),  # places that overlap are shown once
        ("安全", ["", "漏洞"], []),
    ],
)
def test_places_are_where_the_words_stand_in_the_original(text: str, words: list[str], found: list[str]) -> None:
    assert [text[start:end] for start, end in places(text, words)] == found


def test_a_title_that_is_null_is_no_word(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    document = {"week": WEEK.iso, "title": None, "text": "本周无事"}
    path.write_text(json.dumps({"issues": {str(WEEK.ordinal): document}}), encoding="utf-8")
    archive = Archive(path, bundled=False)
    assert not list(find(archive, ["none"]))
    assert len(list(find(archive, ["无事"]))) == 1
