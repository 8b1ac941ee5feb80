"""Completion in bash, zsh and fish. The shells ask the program itself, so it can offer the weeks that it holds."""

import os
import re
from argparse import Action, ArgumentParser, Namespace
from collections.abc import Mapping
from contextlib import suppress
from typing import Literal, TextIO

from argcomplete import autocomplete
from argcomplete.completers import BaseCompleter
from argcomplete.shell_integration import shellcode

from store.archive import Archive, StoreError
from store.model.figures import FIGURES
from store.text.cleaning import is_showable
from tui.settings.choices import Settings

Shell = Literal["bash", "zsh", "fish"]

_ISO = re.compile(r"\d{4}-?W\d*")
_UNDECODED = re.compile("[\udc80-\udcff]")
"""Bytes of a name that are no text."""
_ASKED = "_ARGCOMPLETE"
_ANSWER_FILE = "_ARGCOMPLETE_STDOUT_FILENAME"
_ANSWER = 8
"""The descriptor that the shells' scripts read from, where they name no file."""
_DAY = re.compile(r"\d{4}-\d\d-\d*")


def complete(parser: ArgumentParser, environment: Mapping[str, str]) -> None:
    """Answers a shell that asks what could follow, and ends the process. It returns where no shell asks."""
    if _ASKED in environment:
        with suppress(OSError):
            autocomplete(
                parser,
                always_complete_options=False,
                default_completer=_Offers(environment),
                output_stream=_answer(environment),
            )


def _answer(environment: Mapping[str, str]) -> TextIO:
    """Where the shell reads the answer. Names of files need be no text, and come out as the bytes that they are."""
    return open(  # noqa: PTH123  # perhaps it has no path; the process ends with it
        environment.get(_ANSWER_FILE) or _ANSWER, "w", encoding="utf-8", errors="surrogateescape"
    )


class _Offers(BaseCompleter):
    """What could stand for an argument, by what the help calls it."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    def __call__(
        self,
        *,
        prefix: str,
        action: Action,
        parser: ArgumentParser,  # noqa: ARG002  # the library names it
        parsed_args: Namespace,
    ) -> Mapping[str, str] | list[str]:
        said = parsed_args
        settings = Settings.of(self._environment, language=said.lang, store=said.store, bundled=said.bundled)
        match action.metavar:
            case "WEEK" | "WEEK|ADDRESS":
                return weeks_offered(settings, prefix)
            case "FIGURE":
                return {figure.key: settings.words.figure(figure) for figure in FIGURES}
            case "PATH" | "FILE" | "FOLDER":
                return paths_offered(prefix)
            case _:
                return []


def paths_offered(prefix: str) -> list[str]:
    """The files and folders that a path can go on with; those whose names cannot be shown are left out."""
    folder, begun = os.path.split(prefix)
    found = []
    with suppress(OSError), os.scandir(os.path.expanduser(folder) or os.curdir) as entries:  # noqa: PTH111
        for entry in entries:
            is_meant = entry.name.startswith(begun) and (begun or not entry.name.startswith("."))
            if is_meant and is_showable(_UNDECODED.sub("", entry.name)):
                found.append(os.path.join(folder, entry.name) + (os.sep if _is_folder(entry) else ""))
    return sorted(found)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False


def weeks_offered(settings: Settings, prefix: str) -> dict[str, str]:
    """What the weeks held are called, in the way that was begun, with their days; nothing where the store is broken."""
    try:
        issues = list(Archive(settings.store, bundled=settings.bundled))
    except StoreError:
        return {}
    spans = {issue.week: f"{issue.span.start:%m-%d} - {issue.span.end:%m-%d}" for issue in issues}
    if _ISO.fullmatch(prefix):
        return {week.iso: span for week, span in spans.items()}
    if _DAY.fullmatch(prefix):
        return {week.monday.isoformat(): span for week, span in spans.items()}
    return {"latest": "", **{issue.name: spans[issue.week] for issue in issues}}


def script(shell: Shell) -> str:
    """What a shell is to evaluate once, so that it asks from then on."""
    return shellcode(["cncert-tui"], shell=shell)
