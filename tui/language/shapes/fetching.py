"""The words of fetching: what became of an address, and what a person can do."""

from typing import NamedTuple


class FetchWords(NamedTuple):
    """The words of one language. Sentences with ``{}`` are filled in by `str.format`."""

    outcomes: dict[str, str]
    """By outcome: what it means, and what can be done."""
    reasons: dict[str, str]
    """By reason; ``{detail}`` is a host, a status or a size."""
    the_list: str
    """What the publisher's list is called where an edition has its name."""
    asking: str
    left: str
    """How long it will take, added to `asking`."""
    seconds: str
    minutes: str
    done: str
    known: str
    failed: str
    stop: str
    nothing: str
    planned: str
    under_way: str
    held_already: str
    question_one: str
    question_all: str
    question_hint: str
    and_: str
    tried: str
    """Of an edition that was asked for in vain: the day and what came of it."""
    how_to_fetch: str
    how_to_import: str
    other_host: str
    no_address: str
    names_or_missing: str
    too_often: str
    no_limit: str
