"""Every hostile string through every place where text leaves the program, judged by the bytes that leave it."""

import base64
import csv
import json
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from textual import events
from textual.widgets import Input

from store.archive import Archive
from tests.hostile_text import HOSTILE, leaks, marked, terminal_leaks
from tests.tui.answering import Answer, Commands, process
from tests.tui.archives import app_on, small_archive
from tests.tui.hostile import FIRST, HUGE, LAST, Documents, as_argument, write_store, write_store_of_one
from tests.tui.languages import EN
from tests.tui.terminal import Terminal
from tui.answers.saving import format_of
from tui.app.actions.copying import summary, tab_separated
from tui.app.crash import write_report
from tui.language import LANGUAGES, words_in
from tui.language.shapes.screens import ScreenWords

_FORMULA = re.compile(r"[\s\"']*[=+\-@＝＋－＠]")
_ANSWERS = [
    *("show latest", "show latest --json", "list", "list --json", "list --csv", "trend", "trend --csv", "trend --json"),
    *("find marked", "find marked --json", "check", "check --json", "doctor", "doctor --json"),
    *("export", "export --format ndjson", "export --format csv", "export --format md"),
    *("report 2022-W01..2024-W20", "report 2022-W01..2024-W20 --format json", "report 2022-W01..2024-W20 --format csv"),
    *("news --since 2022-W01", "news --since 2022-W01 --json"),
]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the store and the documents."""
    folder = tmp_path_factory.mktemp("hostile")
    write_store(folder / "home" / "store.json")
    (folder / "documents").mkdir()
    Documents(folder / "documents").write()
    return folder


@pytest.fixture
def commands(home: Path, capsys: pytest.CaptureFixture[str]) -> Commands:
    return Commands(home, capsys)


def strings_in(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for item in value.items():
                yield from (text for part in item for text in strings_in(part))
        case list():
            yield from (text for item in value for text in strings_in(item))


def assert_harmless(answer: Answer) -> None:
    assert not leaks(answer.out)
    assert not leaks(answer.err)
    assert "Traceback" not in answer.err


def test_there_are_as_many_strings_as_the_table_of_reliability_says() -> None:
    assert len(HOSTILE) == 108


@pytest.mark.parametrize("name", HOSTILE)
def test_none_gets_through_where_nothing_holds_it_back(name: str) -> None:
    """The judge sees what is wrong: the tests below could fail."""
    shown = dict(marked())[name].encode("utf-8", "replace").decode()
    harmful = any(ord(c) < 32 and c != "\n" for c in shown) or name in _HARMFUL
    assert bool(leaks(shown)) == harmful


_HARMFUL = {
    *("C1", "C1 CSI", "C1 OSC", "delete", "line separator", "NEL", "bidi overrides", "bidi isolates", "bidi marks"),
    *("zero width", "invisible operators", "tag characters", "variation selectors", "soft hyphen", "grapheme joiner"),
    *("interlinear", "shorthand and music", "Zalgo", "500 marks", "500 Thai marks", "500 enclosing marks"),
    *("Hangul fillers", "Khmer vowels", "Mongolian selectors", "wide and ambiguous", "formula hidden", "bidi address"),
}


@pytest.mark.parametrize("command", _ANSWERS)
def test_answers_to_a_pipe(commands: Commands, command: str) -> None:
    answer = commands(*command.split())
    assert answer.code == 0
    assert_harmless(answer)
    if "json" in command or command == "export":
        for document in answer.out.splitlines() if "ndjson" in command else [answer.out]:
            assert not leaks("\n\n".join(strings_in(json.loads(document))))


def test_every_edition_alone(commands: Commands) -> None:
    for number in range(len(HOSTILE)):
        answer = commands("show", (FIRST + number).iso)
        assert_harmless(answer)
        assert f"Q{number:03}" in answer.out.splitlines()[0]


def test_a_record_stays_on_its_line(commands: Commands) -> None:
    assert len(commands("list").out.splitlines()) == 2 + len(HOSTILE)
    found = commands("find", "marked").out.splitlines()
    assert len([line for line in found if not line.startswith(" ")]) == 1 + len(HOSTILE)


@pytest.mark.parametrize("command", ["list --csv", "export --format csv", "trend --csv"])
def test_a_spreadsheet_runs_nothing(commands: Commands, command: str) -> None:
    rows = list(csv.reader(StringIO(commands(*command.split()).out)))
    assert len({len(row) for row in rows}) == 1
    for row in rows:
        for cell in row:
            assert cell.startswith("'") or not _FORMULA.match(cell) or cell.lstrip("-").isdigit(), cell


def test_markdown_is_text(commands: Commands) -> None:
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    parser.validateLink = lambda _url: True  # type: ignore[assignment,method-assign]  # a careless reader
    answer = commands("export", "--format", "md")
    tokens = list(_flat(parser.parse(answer.out)))
    assert {token.type for token in tokens} <= _MARKDOWN_OF_OURS
    addresses = [str(token.attrs["href"]) for token in tokens if token.type == "link_open"]
    assert addresses
    assert all(re.fullmatch(r"https?://[!-~]+", address) for address in addresses), addresses
    headings = [token for token in tokens if token.type == "heading_open"]
    assert len(headings) == 1 + len(HOSTILE)
    assert {token.tag for token in headings} == {"h2"}


def test_a_digest_is_text_too(commands: Commands) -> None:
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    parser.validateLink = lambda _url: True  # type: ignore[assignment,method-assign]  # a careless reader
    tokens = list(_flat(parser.parse(commands("report", "2022-W01..2024-W20").out)))
    assert {token.type for token in tokens} <= {*_MARKDOWN_OF_OURS, "fence"}
    addresses = [str(token.attrs["href"]) for token in tokens if token.type == "link_open"]
    assert addresses
    assert all(re.fullmatch(r"https?://[!-~]+", address) for address in addresses), addresses


_MARKDOWN_OF_OURS = {
    *("heading_open", "heading_close", "inline", "text", "text_special", "softbreak", "paragraph_open"),
    *("paragraph_close", "bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"),
    *("link_open", "link_close", "table_open", "table_close", "thead_open", "thead_close", "tbody_open"),
    *("tbody_close", "tr_open", "tr_close", "th_open", "th_close", "td_open", "td_close"),
}


def _flat(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _flat(token.children or [])


def test_an_export_carries_all_of_it_over(commands: Commands, tmp_path: Path) -> None:
    """From archive to archive; on the first way what is no figure's is left behind."""
    first, second, third = (tmp_path / f"{number}.ndjson" for number in range(3))
    assert commands("export", str(first)).code == 0
    for before, after in ((first, second), (second, third)):
        store = ("--store", str(after.with_suffix(".json")))
        assert commands(*store, "import", str(before)).code == 0
        assert commands(*store, "export", str(after)).code == 0
    assert third.read_bytes() == second.read_bytes()
    assert len(second.read_text().splitlines()) >= len(HOSTILE)


@pytest.mark.parametrize("command", ["read", "read --json", "import --dry-run --json"])
def test_documents_and_their_names(commands: Commands, command: str) -> None:
    answer = commands(*command.split(), str(commands.folder / "documents"))
    assert answer.code == 0
    assert_harmless(answer)
    for file in answer.json if command == "read --json" else []:
        assert not leaks("\n\n".join(strings_in(file)))
        name = Path(file["path"]).name
        expected = {"unreadable"} if "refused" in name else {"read"}
        if list(HOSTILE)[int(name[:3])] in _NO_TEXT:
            expected |= {"unreadable"}
        assert file["outcome"] in expected, name


_NO_TEXT = ("null", "all of C0", "lone surrogate", "dynamic", "address with controls")
"""What makes bytes of a document that are no text: zeros, and what UTF-8 has no place for."""


def test_what_was_imported_leaves_as_it_came(commands: Commands, tmp_path: Path) -> None:
    store = ("--store", str(tmp_path / "store.json"))
    assert commands(*store, "import", str(commands.folder / "documents")).code == 0
    for command in _ANSWERS:
        answer = commands(*store, *command.split())
        assert answer.code == 0
        assert_harmless(answer)


@pytest.mark.parametrize(
    "line",
    [
        *("show {}", "trend {}", "trend --from {}", "find {}", "list --year {}", "read {}", "import {}", "{}"),
        *("set {} malicious_urls 5", "set 2024-W01 {} 5", "set 2024-W01 malicious_urls {}", "import --week {} -"),
        *("export {}/x.json", "export --format {}", "--store {}/x check", "--store {}/x show", "--lang {} list"),
        *("--glyphs {} list", "list --{}", "--completion {}"),
    ],
)
def test_arguments(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    monkeypatch.chdir(tmp_path)
    commands = Commands(tmp_path, capsys)
    for name, text in marked():
        answer = commands(*(argument.replace("{}", as_argument(text)) for argument in line.split()))
        assert answer.code in (0, 1, 2, 3), name
        assert_harmless(answer)
        said = [line for line in answer.err.splitlines() if not line.startswith(("usage:", " "))]
        assert len(said) <= 1, name


def test_the_environment() -> None:
    text = as_argument("".join(text for name, text in marked() if "long" not in name))
    names = ("CNCERT_TUI_LANG", "CNCERT_TUI_GLYPHS", "TERM", "COLORTERM", "LANG", "COLUMNS")
    folders = dict.fromkeys(("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), f"/{text}")
    for more in ({}, {"CNCERT_TUI_STORE": text}):
        for command in (["doctor"], ["doctor", "--json"], ["check"], ["list", "--year", "2024"]):
            ended = process(*command, **dict.fromkeys(names, text), **folders, **more)
            for said in (ended.stdout, ended.stderr):
                assert not leaks(said.decode()), command
                assert b"Traceback" not in said, command


def test_a_report_of_a_crash_can_be_looked_at(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    for _, text in marked():
        report = write_report(RuntimeError(text))
        assert report
        assert not leaks(report.read_text(encoding="utf-8"))


@pytest.mark.parametrize("command", ["show", "list", "trend", "find marked", "check", "doctor", "export", "read"])
def test_answers_on_a_terminal(home: Path, command: str) -> None:
    paths = [str(home / "documents")] if command == "read" else []
    store = str(home / "home" / "store.json")
    terminal = Terminal(*command.split(), *paths, "--store", store, "--no-bundled", "--lang", "en")
    assert terminal.end() == 0
    assert not terminal_leaks(_WITHOUT_QUESTIONS.sub("", terminal.raw.decode()), "\r\n")


_WITHOUT_QUESTIONS = re.compile(r"\x1b\[6n|\r\x1b\[K")
"""What the doctor asks, and the line of progress that goes away."""


def opened(folder: Path, keys_toml: str) -> Terminal:
    """The app over the edition that holds all of the strings."""
    (folder / "cncert-tui").mkdir()
    (folder / "cncert-tui" / "keys.toml").write_text(keys_toml)
    write_store_of_one(folder / "store.json")
    arguments = ("--store", str(folder / "store.json"), "--no-bundled", "--lang", "en")
    return Terminal(*arguments, rows=150, XDG_CONFIG_HOME=str(folder), XDG_STATE_HOME=str(folder))


def test_keys_of_ones_own(tmp_path: Path) -> None:
    keys = ",".join("\x1b\x07\x9b\u202e\u200b\ufeff\U000e0041[")
    terminal = opened(tmp_path, f"older = {json.dumps(keys, ensure_ascii=False)}")
    terminal.wait_for("? shows all keys")
    terminal.press("j")
    terminal.wait_for(_KEYS_SHOWN)
    terminal.press("?")
    terminal.wait_for(EN.help_screen.title)
    terminal.press(" ")
    terminal.settle()
    terminal.press("\r")
    terminal.wait_for(_KEYS_SHOWN)
    terminal.press("q")
    assert terminal.end() == 0
    assert not terminal_leaks(terminal.raw.decode())


def test_the_app(tmp_path: Path) -> None:
    """Through every screen and prompt."""
    terminal = opened(tmp_path, f"{json.dumps(_PASTED)} = 'x'")
    terminal.wait_for("keys.toml")
    _visit_every_place(terminal, EN.screens)
    assert terminal.end() == 0
    sent = terminal.raw.decode()
    assert not terminal_leaks(sent)
    copied = [base64.b64decode(text).decode() for text in re.findall(r"\x1b\]52;c;([^\x07]*)\x07", sent)]
    assert [text[:4] for text in copied] == [str(LAST.iso_year), "week", "[2J["]
    assert not any(leaks(text, "\n\t") for text in copied)
    linked = re.findall(r"\x1b\]8;;([^\x1b]+)", sent)
    assert linked
    assert all(re.fullmatch(r"https?://[!-~]+", address) for address in linked)
    unseen = [name for number, name in enumerate(HOSTILE) if f"Q{number:03}" not in sent and name not in HUGE]
    assert unseen == []


_PASTED = "".join(HOSTILE[name] for name in ("OSC 52 clipboard", "C1 CSI", "bidi overrides", "zero width", "action"))


_KEYS_SHOWN = f"? {EN.keys.bindings['help'][0]}"


def _visit_every_place(terminal: Terminal, screens: ScreenWords) -> None:
    terminal.press("\t")
    terminal.settle()
    for _ in range(12):
        terminal.press(" ")
        terminal.settle()
    for key in ("\x1b[F", "\x1b[A", "\r", "\x1b[A", "\r", "\x1b[H", *[" "] * 12, "\x1b[F", "\x1b"):
        terminal.press(key)
        terminal.settle()
    for key in "yYu":
        terminal.press(key)
        terminal.settle()
    prompts = {
        "/": screens.find,
        "g": screens.go_to,
        "F": screens.filter,
        "w": screens.write,
        "\x10": screens.palette_prompt,
    }
    for key, label in prompts.items():
        terminal.press(key)
        terminal.wait_for(f"{label}:")
        terminal.press(f"\x1b[200~/nowhere/{_PASTED}.md\x1b[201~")
        terminal.settle()
        terminal.press("\r")
        terminal.settle()
        terminal.press("\x1b")
        terminal.settle()
        terminal.wait_for(_KEYS_SHOWN)
    for keys in ("t", "\x1b", "c", "\x1b", "mjM", " ", "\x1b", "?", " ", "q", "j", "T", "L", "j", "q"):
        terminal.press(keys)
        terminal.settle()


def test_what_is_copied_and_what_files_are_called(home: Path) -> None:
    for issue in Archive(home / "home" / "store.json", bundled=False):
        assert re.fullmatch(r"\d{4}-\d\d", issue.name)
        assert format_of(f"{issue.name}.md") == "md"
        for words in map(words_in, LANGUAGES):
            assert not leaks(summary(issue, words))
            assert not leaks(tab_separated(issue, words), "\n\t")
            assert not leaks(issue.url or "")


async def test_what_is_pasted_into_a_prompt(tmp_path: Path) -> None:
    app = app_on(small_archive(tmp_path))
    async with app.run_test() as pilot:
        await pilot.press("g")
        field = app.screen.query_one(Input)
        for name, text in marked():
            field.value = ""
            field.post_message(events.Paste(text))
            await pilot.pause()
            assert not leaks(field.value, ""), name
