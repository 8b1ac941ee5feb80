"""Files that are no documents: endless, enormous, nested, gone, or not to be had."""

import gzip
import io
import json
import os
import resource
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from store.archive import Archive
from store.facts import Reading, extract
from store.intake import FileReading, importing, read_paths
from store.model.titles import NAME
from store.reading import Document, Why
from tests.store.documents import edition_of, title_of
from tests.store.issues import WEEK
from tui.answers.desk import json_text

_PROJECT = Path(__file__).parents[3]
_MEMORY = 1 << 30
_PATIENCE = 180
"""Seconds: what takes time with the square of its size takes hours."""
_PDF = f"{title_of(WEEK)}\n\f"
_BOMB = "\n".join(f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 9)}]" for n in range(20))
_ENTITIES = "".join(f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(20))


def page(content: str) -> str:
    return f"<html><body><h1>{title_of(WEEK)}</h1><div id=js_content>{content}</div></body></html>"


def article(content: str) -> str:
    return f"# {title_of(WEEK)}\n\n{content}\n"


TEXTS: dict[str, str] = {
    "one line of text": article("a" * 20_000_000),
    "one line of digits": article("处理网络安全事件" + "1" * 150_000 + "起"),
    "spaces within a page number": _PDF + ("-" + " " * 90_000 + "x\n\f") * 5,
    "sentence ends": _PDF + ("。" * 150_000 + "x\n\f"),
    "many pages": _PDF + "网\n\f" * 20_000,
    "half a verification page": f"# {NAME}\n\n" + "环境异常" * 40_000,
    "footnotes": article("1¹" * 60_000),
    "labels": article("新增信息安全漏洞1个，其中高危漏洞1个，中危漏洞1个，" * 1_000),
    "open labels": article("收录安全漏洞1个(上" * 3_000),
    "long title": f"---\ntitle: {title_of(WEEK) * 4_000}\n---\n\n{NAME}\n",
    "quotes in quotes": article(">" * 90_000 + " a"),
    "lists in lists": article("- " * 40_000 + "a"),
    "lines of lists": article("- a\n" * 9_000),
    "brackets": article("[" * 20_000),
    "links in links": article("[a](" * 9_000),
    "backticks": article("`" * 30_000 + "a" + "``a`" * 10_000),
    "stars": article("*a**b" * 6_000),
    "backslashes": article("\\[" * 40_000),
    "line ends": article("\r" * 4_000_000),
    "divisions in divisions": page("<div>" * 20_000),
    "tables in tables": page("<table><tr><td>" * 5_000),
    "tags that never close": page("<b" * 90_000),
    "attributes": page("<a " + "b='c' " * 100_000),
    "attributes without values": page("<p " + "a " * 3_900_000 + ">"),
    "attributes of many tags": page(("<b " + "a " * 900 + ">") * 4_000),
    "links in links of a page": page("<a href=u>" * 24_000),
    "links in links in an aside": page("<aside>" + "<a href=u>x" * 24_000),
    "lists in lists of a page": page("<ul><li>x" * 24_000),
    "comments that never close": page("<!--" * 90_000),
    "end tags": page("</p>" * 90_000),
    "ampersands": page("&" * 90_000),
    "character references": page("&#x110000;&#0;&#99999999999999999999;" * 20_000),
    "broken declaration": page("<![x"),
    "entity bomb": f"<!DOCTYPE html [<!ENTITY a 'a'>{_ENTITIES}]>" + page("&u;"),
    "nested front matter": f"---\ntitle: {NAME}\nx: {'[' * 45_000}\n---\n",
    "front matter of maps": f"---\ntitle: {NAME}\nx: {'{a: ' * 12_000}\n---\n",
    "huge front matter": f"---\ntitle: {NAME}\n{'a: b' * 400_000}\n---\n",
    "alias bomb": f"---\ntitle: {NAME}\na: &a [x, x]\n{_BOMB}\n---\n",
    "object in front matter": f"---\ntitle: {NAME}\nx: !!python/object/apply:os.system ['touch OWNED']\n---\n",
    "nested export": '{"week": ' + "[" * 100_000,
    "nested record": '{"week": "2024-W51", "figures": ' + '{"a":' * 100_000,
    "long number in an export": '{"week": "2024-W51", "number": ' + "1" * 100_000 + "}",
    "week of the last year": '{"week": "9999-W52", "title": "x"}',
    "week of the first year": '{"week": "0001-W01", "title": "x"}',
    "year 9999": article("").replace("2024年", "9999年"),
    "text of an export beyond all": '{"week": "2024-W50", "figures": {}, "text": "' + "a" * 7_000_000 + '"}',
    "lines of an export beyond all": '{"week": "2024-W50", "figures": {}, "text": "' + "a\\n" * 1_000_000 + '"}',
    "references beyond all": f'{{"week": "2024-W50", "figures": {{}}, "references": [{", ".join(["{}"] * 200_000)}]}}',
    "figure beyond all": '{"week": "2024-W50", "figures": {"incidents_handled": 1' + "0" * 400 + "}}",
}
RAW: dict[str, bytes] = {
    "gzip": gzip.compress(edition_of(WEEK).encode()),
    "zip": b"PK\x03\x04" + bytes(range(256)) * 40,
    "picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
    "program": b"\x7fELF" + bytes(1_000),
    "half a character": edition_of(WEEK).encode()[:-1] + b"\xe6",
    "noise": bytes((n * n * 31 + n // 7) % 256 for n in range(50_000)),
    "UTF-16 cut off": edition_of(WEEK).encode("utf-16")[:-1],
    "UTF-32": edition_of(WEEK).encode("utf-32"),
    "UTF-7": f"+{NAME}".encode("utf-7"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """All that a folder can hold, and one edition at its very end."""
    folder = tmp_path_factory.mktemp("files")
    for name, text in TEXTS.items():
        (folder / f"{name}.md").write_bytes(text.encode())
    for name, data in RAW.items():
        (folder / f"{name}.md").write_bytes(data)
    for name, size in {"sparse 10 GB": 10 << 30, "zeros 60 MB": 60 << 20}.items():
        with (folder / f"{name}.md").open("wb") as file:
            file.truncate(size)
    os.mkfifo(folder / "pipe.md")
    (folder / "endless.md").symlink_to("/dev/zero")
    (folder / "itself.md").symlink_to("itself.md")
    (folder / "nowhere.md").symlink_to("/nowhere/at/all.md")
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    _listen_at(folder, "socket.md")
    inner = _deep(folder, 1_000)
    yield folder
    (inner[-1] / "last.md").unlink()
    for path in reversed(inner):
        path.rmdir()


def _listen_at(folder: Path, name: str) -> None:
    before = Path.cwd()
    os.chdir(folder)  # the address of a socket is short
    try:
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(name)
    finally:
        os.chdir(before)


def _deep(folder: Path, levels: int) -> list[Path]:
    """Folders in folders, the innermost last, with an edition in it."""
    inner = [folder / "/".join(["z"] * level) for level in range(1, levels + 1)]
    for path in inner:
        os.mkdir(path)  # noqa: PTH102  # Path makes them one within the other
    (inner[-1] / "last.md").write_text(edition_of(WEEK + 1))
    return inner


def run(*arguments: str, **more: Any) -> "subprocess.CompletedProcess[bytes]":
    """A command line in a process of its own, with no more than so much memory."""
    return subprocess.run(
        [sys.executable, "-m", "tui", "--no-bundled", "--lang", "en", *arguments],
        cwd=_PROJECT,
        capture_output=True,
        check=False,
        timeout=_PATIENCE,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY)),
        **more,
    )


def test_what_each_of_them_is_taken_for(folder: Path) -> None:
    ended = run("read", "--json", str(folder), stdin=subprocess.DEVNULL)
    assert (ended.returncode, ended.stderr) == (0, b"")
    outcomes = {os.path.relpath(file["path"], folder): file["outcome"] for file in json.loads(ended.stdout)}
    assert list(outcomes.items())[-1] == ("/".join(["z"] * 1_000) + "/last.md", "read")
    refused = ("pipe", "endless", "itself", "nowhere", "socket", "sparse 10 GB", "zeros 60 MB")
    assert {name: outcomes[f"{name}.md"] for name in refused} == dict.fromkeys(refused, "unreadable")
    assert outcomes["one line of digits.md"] == outcomes["gzip.md"] == "read"
    assert outcomes["picture.md"] == "not-a-report"
    assert not list(_PROJECT.glob("OWNED"))


def test_every_refusal_is_a_sentence_that_names_the_file_and_the_rest_is_kept(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store.json"
    ended = run("--store", str(store), "import", str(folder), stdin=subprocess.DEVNULL)
    assert ended.returncode == 0
    said = ended.stderr.decode().splitlines()
    *named, more = said
    assert not [line for line in named if not (line.startswith(str(folder)) and " - " in line)]
    assert more.endswith(" more: unreadable")  # many of a kind are counted
    assert len(said) > 20
    assert (WEEK + 1) in Archive(store, bundled=False)


@pytest.mark.parametrize("command", ["read", "import"])
def test_input_that_never_ends(command: str, tmp_path: Path) -> None:
    with subprocess.Popen(["yes", NAME], stdout=subprocess.PIPE) as endless:
        ended = run("--store", str(tmp_path / "store.json"), command, "-", stdin=endless.stdout)
        assert endless.stdout
        endless.stdout.close()
    assert ended.returncode == 0
    assert ended.stderr.decode().splitlines() == ["-: unreadable - cannot be read: larger than 64 MiB"]


@pytest.mark.parametrize("name", ["pipe.md", "endless.md", "socket.md", "itself.md"])
def test_one_that_is_named(folder: Path, name: str) -> None:
    ended = run("read", str(folder / name), stdin=subprocess.DEVNULL)
    assert ended.returncode == (1 if name == "itself.md" else 0)
    assert len(ended.stderr.splitlines()) == 1
    assert name in ended.stderr.decode()


class _Endless(io.RawIOBase):
    def read(self, size: int = -1) -> bytes:
        assert size >= 0, "asks for all of it"
        return b"x" * size


def test_only_so_much_is_asked_of_a_stream() -> None:
    stream: Any = _Endless()
    endless: BinaryIO = stream
    (file,) = read_paths(["-"], endless)
    assert file.reading.refusal == "unreadable"


def readings(folder: Path, meanwhile: Callable[[], object]) -> dict[str, FileReading]:
    """What a folder says if something happens after its first file was read."""
    found: dict[str, FileReading] = {}
    for file in read_paths([str(folder)]):
        if not found:
            meanwhile()
        found[Path(file.path).name] = file
    return found


@pytest.fixture
def two(tmp_path: Path) -> Path:
    (tmp_path / "1.md").write_text(edition_of(WEEK))
    (tmp_path / "2.md").write_text(edition_of(WEEK + 1))
    return tmp_path


def _system(said: str) -> Why:
    return Why("system", {"said": said})


def test_a_file_that_vanishes(two: Path) -> None:
    found = readings(two, (two / "2.md").unlink)
    assert (found["1.md"].reading.refusal, found["2.md"].why) == (None, _system("No such file or directory"))


def test_a_file_that_becomes_a_pipe(two: Path) -> None:
    def becomes_a_pipe() -> None:
        (two / "2.md").unlink()
        os.mkfifo(two / "2.md")

    assert readings(two, becomes_a_pipe)["2.md"].reading.issue is None


def test_a_file_that_grows(two: Path) -> None:
    def grows() -> None:
        with (two / "2.md").open("ab") as file:
            file.truncate(1 << 40)

    assert readings(two, grows)["2.md"].why == Why("too-large", {"mebibytes": 64})


@pytest.mark.parametrize("what", ["2.md", "inner"])
def test_what_may_not_be_read(two: Path, what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (two / "inner").mkdir()
    (two / what).chmod(0)
    two.chmod(0o755)
    monkeypatch.chdir(two)  # those above it are closed to others
    before = os.geteuid()
    os.seteuid(before or 65534)
    try:
        found = {file.path: file for file in read_paths(["."])}
    finally:
        os.seteuid(before)
        (two / what).chmod(0o755)
    assert found[f"./{what}"].why == _system("Permission denied")
    assert found["./1.md"].reading.issue


def test_the_text_that_an_export_of_it_makes_is_json(folder: Path) -> None:
    """The answers hold nothing that JSON has no word for."""
    found = [file.why for file in read_paths([str(folder / f"{name}.md") for name in ("noise", "UTF-7", "UTF-32")])]
    assert json.loads(json_text(found)) == [why and list(why) for why in found]


def test_a_lack_of_memory_is_a_sentence_and_the_rest_is_read(two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = extract

    def short_of_memory(document: Document) -> Reading:
        if document.title == title_of(WEEK):
            raise MemoryError
        return real(document)

    monkeypatch.setattr(importing, "extract", short_of_memory)
    found = {Path(file.path).name: file for file in read_paths([str(two)])}
    assert found["1.md"].why == Why("out-of-memory", {})
    assert found["2.md"].reading.issue
