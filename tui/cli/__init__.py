"""The command line: from arguments to an exit code. A command is one module in `commands`.

`main` is the door; the app's framework is loaded only to open the app.
"""

import gc

__all__ = ["main"]


def main(argv: list[str] | None = None) -> int:
    """Runs one command line and says how it ended. It neither exits nor raises."""
    gc.disable()  # a lookup is over before there is garbage; to look for it would be a tenth of it, loading included
    try:
        from tui.cli.dispatch import run

        return run(argv)
    finally:
        gc.freeze()  # nor is it looked for once more on the way out
        gc.enable()
