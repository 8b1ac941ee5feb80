"""``check``: the health of the store file and what is odd about the data."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from store.archive import SCHEMA, Archive, StoreError
from store.insight import remarks_in
from store.model.figures import FIGURES
from store.model.hosts import fetchable_addresses
from store.model.week import Week
from tui.answers import objects
from tui.answers.desk import Desk
from tui.answers.objects import Object
from tui.cli.exits import Exit
from tui.cli.failures import ending
from tui.cli.streams import say
from tui.language import Words, phrases

_FOUND = ("editions", "gaps", "proposals", "remarks", "never_stated")


def check(desk: Desk, *, restoring: bool, as_json: bool) -> Exit:
    """Shows what a look at all that is held brings to light; 1 where the store cannot be used.

    With `restoring` the backup is put in the place of a damaged store first.

    As JSON: ``store`` {``path``, ``exists``, ``bundled``, ``schema``, ``problem``, ``bad_records`` [{``week``,
    ``field``}]} and the keys of `health`, which are null where there is a problem. The ``field`` of what is no record
    at all is null, and its ``week`` the number that it stands under.

    Raises:
        StoreError: there is nothing to restore, or nothing to restore it from; nothing was done.
    """
    if restoring:
        _restore(desk)
    try:
        found = health(desk.archive, desk.words)
    except StoreError as error:
        code, sentence = ending(error, desk.words)
        found = {"store": _store(desk, problem=sentence), **dict.fromkeys(_FOUND)}
        _write_answer(desk, found, as_json=as_json)
        say(sentence)
        return code
    _write_answer(desk, {"store": _store(desk, problem=None), **found}, as_json=as_json)
    return Exit.DONE


def _restore(desk: Desk) -> None:
    from store.archive import restore

    words = desk.words.answers
    restored = restore(desk.settings.store)
    say(words.restored.format(path=phrases.path_name(desk.settings.store), count=restored.editions))
    if restored.aside:
        say(words.damaged_aside.format(path=phrases.path_name(restored.aside)))


def health(archive: Archive, words: Words) -> Object:
    """The editions by year, the gaps between them, the remarks on them, and the figures never stated.

    Keys: ``editions`` {``total``, ``read``, ``known``, ``fetchable``, ``first``, ``last``, ``years`` [{``year``,
    ``read``, ``known``, ``fetchable``}]}, ``gaps`` [{``from``, ``to``, ``weeks``}], ``proposals`` [{``week``,
    ``name``, ``figures``}], ``remarks`` {code: [{``week``,
    ``name``, ``figure``, ``values``, ``message``}]}, ``never_stated`` [key].
    """
    issues = list(archive)
    read = Counter(issue.display_year for issue in issues if issue.is_read)
    known = Counter(issue.display_year for issue in issues if not issue.is_read)
    fetchable = Counter(issue.display_year for issue in issues if not issue.is_read and fetchable_addresses(issue))
    remarks: dict[str, list[Object]] = {}
    for issue in issues:
        for remark in remarks_in(archive, issue):
            said = objects.remark_object(remark, words)
            remarks.setdefault(said.pop("code"), []).append({"week": issue.week.iso, "name": issue.name, **said})
    return {
        "editions": {
            "total": len(issues),
            "read": read.total(),
            "known": known.total(),
            "fetchable": fetchable.total(),
            "first": issues[0].week.iso if issues else None,
            "last": issues[-1].week.iso if issues else None,
            "years": [
                {"year": year, "read": read[year], "known": known[year], "fetchable": fetchable[year]}
                for year in sorted(read.keys() | known.keys())
            ],
        },
        "gaps": [{"from": first.iso, "to": last.iso, "weeks": last - first + 1} for first, last in gaps(archive.weeks)],
        "proposals": [
            {"week": issue.week.iso, "name": issue.name, "figures": [proposal.figure for proposal in issue.undecided]}
            for issue in issues
            if issue.undecided
        ],
        "remarks": dict(sorted(remarks.items())),
        "never_stated": [figure.key for figure in FIGURES if not archive.series(figure.key).stated],
    }


def gaps(weeks: Sequence[Week]) -> Iterator[tuple[Week, Week]]:
    """The spans between known weeks, each as its first and its last week."""
    for before, after in pairwise(weeks):
        if after - before > 1:
            yield before + 1, after + -1


def _store(desk: Desk, problem: str | None) -> Object:
    path = desk.settings.store
    bad_records = [] if problem else [{"week": bad.id, "field": bad.field} for bad in desk.archive.bad_records]
    return {
        "path": phrases.path_name(path),
        "exists": os.access(path, os.F_OK),
        "bundled": desk.settings.bundled,
        "schema": SCHEMA,
        "problem": problem,
        "bad_records": bad_records,
    }


def _write_answer(desk: Desk, found: Object, *, as_json: bool) -> None:
    if as_json:
        desk.json(found)
    else:
        from tui.answers.health import write_health

        write_health(desk, found)
