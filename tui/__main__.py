"""``python -m tui`` is ``cncert-tui``."""

import sys

from tui.cli import main

sys.exit(main())
