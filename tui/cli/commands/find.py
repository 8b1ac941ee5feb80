"""``find``: editions that hold words."""

from collections.abc import Sequence

from store.insight import find
from tui.answers import objects
from tui.answers.desk import Desk, joined
from tui.cli.exits import Exit
from tui.cli.streams import say


def find_words(desk: Desk, words: Sequence[str], *, as_json: bool) -> Exit:
    """Shows the editions that hold all the words, newest first, with the places."""
    matches = list(find(desk.archive, words))
    if as_json:
        desk.json([objects.match(match) for match in matches])
    else:
        for match in matches:
            desk.line(joined([match.issue.name, match.issue.title]))
            for snippet in dict.fromkeys(match.snippets):
                desk.line(f"  {snippet}")
    if not matches:
        say(desk.words.answers.no_hits)
    return Exit.DONE
