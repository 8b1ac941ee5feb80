"""``fetch`` as a program meets it: what it prints, how it ends, and what it leaves behind."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from store.reading.child import Limits
from store.reading.pdf import reader
from tests.publisher import (
    LIST,
    SITE,
    VERIFICATION,
    WECHAT,
    Answering,
    Edition,
    Page,
    Sites,
    list_page,
    put,
    sites,
    trickle,
)
from tests.store.intake.test_client import HOSTILE, SHORT
from tests.store.intake.test_fetching import a_pdf
from tests.store.reading import pdfs
from tests.tui.answering import PROJECT, Answer, Commands

NEWEST_FIRST = [Edition(13), Edition(12), Edition(11)]


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sites]:
    monkeypatch.setattr("tui.cli.commands.fetch._LEAST_PAUSE", 0)
    with sites(tmp_path) as server:
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        put(server, *NEWEST_FIRST, pdf=a_pdf)
        yield server


@pytest.fixture
def commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Commands:
    return Commands(tmp_path, capsys)


def fetch(commands: Commands, *arguments: str) -> Answer:
    return commands("fetch", "--pause", "0", *arguments)


def outcomes(answer: Answer) -> list[tuple[str | None, str]]:
    return [(row["week"], row["outcome"]) for row in answer.json["addresses"]]


@pytest.mark.usefixtures("served")
def test_what_is_new_as_an_object(commands: Commands) -> None:
    answer = fetch(commands, "--json")
    assert (answer.code, answer.err) == (0, "")
    assert answer.json == {
        "added": 3,
        "updated": 0,
        "unchanged": 0,
        "known": 3,
        "failed": {},
        "addresses": [
            {"week": f"2026-W{edition.number}", "url": edition.url, "outcome": "added", "detail": None}
            for edition in reversed(NEWEST_FIRST)
        ],
    }
    shown = commands("show", "2026-12", "--json").json
    assert (shown["figures"]["incidents_handled"], shown["url"]) == (412, Edition(12).url)
    again = fetch(commands, "--json")
    assert (again.code, again.json["addresses"], again.json["known"]) == (0, [], 0)


def test_what_is_new_for_people(commands: Commands, served: Sites) -> None:
    served.pages[Edition(12).pdf] = Page(b"", 403)
    answer = fetch(commands)
    assert answer.code == 1
    assert answer.out == "2 added, 0 updated, 0 unchanged, 3 newly known, 1 failed.\n"
    assert answer.err == (
        "2026-12: blocked - the site asks who you are; open the page in a browser, save it, and import it: "
        "the answer's status is 403\n"
    )
    assert fetch(commands).out == "Nothing to fetch.\n"  # it is older than the newest that is held
    assert fetch(commands, "--missing").code == 1


def test_a_rehearsal(commands: Commands, served: Sites) -> None:
    answer = fetch(commands, "--dry-run", "--json")
    assert outcomes(answer) == [(f"2026-W{edition.number}", "planned") for edition in reversed(NEWEST_FIRST)]
    assert served.asked == [LIST, LIST.replace("index", "index_2")]
    assert not commands.store.parent.exists()
    assert fetch(commands, "--dry-run").out.splitlines()[0].split() == ["2026-W11", Edition(11).url]


@pytest.mark.usefixtures("served")
def test_so_many_at_most(commands: Commands) -> None:
    assert outcomes(fetch(commands, "--limit", "1", "--json")) == [("2026-W11", "added")]
    assert outcomes(fetch(commands, "--missing", "--limit", "1", "--json")) == [("2026-W13", "added")]
    assert outcomes(fetch(commands, "--missing", "--json")) == [("2026-W12", "added")]


def test_weeks_and_addresses(commands: Commands, served: Sites) -> None:
    answer = fetch(commands, Edition(12).url, Edition(11).pdf, "--json")
    assert outcomes(answer) == [("2026-W12", "added"), ("2026-W11", "added")]
    assert served.asked == [Edition(12).url, Edition(12).pdf, Edition(11).pdf]
    assert outcomes(fetch(commands, "2026-12", "2026-W12", "--json")) == [("2026-W12", "unchanged")] * 2


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["https://example.org/1.html"], 2, "cannot be fetched"),
        ([f"https://{SITE}/"], 2, "cannot be fetched"),
        (["someday"], 2, "names no week"),
        (["2026-12"], 3, "does not hold 2026-12"),
        (["2024-25"], 3, "not known where 2024-25 stands"),
        (["--missing", "2024-24"], 2, "not both"),
        (["--pause", "0.4"], 2, "0.5 seconds"),
        (["--pause", "nan"], 2, "0.5 seconds"),
        (["--limit", "0"], 2, "at least 1"),
        (["--limit", "x"], 2, "invalid"),
    ],
)
def test_what_cannot_be_asked_for(
    commands: Commands, served: Sites, monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int, said: str
) -> None:
    monkeypatch.setattr("tui.cli.commands.fetch._LEAST_PAUSE", 0.5)
    commands.write("25.md", "# 网络安全信息与动态周报2024年第25期（6月17日-6月23日）\n\n本周共处理网络安全事件1起。\n")
    assert commands("import", str(commands.folder / "documents")).code == 0
    answer = commands("fetch", *arguments)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert served.asked == []


def test_a_list_that_cannot_be_had(commands: Commands, served: Sites) -> None:
    served.pages[LIST] = Page(b"", 500)
    answer = fetch(commands, "--json")
    assert answer.code == 1
    assert answer.json["failed"] == {"unreachable": 1}
    assert outcomes(answer) == [(None, "unreachable")]


@pytest.mark.usefixtures("served")
def test_pages_are_kept_and_can_be_imported(commands: Commands) -> None:
    kept = commands.folder / "kept"
    assert fetch(commands, "--keep", str(kept / "deep")).code == 0
    other = Commands(commands.folder / "other", commands.capsys)
    assert other("import", str(kept), "--json").json["added"] == 3


def test_a_folder_that_cannot_be_written_to(commands: Commands, served: Sites) -> None:
    path = commands.write("file", "")
    answer = fetch(commands, "--keep", path)
    assert (answer.code, answer.out) == (1, "")
    assert len(answer.err.splitlines()) == 1
    assert served.asked == []


def running(commands: Commands, served: Sites, *arguments: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "tui", *commands.options, "fetch", "--pause", "0.5", *arguments],
        cwd=PROJECT,
        env={**os.environ, **served.environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.mark.parametrize("ended_by", [signal.SIGINT, signal.SIGKILL, signal.SIGTERM])
def test_what_came_before_it_was_ended_is_kept(commands: Commands, served: Sites, ended_by: signal.Signals) -> None:
    reached = threading.Event()

    def hold(handler: Any) -> None:
        reached.set()
        trickle(handler)

    served.pages[Edition(12).url] = hold
    program = running(commands, served)
    assert reached.wait(30)
    program.send_signal(ended_by)
    out, err = program.communicate(timeout=30)
    if ended_by == signal.SIGINT:
        assert (program.returncode, out) == (130, b"")
        assert err.decode() == "1 added, 0 updated, 0 unchanged, 3 newly known.\n"
    assert b"Traceback" not in err
    assert [row["week"] for row in commands("list", "--read", "--json").json] == ["2026-W11"]
    served.pages[Edition(12).url] = Edition(12).page()
    assert outcomes(fetch(commands, "--json")) == [("2026-W12", "added"), ("2026-W13", "added")]  # taken up


def test_progress_and_the_closing_sentence_on_a_terminal(commands: Commands, served: Sites) -> None:
    from tests.tui.terminal import Terminal

    served.pages[Edition(12).pdf] = Page(b"", 404)
    arguments = ("-m", "tui", *commands.options, "fetch", "--pause", "0.5")
    terminal = Terminal(*arguments, program=sys.executable, folder=PROJECT)
    terminal.wait_for("2 added, 0 updated, 0 unchanged, 3 newly known, 1 failed.")
    assert terminal.end() == 1


def test_an_export_holds_the_publisher_s_page_and_what_came_of_asking(commands: Commands, served: Sites) -> None:
    article = f"https://{WECHAT}/s/{'A' * 22}"
    title = "网络安全信息与动态周报2026年第12期（3月16日-3月22日）"
    commands("import", commands.write("list.md", f"---\ntitle: {title}\nurl: {article}\n---\n知道了\n"))
    served.pages |= {Edition(12).pdf: Page(b"", 404), article: VERIFICATION}
    assert fetch(commands, "2026-12", "--json").json["failed"] == {"blocked": 1}
    assert fetch(commands, "--missing", "--json").code == 1
    shown = commands("show", "2026-12", "--json").json
    assert (shown["url"], shown["official_url"], shown["standing"]) == (article, Edition(12).url, "known")
    path = str(commands.folder / "all.json")
    assert commands("export", path).code == 0
    other = Commands(commands.folder / "other", commands.capsys)
    assert other("import", path).code == 0
    (record,) = (record for record in other("export").json if record["week"] == "2026-W12")
    assert (record["official_url"], record["fetched"]["outcome"]) == (Edition(12).url, "blocked")


def test_texts_of_strangers_are_clean(commands: Commands, served: Sites) -> None:
    evil = "\x1b]0;owned\x07\x1b[2J\u202e"
    body = list_page(Edition(12)).body.replace("第12期".encode(), f"第12期{evil}".encode())
    served.pages[LIST] = Page(body)
    served.pages[Edition(12).url] = Page(b"", 302, {"Location": "https://evil.example/" + "x" * 300})
    answer = fetch(commands)
    assert "\x1b" not in answer.out + answer.err
    assert "\u202e" not in answer.err
    assert "\x1b" not in json.dumps(commands("list", "--json").json, ensure_ascii=False)


CONTENTS: dict[str, Answering] = {
    "no encoding": Page(b"\xff\xfe\xff" + bytes(range(256)) * 40),
    "a million tags": Page(b"<html>" + b"<b>" * 1_000_000),
    "a depth of tags": Page(b"<div>" * 15_000),
    "a broken declaration": Page(b"<html><![if gte vml 1]><!DOCTYPE [<!ENTITY a '" + b"&a;" * 900 + b"'>]>"),
    "another page": Page("<html><h2 class=artil_tit>虚构的通知</h2></html>".encode()),
    "a title of escape codes": Page("<h2 class=artil_tit>网络安全信息与动态周报\x1b]0;x\x07\x1b[2J</h2>".encode()),
    "a page without a PDF": Page(f"<h2 class=artil_tit>{Edition(12).title}</h2>".encode()),
    "a picture": Page(b"\x89PNG\r\n\x1a\n" + bytes(5000)),
}


@pytest.mark.parametrize("kind", [*HOSTILE, *CONTENTS])
def test_a_hostile_answer_is_one_sentence_and_nothing_is_lost(
    commands: Commands, served: Sites, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr("store.intake.client.Limits", lambda: SHORT)
    served.pages[Edition(12).url] = CONTENTS[kind] if kind in CONTENTS else HOSTILE[kind][0]
    answer = fetch(commands)
    assert (answer.code, len(answer.err.splitlines())) == (1, 1)
    assert answer.err.startswith("2026-12: ")
    assert "\x1b" not in answer.err
    assert answer.out == "2 added, 0 updated, 0 unchanged, 3 newly known, 1 failed.\n"
    assert commands("check").code == 0


@pytest.mark.parametrize("kind", ["bomb", "pictures", "locked", "damaged", "nothing of it"])
def test_a_hostile_pdf_is_one_sentence_and_nothing_is_lost(
    commands: Commands, served: Sites, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr(reader, "_LIMITS", Limits(memory=1 << 30, seconds=1))
    files = {"bomb": pdfs.bomb(), "pictures": pdfs.as_pictures(), "locked": pdfs.locked(), "damaged": b"%PDF-1.7\n1 0"}
    served.pages[Edition(12).pdf] = Page(files.get(kind, b"not there"))
    answer = fetch(commands)
    assert (answer.code, len(answer.err.splitlines())) == (1, 1)
    assert answer.err.startswith("2026-12: ")
    assert answer.out == "2 added, 0 updated, 0 unchanged, 3 newly known, 1 failed.\n"


def test_wechat_that_blocks_is_said_never_worked_round(commands: Commands, served: Sites) -> None:
    addresses = [f"https://{WECHAT}/s/{letter * 22}" for letter in "ABCDE"]
    served.pages |= dict.fromkeys(addresses, VERIFICATION)
    answer = fetch(commands, *addresses, "--json")
    assert answer.json["failed"] == {"blocked": 5}
    assert served.asked == addresses[:3]
    assert "left alone" in answer.json["addresses"][4]["detail"]
