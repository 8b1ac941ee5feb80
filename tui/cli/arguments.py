"""The command line: which commands there are and what they take."""

import argparse
import os
import sys
from collections.abc import Callable, Container, Mapping, Sequence
from typing import Any, NoReturn

from tui.cli.streams import say, terminal_width
from tui.language import LANGUAGES, Words
from tui.settings.choices import THEMES
from tui.sparkline import LEVELS

FORMATS = ("json", "ndjson", "csv", "md")
REPORT_FORMATS = ("md", "json", "csv")
SHELLS = ("bash", "zsh", "fish")


def read_arguments(argv: Sequence[str], words: Words) -> argparse.Namespace:
    """What a command line asks for; `command` is None where the app is to be opened.

    Raises:
        SystemExit: it is wrong (2), or all it asks for is help or the version (0).
    """
    _speak(words)
    if "_ARGCOMPLETE" in os.environ:  # set by a shell that asks what could follow
        from tui.cli.completion import complete

        complete(_parser(words, _COMMANDS), os.environ)
    return _parser(words, argv).parse_args(argv)


def _speak(words: Words) -> None:
    """Gives argparse its words: it asks gettext, which knows no other place for them than files of its own."""
    said = words.help.parser

    def one(text: str) -> str:
        return said.get(text, text)

    def one_or_many(one_of_it: str, many: str, count: int) -> str:
        return one(one_of_it if count == 1 else many)

    vars(argparse).update(_=one, ngettext=one_or_many)


def language_in(argv: Sequence[str]) -> str | None:
    """The language that a command line asks for, known before anything is parsed, for help and errors are in it too."""
    for position, argument in enumerate(argv):
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
        if argument == "--lang":
            return next(iter(argv[position + 1 :]), None)
    return None


class _Help(argparse.HelpFormatter):
    """As wide as the terminal, which is all that the one of the library would import `shutil` for, at every start."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=(terminal_width(os.environ) or 80) - 2)


class _Parser(argparse.ArgumentParser):
    """Its commands' parsers are of its own kind."""

    def __init__(self, **options: Any) -> None:
        super().__init__(formatter_class=_Help, **options)

    def error(self, message: str) -> NoReturn:
        """Says what is wrong, without what arguments could do to a terminal."""
        self.print_usage(sys.stderr)
        say(f"{self.prog}: {message}")
        self.exit(2)


def _parser(words: Words, named: Container[str]) -> argparse.ArgumentParser:
    """The parser of a command line. Only the commands that it names can be meant, and have their arguments."""
    parser = _Parser(
        prog="cncert-tui",
        description=words.help.about,
        parents=[_everywhere(words)],
        add_help=False,
        allow_abbrev=False,
    )
    parser.set_defaults(store=None, bundled=True, lang=None, glyphs=None, theme=None)
    parser.add_argument("--version", action=_Version, nargs=0, help=words.help.options["version"])
    parser.add_argument("--completion", action=_Completion, choices=SHELLS, help=words.help.options["completion"])
    commands = parser.add_subparsers(prog="cncert-tui", dest="command", metavar=words.help.options["command"])
    for name, add_arguments in _COMMANDS.items():
        about = words.help.commands[name]
        parents = [_everywhere(words)] if name in named else []
        command = commands.add_parser(
            name, help=about, description=about, parents=parents, add_help=False, allow_abbrev=False
        )
        if name in named:
            add_arguments(command, words.help.options)
    return parser


_Options = Mapping[str, str]


def _show(command: argparse.ArgumentParser, options: _Options) -> None:
    command.add_argument("week", metavar="WEEK", nargs="?", default="latest", help=options["week"])
    _json(command, options)


def _list(command: argparse.ArgumentParser, options: _Options) -> None:
    command.add_argument("--year", metavar="Y", type=int, help=options["year"])
    holding = command.add_mutually_exclusive_group()
    for name in ("read", "known"):
        holding.add_argument(f"--{name}", action="store_const", dest="holding", const=name, help=options[name])
    command.add_argument("--rating", metavar="R", help=options["rating"])
    command.add_argument("--sort", metavar="FIGURE", help=options["sort"])
    command.add_argument("--ascending", action="store_true", help=options["ascending"])
    command.add_argument("--limit", metavar="N", type=int, help=options["list_limit"])
    _json_or_csv(command, options)


def _trend(command: argparse.ArgumentParser, options: _Options) -> None:
    command.add_argument("figures", metavar="FIGURE", nargs="*", help=options["figure"])
    command.add_argument("--from", metavar="WEEK", dest="start", help=options["from"])
    command.add_argument("--to", metavar="WEEK", dest="end", help=options["to"])
    command.add_argument("--weeks", metavar="N", type=int, help=options["weeks"])
    _json_or_csv(command, options)


def _find(command: argparse.ArgumentParser, options: _Options) -> None:
    command.add_argument("words", metavar="WORD", nargs="+", help=options["words"])
    _json(command, options)


def _read(command: argparse.ArgumentParser, options: _Options) -> None:
    command.add_argument("paths", metavar="PATH", nargs="+", help=options["paths"])
    command.add_argument("--pictures", action="store_true", help=options["pictures"])
    _json(command, options)


def _import(command: argparse.ArgumentParser, options: _Options) -> None:
    command.add_argument("--week", metavar="WEEK", help=options["import_week"])
    command.add_argument("--dry-run", action="store_true", help=options["dry_run"])
    _read(command, options)


def _fetch(command: argparse.ArgumentParser, options: _Options) -> None:
    command.add_argument("names", metavar="WEEK|ADDRESS", nargs="*", help=options["asked_for"])
    command.add_argument("--missing", action="store_true", help=options["missing"])
    command.add_argument("--limit", metavar="N", type=int, help=options["limit"])
    command.add_argument("--pause", metavar="SECONDS", type=float, default=2.0, help=options["pause"])
    command.add_argument("--keep", metavar="FOLDER", help=options["keep"])
    command.add_argument("--pictures", action="store_true", help=options["pictures"])
    command.add_argument("--dry-run", action="store_true", help=options["dry_run"])
    _json(command, options)


def _set(command: argparse.ArgumentParser, options: _Options) -> None:
    command.add_argument("week", metavar="WEEK", help=options["set_week"])
    command.add_argument("figure", metavar="FIGURE", nargs="?", help=options["figure"])
    command.add_argument("values", metavar="VALUE", nargs="*", help=options["value"])
    deeds = command.add_mutually_exclusive_group()
    for name in ("unset", "proposed", "dismiss"):
        deeds.add_argument(f"--{name}", action="store_const", dest="deed", const=name, help=options[name])


def _report(command: argparse.ArgumentParser, options: _Options) -> None:
    command.add_argument("period", metavar="PERIOD", nargs="?", help=options["period"])
    command.add_argument("--figure", metavar="FIGURE", action="append", default=[], help=options["report_figure"])
    command.add_argument("--format", choices=REPORT_FORMATS, default="md", help=options["report_format"])


def _news(command: argparse.ArgumentParser, options: _Options) -> None:
    command.add_argument("--since", metavar="WEEK", help=options["since"])
    for name in ("unusual", "peek", "exit_code"):
        command.add_argument(f"--{name.replace('_', '-')}", action="store_true", help=options[name])
    _json(command, options)


def _export(command: argparse.ArgumentParser, options: _Options) -> None:
    command.add_argument("file", metavar="FILE", nargs="?", default="-", help=options["file"])
    command.add_argument("--format", choices=FORMATS, help=options["format"])


def _check(command: argparse.ArgumentParser, options: _Options) -> None:
    command.add_argument("--restore", action="store_true", help=options["restore"])
    _json(command, options)


def _json(command: argparse._ActionsContainer, options: _Options) -> None:
    command.add_argument("--json", action="store_true", help=options["json"])


def _json_or_csv(command: argparse.ArgumentParser, options: _Options) -> None:
    either = command.add_mutually_exclusive_group()
    _json(either, options)
    either.add_argument("--csv", action="store_true", help=options["csv"])


_COMMANDS: Mapping[str, Callable[[argparse.ArgumentParser, _Options], None]] = {
    "show": _show,
    "list": _list,
    "trend": _trend,
    "find": _find,
    "read": _read,
    "import": _import,
    "fetch": _fetch,
    "set": _set,
    "report": _report,
    "news": _news,
    "export": _export,
    "check": _check,
    "doctor": _json,
}


def _everywhere(words: Words) -> _Parser:
    """The options that may stand before or after the command. Each says nothing where it is not given."""
    options = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    options.add_argument("--store", metavar="FILE", help=words.help.options["store"])
    options.add_argument("--no-bundled", dest="bundled", action="store_false", help=words.help.options["no_bundled"])
    options.add_argument("--lang", choices=LANGUAGES, help=words.help.options["lang"])
    options.add_argument("--glyphs", choices=tuple(LEVELS), help=words.help.options["glyphs"])
    options.add_argument("--theme", choices=THEMES, help=words.help.options["theme"])
    options.add_argument("-h", "--help", action="help", help=words.help.options["help"])
    return options


class _Version(argparse.Action):
    """Looks the version up only when asked, for that is slow."""

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        from importlib.metadata import PackageNotFoundError, version

        try:
            number = version("cncert-tui")
        except PackageNotFoundError:  # run from a folder, not installed
            number = "?"
        sys.stdout.write(f"cncert-tui {number}\n")
        parser.exit()


class _Completion(argparse.Action):
    """Prints what a shell is to evaluate, with the library that only completion needs."""

    def __call__(self, parser: argparse.ArgumentParser, _: Any, shell: Any, __: str | None = None) -> None:
        from tui.cli.completion import script

        sys.stdout.write(script(shell))
        parser.exit()
