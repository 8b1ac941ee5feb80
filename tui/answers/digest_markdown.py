"""A digest to hand on, as Markdown that is readable as it stands."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from typing import NamedTuple

from store.archive import Archive
from store.insight import Assessment, Digest, FigureDigest, Stretch, Sum, Timespan
from store.model.figures import BY_KEY, EARLIER_FIGURES, INCIDENT_FIGURES
from store.model.issue import Issue
from store.model.week import Week
from store.text.cleaning import clean_line
from tui.answers.desk import joined
from tui.answers.eras import era_line
from tui.answers.markdown import address, inline, is_web, plain
from tui.cells import fit, right, width
from tui.language import Words, phrases, standings
from tui.sparkline import Glyphs, bars

_UNUSUAL_TOLD = 8
_MISSING_TOLD = 3
"""In how many editions a figure may be missing for these to be named."""
_WHOLE_FROM = 100
"""Means from this on are told without decimals."""
_GAP = "."
_FEW = 4
"""Where no more than one in so many weeks is known, a mean says little."""
_HINT = "?"
"""Stands after a change that rests on few weeks."""


class _Column(NamedTuple):
    title: str
    cells: Sequence[str]
    """Texts that mean nothing to Markdown; numbers do not by themselves."""
    numeric: bool = False


def digest_markdown(archive: Archive, digest: Digest, words: Words, glyphs: Glyphs) -> str:
    """The digest as one document; its parts are parted by empty lines."""
    return "\n\n".join(_blocks(archive, digest, words, glyphs)) + "\n"


def timespan_name(timespan: Timespan, words: Words) -> str:
    """A year, quarter or month in words; weeks by their ISO names."""
    forms = words.insight.timespans
    if isinstance(timespan, Stretch):
        last = timespan.first + (timespan.length - 1)
        return forms["week" if timespan.length == 1 else "weeks"].format(first=timespan.first.iso, last=last.iso)
    kind = {12: "year", 3: "quarter"}.get(len(timespan.months), "month")
    month = words.insight.months[timespan.months[0]]
    return forms[kind].format(year=timespan.year, quarter=timespan.months[-1] // 3, month=month)


def _blocks(archive: Archive, digest: Digest, words: Words, glyphs: Glyphs) -> Iterator[str]:
    sections = words.insight.sections
    yield f"# {plain(words.insight.digest.format(timespan=timespan_name(digest.timespan, words)))}"
    yield plain(words.insight.between_sentences.join(_in_short(digest, words)))
    yield plain(words.insight.between_sentences.join(_coverage(digest, words)))
    if digest.figures:
        yield f"## {sections['figures']}"
        yield _table(_figure_columns(digest, words))
        if doubts := list(_doubts(digest, words)):
            yield plain(words.insight.between_sentences.join(doubts))
    if digest.figures and len(digest.weeks) > 1:
        yield f"## {sections['weeks']}"
        yield plain(words.insight.bars)
        yield "\n".join(["```", *_bars(digest, words, glyphs), "```"])
    if unusual := _unusual(digest, words):
        yield f"## {sections['unusual']}"
        yield plain(words.insight.among_all)
        yield "\n".join(f"- {line}" for line in unusual)
        if eras := era_line(archive, _last_stated(digest), words):
            yield plain(eras)
    if remarks := remark_lines(digest, words):
        yield f"## {sections['remarks']}"
        yield "\n".join(f"- {plain(line)}" for line in remarks)
    yield f"## {sections['editions']}"
    yield _table(_edition_columns(digest, words))
    if addresses := list(_addresses(digest)):
        yield "\n".join(addresses)
    yield plain(words.insight.legend.format(approximate=words.approximately))


def _in_short(digest: Digest, words: Words) -> Iterator[str]:
    """What one would tell first: the first figure, the ratings, and in how many editions anything is unusual."""
    said = words.insight
    for figure in digest.figures[:1]:
        frame = said.main if figure.sum.stated > 1 else said.main_of_one if figure.sum.stated else ""
        yield frame.format(
            figure=words.figure(BY_KEY[figure.key]),
            mean=_mark(figure.sum, words) + _mean(figure.sum),
            lowest=_extreme(digest, figure, figure.lowest, words),
            highest=_extreme(digest, figure, figure.highest, words),
        )
    if digest.ratings:
        rated = (
            said.rated_so.format(rating=phrases.rating(grade, words), count=count)
            for grade, count in digest.ratings.items()
        )
        yield said.rated.format(ratings=said.between_figures.join(rated))
    unusual = sum(bool(edition.unusual) for edition in digest.editions)
    yield (said.unusual_of if unusual else said.unusual_none).format(count=unusual, editions=len(digest.editions))


def _coverage(digest: Digest, words: Words) -> Iterator[str]:
    said, weeks = words.insight, len(digest.weeks)
    covered = said.covered if digest.held == weeks else said.covered_in_part
    yield covered.format(
        start=digest.weeks[0].monday.isoformat(),
        end=digest.weeks[-1].sunday.isoformat(),
        held=digest.held,
        weeks=weeks,
    )
    missing: dict[tuple[str, ...], list[str]] = {}
    for figure in digest.figures:
        without = tuple(edition.issue.name for edition in digest.editions if figure.key not in edition.issue.figures)
        if 0 < len(without) <= _MISSING_TOLD:
            missing.setdefault(without, []).append(words.figure(BY_KEY[figure.key]))
    between = said.between_figures
    for names, figures in missing.items():
        yield said.not_in.format(week=between.join(names), figures=between.join(figures))


# -- figures


def _figure_columns(digest: Digest, words: Words) -> Iterator[_Column]:
    figures, titles = digest.figures, words.insight.digest_columns
    marks = [_mark(figure.sum, words) for figure in figures]
    yield _Column(words.answers.columns["figure"], [words.figure(BY_KEY[figure.key]) for figure in figures])
    stated = words.insight.of_weeks
    yield _Column(titles["weeks"], [stated.format(stated=f.sum.stated, weeks=f.sum.weeks) for f in figures], True)
    if any(figure.total is not None for figure in figures):
        totals = [phrases.number(figure.total) or phrases.MISSING for figure in figures]
        yield _Column(titles["total"], _marked(marks, totals), True)
    yield _Column(titles["mean"], _marked(marks, [_mean(figure.sum) for figure in figures]), True)
    middles = [standings.median(f.median) if f.median is not None else phrases.MISSING for f in figures]
    yield _Column(titles["median"], _marked(marks, middles), True)
    yield _Column(titles["lowest"], [_extreme(digest, f, f.lowest, words) for f in figures], True)
    yield _Column(titles["highest"], [_extreme(digest, f, f.highest, words) for f in figures], True)
    for others in _others(digest):
        if any(other.stated for other in others):
            yield _against(list(zip((figure.sum for figure in figures), others, strict=True)), words)


def _mark(of: Sum, words: Words) -> str:
    return words.approximately if of.approximate else ""


def _marked(marks: Sequence[str], cells: Sequence[str]) -> list[str]:
    return [cell if cell == phrases.MISSING else mark + cell for mark, cell in zip(marks, cells, strict=True)]


def _mean(of: Sum) -> str:
    if not of.stated:
        return phrases.MISSING
    mean = of.mean(0 if of.total >= _WHOLE_FROM * of.stated else 1)
    return f"{mean:,}".removesuffix(".0")


def _extreme(digest: Digest, figure: FigureDigest, stated: tuple[Week, int] | None, words: Words) -> str:
    if stated is None:
        return phrases.MISSING
    issue = digest.edition_of(stated[0])
    return words.insight.in_week.format(value=phrases.figure_value(issue, figure.key, words), week=issue.name)


def _against(sums: Sequence[tuple[Sum, Sum]], words: Words) -> _Column:
    """The changes of means, with the means that they are since and how many weeks these are of."""
    title = words.insight.against.format(timespan=timespan_name(sums[0][1].timespan, words))
    return _Column(title, [_change(now, before, words) for now, before in sums], True)


def _change(now: Sum, before: Sum, words: Words) -> str:
    change = now.percent_since(before)
    if not before.stated or not now.stated:
        return phrases.MISSING
    return words.insight.from_mean.format(
        percent=phrases.MISSING if change is None else phrases.whole_percent(change, same=_is_same(now, before)),
        hint=_HINT if _is_hint(now, before) else "",
        mean=_mark(before, words) + _mean(before),
        stated=before.stated,
        weeks=before.weeks,
    )


def _is_hint(now: Sum, before: Sum) -> bool:
    """Whether a change rests on so few weeks that it says little."""
    return bool(now.stated and before.stated) and (_is_few(now) or _is_few(before))


def _is_few(of: Sum) -> bool:
    return of.stated * _FEW <= of.weeks


def _is_same(now: Sum, before: Sum) -> bool:
    return now.total * before.stated == before.total * now.stated


def _others(digest: Digest) -> Iterator[Sequence[Sum]]:
    """By stretch that this one is held against: what each figure was in it."""
    yield [figure.before for figure in digest.figures]
    if digest.timespan.before() != digest.timespan.year_before():
        yield [figure.year_before for figure in digest.figures]


def _doubts(digest: Digest, words: Words) -> Iterator[str]:
    """Of which stretches nothing is known, and of which so few weeks that their means say little."""
    said, nothing, few = words.insight, list[str](), list[str]()
    for sums in ([figure.sum for figure in digest.figures], *_others(digest)):
        most = max(sums, key=lambda one: one.stated)
        name = timespan_name(most.timespan, words)
        if not most.stated:
            nothing.append(name)
        elif _is_few(most):
            few.append(said.few_weeks.format(timespan=name, stated=most.stated, weeks=most.weeks))
    if nothing:
        yield said.nothing_before.format(timespans=said.between_figures.join(nothing))
    if few:
        yield said.few.format(timespans=said.between_figures.join(few))
    if any(
        _is_hint(figure.sum, other)
        for others in _others(digest)
        for figure, other in zip(digest.figures, others, strict=True)
    ):
        yield said.hints.format(hint=_HINT)


def _bars(digest: Digest, words: Words, glyphs: Glyphs) -> Iterator[str]:
    """The names stand last: not every font has Chinese characters twice as wide as others."""
    highs = [figure.highest[1] if figure.highest else 0 for figure in digest.figures]
    across = max(len(phrases.number(high)) for high in highs)
    for high, figure in zip(highs, digest.figures, strict=True):
        cells = bars(figure.values, high, glyphs).replace(" ", _GAP)
        yield f"{cells}  {right(phrases.number(high), across)}  {words.figure(BY_KEY[figure.key])}"
    yield _months(digest.weeks).rstrip()


def _months(weeks: Sequence[Week]) -> str:
    """The number of each month below its first week."""
    line, before = "", None
    for column, week in enumerate(weeks):
        month = (week.monday + timedelta(days=3)).month
        if month != before and (not line or len(line) < column):
            line = line.ljust(column) + str(month)
        before = month
    return line


# -- what is to be said of editions


def unusual_lines(edition: Assessment, words: Words) -> list[str]:
    """A sentence for each figure that is unusual, the weightiest first, each with the edition's name."""
    of_edition, name = words.insight.of_edition, edition.issue.name
    sentences = (standings.sentence(edition, key, words) for key in edition.unusual)
    return [of_edition.format(name=name, sentence=sentence) for sentence in sentences]


def remark_lines(digest: Digest, words: Words) -> list[str]:
    """The remarks on all editions, each with the edition's name."""
    return [
        words.insight.of_edition.format(name=edition.issue.name, sentence=words.remark(remark))
        for edition in digest.editions
        for remark in edition.remarks
    ]


def _unusual(digest: Digest, words: Words) -> list[str]:
    """A line for each of the editions that are furthest from usual, oldest first."""
    found = [edition for edition in digest.editions if edition.unusual]
    told = sorted(found, key=_weight)[:_UNUSUAL_TOLD]
    lines = [_unusual_line(edition, words) for edition in found if edition in told]
    if len(found) > len(told):
        lines.append(words.insight.and_more.format(count=len(found) - len(told)))
    return lines


def _weight(edition: Assessment) -> float:
    """How near to one of the ends its furthest value lies, among how many; or how few are rated so."""
    called = (edition.standing_of[key] for key in edition.unusual if key in edition.standing_of)
    rare = (edition.rarity_of[key] for key in edition.unusual if key in edition.rarity_of)
    places = (min(one.from_lowest, one.from_highest) / one.of for one in called)
    return min(*places, *(one.same / one.of for one in rare), 1)


def _unusual_line(edition: Assessment, words: Words) -> str:
    """The name in bold; what the first value is called its place says as well."""
    answer, also = standings.first_answer(edition, words), standings.also_unusual(edition, words)
    sentences = words.insight.between_lines.join(filter(None, (answer.sentence if answer else "", also)))
    return words.insight.of_edition.format(name=f"**{plain(edition.issue.name)}**", sentence=inline(sentences))


def _last_stated(digest: Digest) -> dict[str, Week]:
    """By figure: the newest week that states it."""
    return {key: edition.issue.week for edition in digest.editions for key in edition.issue.figures}


def _edition_columns(digest: Digest, words: Words) -> Iterator[_Column]:
    issues, titles = [edition.issue for edition in digest.editions], words.answers.columns
    yield _Column(titles["week"], [f"[{issue.name}]" if is_web(issue.url) else issue.name for issue in issues])
    yield _Column(titles["period"], [phrases.period(issue.span, words) for issue in issues])
    yield _Column(titles["rating"], [phrases.rating_word(issue.rating, words) or phrases.MISSING for issue in issues])
    for key in _main_keys(digest):
        cells = [phrases.figure_value(issue, key, words) for issue in issues]
        yield _Column(words.answers.short_figures.get(key, words.figure(BY_KEY[key])), cells, True)
    sources = (_source(issue, words) for issue in issues)
    yield _Column(words.insight.digest_columns["sources"], [inline(source) for source in sources])


def _source(issue: Issue, words: Words) -> str:
    """What it was taken from; an address that is no link too."""
    origin = words.answers.columns[issue.origin]
    elsewhere = None if is_web(issue.url) else issue.url
    return joined([phrases.quality(issue, words), origin, issue.source, elsewhere], ", ")


def _addresses(digest: Digest) -> Iterator[str]:
    """What makes the names of the editions links, and can be read as a list."""
    for edition in digest.editions:
        if is_web(edition.issue.url):
            yield f"[{edition.issue.name}]: {address(edition.issue.url)}"


def _main_keys(digest: Digest) -> list[str]:
    """The figures that have a column of their own: all where they are few."""
    keys = [figure.key for figure in digest.figures]
    main = {figure.key for figure in (*INCIDENT_FIGURES, *EARLIER_FIGURES)}
    return keys if len(keys) <= len(INCIDENT_FIGURES) else [key for key in keys if key in main]


def _table(columns: Iterable[_Column]) -> str:
    """A table whose columns stand below one another in plain text too."""
    aligned = [_aligned(column) for column in columns]
    return "\n".join(f"| {' | '.join(row)} |" for row in zip(*aligned, strict=True))


def _aligned(column: _Column) -> list[str]:
    cells = [inline(column.title), *map(clean_line, column.cells)]
    across = max(3, *map(width, cells))
    placed = [right(cell, across) if column.numeric else fit(cell, across) for cell in cells]
    line = "-" * (across - 1) + ":" if column.numeric else "-" * across
    return [placed[0], line, *placed[1:]]
