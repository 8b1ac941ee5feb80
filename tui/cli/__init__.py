"""The command line: from arguments to an exit code. A command is one module in `commands`.

`main` is the door; the app's framework is loaded only to open the app.
"""

from tui.cli.dispatch import main

__all__ = ["main"]
