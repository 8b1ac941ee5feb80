"""The command ``cncert-tui``: from arguments to an exit code."""

import gc
import os
import sys
from argparse import Namespace

from tui.cli.arguments import language_in, read_arguments
from tui.cli.exits import Exit
from tui.cli.streams import abandon_output, can_open_app, prepare_output, say, terminal_width
from tui.language import Words, preferred, words_in
from tui.settings.choices import Settings, own_settings

_TAKING_IN = ("read", "import", "fetch")
"""The commands that run for long."""


def run(argv: list[str] | None = None) -> int:
    """As `tui.cli.main`, which is the door."""
    arguments = sys.argv[1:] if argv is None else argv
    words = words_in(preferred(language_in(arguments), dict(os.environ)))
    prepare_output()
    try:
        code = _carried_out(arguments, words)
        sys.stdout.flush()
    except BrokenPipeError:
        abandon_output()
        return Exit.DONE
    except KeyboardInterrupt:
        abandon_output()
        return Exit.INTERRUPTED
    except MemoryError:
        abandon_output()
        say(words.answers.out_of_memory)
        return Exit.FAILED
    except OSError as error:  # no file of the command's, so standard output itself
        abandon_output()
        say(words.answers.output_error.format(detail=error.strerror or error))
        return Exit.FAILED
    return code


def _carried_out(arguments: list[str], words: Words) -> int:
    try:
        options = read_arguments(arguments, words)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else Exit.USAGE
    if options.command is None and not can_open_app(os.environ):
        say(words.answers.needs_terminal)
        return Exit.USAGE
    settings = Settings.of(
        os.environ,
        language=options.lang,
        glyphs=options.glyphs,
        store=options.store,
        bundled=options.bundled,
        theme=options.theme,
        own=own_settings() if options.command is None else None,
    )
    if options.command in _TAKING_IN:
        gc.enable()
    from tui.cli.failures import FAILURES, ending

    try:
        return _open_app(settings) if options.command is None else _answer(options, settings)
    except FAILURES as error:
        code, sentence = ending(error, words)
        say(sentence)
        return code


def _open_app(settings: Settings) -> int:
    from tui.app.terminal.loading import loading

    settings = settings.with_folders()
    with loading(settings) as terminal:
        from store.archive import Archive
        from tui.app.app import run_app

        return run_app(Archive(settings.store, bundled=settings.bundled, tolerant=True), settings, terminal)


def _answer(options: Namespace, settings: Settings) -> int:
    """Runs one command. Each brings its own imports."""
    from tui.answers.desk import Desk

    desk = Desk(settings, sys.stdout, terminal_width(os.environ))
    match options.command:
        case "show":
            from tui.cli.commands.show import show

            return show(desk, options.week, as_json=options.json)
        case "list":
            from tui.cli.commands.list import Wishes as Listed
            from tui.cli.commands.list import list_editions

            listed = Listed(
                *(options.year, options.holding, options.rating, options.sort, options.ascending, options.limit)
            )
            return list_editions(desk, listed, as_json=options.json, as_csv=options.csv)
        case "trend":
            from tui.cli.commands.trend import Span, trend

            span = Span(options.start, options.end, options.weeks)
            return trend(desk, options.figures, span, as_json=options.json, as_csv=options.csv)
        case "find":
            from tui.cli.commands.find import find_words

            return find_words(desk, options.words, as_json=options.json)
        case "read":
            from tui.cli.commands.read import read_documents

            return read_documents(desk, options.paths, with_pictures=options.pictures, as_json=options.json)
        case "import":
            from tui.cli.commands.import_ import Taking, import_documents

            taking = Taking(options.week, options.pictures, options.dry_run)
            return import_documents(desk, options.paths, taking, as_json=options.json)
        case "fetch":
            from tui.cli.commands.fetch import Wishes, fetch

            wishes = Wishes(
                *(options.names, options.missing, options.limit, options.pause, options.keep, options.pictures),
                dry_run=options.dry_run,
                as_json=options.json,
            )
            return fetch(desk, wishes)
        case "set":
            named = [] if options.figure is None else [options.figure, *options.values]
            if options.deed in ("proposed", "dismiss"):
                from tui.cli.commands.set import decide

                return decide(desk, options.week, named, dismissing=options.deed == "dismiss")
            from tui.cli.commands.set import set_figure

            return set_figure(desk, options.week, named, unset=options.deed == "unset")
        case "report":
            from tui.cli.commands.report import report

            return report(desk, options.period, options.figure, options.format)
        case "news":
            from tui.cli.commands.news import Wishes as ToTell
            from tui.cli.commands.news import news

            to_tell = ToTell(options.since, unusual=options.unusual, peek=options.peek, exit_code=options.exit_code)
            return news(desk, to_tell, as_json=options.json)
        case "export":
            from tui.cli.commands.export import export

            return export(desk, options.file, options.format)
        case "doctor":
            from tui.cli.commands.doctor import doctor

            return doctor(desk, options, os.environ)
        case "check":
            from tui.cli.commands.check import check

            return check(desk, restoring=options.restore, as_json=options.json)
        case _:
            raise AssertionError(options.command)
