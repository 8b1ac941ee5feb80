"""What the commands and their options are for, and what the parser says by itself."""

from store.model.value import Value


class HelpWords(Value):
    """The help of one language."""

    about: str
    commands: dict[str, str]
    """By command: what it does."""
    options: dict[str, str]
    """By option or argument: what it means."""
    parser: dict[str, str]
    """What `argparse` says, by its English sentences. A sentence that is missing stays English."""
