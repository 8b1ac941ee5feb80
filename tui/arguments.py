"""The command line: which commands there are and what they take."""

import argparse
import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from tui.language import LANGUAGES, Words
from tui.settings import THEMES
from tui.spark import LEVELS
from tui.streams import say

FORMATS = ("json", "ndjson", "csv", "md")
SHELLS = ("bash", "zsh", "fish")


def read_arguments(argv: Sequence[str], words: Words) -> argparse.Namespace:
    """What a command line asks for; `command` is None where the app is to be opened.

    Raises:
        SystemExit: it is wrong (2), or all it asks for is help or the version (0).
    """
    parser = _parser(words)
    if "_ARGCOMPLETE" in os.environ:  # set by a shell that asks what could follow
        from tui.completion import complete

        complete(parser, os.environ)
    return parser.parse_args(argv)


def language_in(argv: Sequence[str]) -> str | None:
    """The language that a command line asks for, known before anything is parsed, for help and errors are in it too."""
    for position, argument in enumerate(argv):
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
        if argument == "--lang":
            return next(iter(argv[position + 1 :]), None)
    return None


class _Parser(argparse.ArgumentParser):
    """Its commands' parsers are of its own kind."""

    def error(self, message: str) -> NoReturn:
        """Says what is wrong, without what arguments could do to a terminal."""
        self.print_usage(sys.stderr)
        say(f"{self.prog}: {message}")
        self.exit(2)


def _parser(words: Words) -> argparse.ArgumentParser:
    parser = _Parser(
        prog="cncert-tui",
        description=words.answers.about,
        parents=[_everywhere(words)],
        add_help=False,
        allow_abbrev=False,
    )
    parser.set_defaults(store=None, bundled=True, lang=None, glyphs=None, theme=None)
    parser.add_argument("--version", action=_Version, nargs=0, help=words.answers.options["version"])
    parser.add_argument("--completion", action=_Completion, choices=SHELLS, help=words.answers.options["completion"])
    commands = parser.add_subparsers(prog="cncert-tui", dest="command", metavar=words.answers.options["command"])

    def command(name: str) -> _Parser:
        about = words.answers.commands[name]
        parents = [_everywhere(words)]
        return commands.add_parser(
            name, help=about, description=about, parents=parents, add_help=False, allow_abbrev=False
        )

    def json_or_csv(taker: argparse.ArgumentParser) -> None:
        either = taker.add_mutually_exclusive_group()
        either.add_argument("--json", action="store_true", help=words.answers.options["json"])
        either.add_argument("--csv", action="store_true", help=words.answers.options["csv"])

    def json_only(taker: argparse.ArgumentParser) -> None:
        taker.add_argument("--json", action="store_true", help=words.answers.options["json"])

    show = command("show")
    show.add_argument("week", metavar="WEEK", nargs="?", default="latest", help=words.answers.options["week"])
    json_only(show)

    listing = command("list")
    listing.add_argument("--year", metavar="Y", type=int, help=words.answers.options["year"])
    standing = listing.add_mutually_exclusive_group()
    standing.add_argument(
        "--read", action="store_const", dest="standing", const="read", help=words.answers.options["read"]
    )
    standing.add_argument(
        "--known", action="store_const", dest="standing", const="known", help=words.answers.options["known"]
    )
    json_or_csv(listing)

    trend = command("trend")
    trend.add_argument("figures", metavar="FIGURE", nargs="*", help=words.answers.options["figure"])
    trend.add_argument("--from", metavar="WEEK", dest="start", help=words.answers.options["from"])
    trend.add_argument("--to", metavar="WEEK", dest="end", help=words.answers.options["to"])
    trend.add_argument("--weeks", metavar="N", type=int, help=words.answers.options["weeks"])
    json_or_csv(trend)

    find = command("find")
    find.add_argument("words", metavar="WORD", nargs="+", help=words.answers.options["words"])
    json_only(find)

    for name in ("read", "import"):
        taker = command(name)
        taker.add_argument("paths", metavar="PATH", nargs="+", help=words.answers.options["paths"])
        if name == "import":
            taker.add_argument("--week", metavar="WEEK", help=words.answers.options["import_week"])
            taker.add_argument("--dry-run", action="store_true", help=words.answers.options["dry_run"])
        json_only(taker)

    setting = command("set")
    setting.add_argument("week", metavar="WEEK", help=words.answers.options["set_week"])
    setting.add_argument("figure", metavar="FIGURE", help=words.answers.options["figure"])
    setting.add_argument("value", metavar="VALUE", nargs="?", help=words.answers.options["value"])
    setting.add_argument("--unset", action="store_true", help=words.answers.options["unset"])

    export = command("export")
    export.add_argument("file", metavar="FILE", nargs="?", default="-", help=words.answers.options["file"])
    export.add_argument("--format", choices=FORMATS, help=words.answers.options["format"])

    check = command("check")
    check.add_argument("--restore", action="store_true", help=words.answers.options["restore"])
    json_only(check)
    json_only(command("doctor"))
    return parser


def _everywhere(words: Words) -> _Parser:
    """The options that may stand before or after the command. Each says nothing where it is not given."""
    options = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    options.add_argument("--store", metavar="FILE", help=words.answers.options["store"])
    options.add_argument("--no-bundled", dest="bundled", action="store_false", help=words.answers.options["no_bundled"])
    options.add_argument("--lang", choices=tuple(LANGUAGES), help=words.answers.options["lang"])
    options.add_argument("--glyphs", choices=tuple(LEVELS), help=words.answers.options["glyphs"])
    options.add_argument("--theme", choices=THEMES, help=words.answers.options["theme"])
    options.add_argument("-h", "--help", action="help", help=words.answers.options["help"])
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
        from tui.completion import script

        sys.stdout.write(script(shell))
        parser.exit()
