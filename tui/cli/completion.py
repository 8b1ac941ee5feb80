"""Completion in bash, zsh and fish. The shells ask the program itself, so it can offer the weeks that it holds."""

import re
from argparse import Action, ArgumentParser, Namespace
from collections.abc import Mapping
from typing import Literal

from argcomplete import autocomplete
from argcomplete.completers import BaseCompleter, FilesCompleter
from argcomplete.shell_integration import shellcode

from store.archive import Archive, StoreError
from store.model.figures import BY_KEY
from tui.settings.choices import Settings

Shell = Literal["bash", "zsh", "fish"]

_ISO = re.compile(r"\d{4}-?W\d*")
_DAY = re.compile(r"\d{4}-\d\d-\d*")


def complete(parser: ArgumentParser, environment: Mapping[str, str]) -> None:
    """Answers a shell that asks what could follow, and ends the process. It returns where no shell asks."""
    autocomplete(parser, always_complete_options=False, default_completer=_Offers(environment))


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
        match action.metavar:
            case "WEEK" | "WEEK|ADDRESS":
                settings = Settings.of(self._environment, store=parsed_args.store, bundled=parsed_args.bundled)
                return weeks_offered(settings, prefix)
            case "FIGURE":
                return {key: figure.zh for key, figure in BY_KEY.items()}
            case "PATH" | "FILE" | "FOLDER":
                return list(FilesCompleter()(prefix))
            case _:
                return []


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
