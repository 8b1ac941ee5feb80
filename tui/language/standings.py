"""What an edition's values say among all others, as people read it. The first sentence is the answer."""

from collections.abc import Mapping

from store.insight import ENOUGH_WEEKS, Assessment, Call, Standing
from store.model.figures import BY_KEY
from store.model.rounding import rounded
from store.model.value import Value
from store.model.week import Week
from tui.language.phrases import figure_value
from tui.language.shapes.words import Words


class FirstAnswer(Value):
    """Whether something is unusual, in one sentence."""

    call: Call | None
    """What the weightiest figure is called; None where nothing is unusual."""
    word: str
    """The word for it, which may stand before the sentence."""
    sentence: str
    short: str
    """The same for where there is hardly any room: the place alone."""


def first_answer(assessment: Assessment, words: Words) -> FirstAnswer | None:
    """The sentence that answers first; None of an edition without figures."""
    said = words.insight
    for key in assessment.unusual:
        call = assessment.call_of(key)
        full, short = sentence(assessment, key, words), _short(assessment, key, words)
        return FirstAnswer(call=call, word=said.calls[call or "low"], sentence=full, short=short)
    for key in assessment.standing_of:
        frame = said.nothing_unusual if _can_tell(assessment.standing_of) else said.too_few
        full, short = frame.format(sentence=sentence(assessment, key, words)), _short(assessment, key, words)
        return FirstAnswer(call=None, word="", sentence=full, short=short)
    return None


def answer_lines(assessment: Assessment, words: Words) -> list[str]:
    """The answer with its word before it, and what else is unusual."""
    answer = first_answer(assessment, words)
    if answer is None:
        return []
    also = also_unusual(assessment, words)
    return ["  ".join(filter(None, (answer.word, answer.sentence))), *([also] if also else [])]


def sentence(assessment: Assessment, key: str, words: Words) -> str:
    """A figure, its place, since when it is the lowest or highest where it is unusual, and the median; or a rating."""
    if key in assessment.rarity_of:
        return _of_rating(assessment, key, words)
    said, standing = words.insight, assessment.standing_of[key]
    parts = [place_of(standing, words)]
    if standing.call:
        parts.append(since(assessment, key, words))
    if standing.of > 1:
        parts.append(_beside_median(assessment.issue.figures[key], standing.median, words))
    frame = said.sentence if standing.call else said.plain_sentence
    return frame.format(
        figure=words.figure(BY_KEY[key]),
        value=figure_value(assessment.issue, key, words),
        parts=said.between_parts.join(filter(None, parts)),
    )


def _short(assessment: Assessment, key: str, words: Words) -> str:
    figure, value = _named(assessment, key, words)
    standing = assessment.standing_of.get(key)
    said = place(standing, words) if standing else ""
    return words.insight.sentence.format(figure=figure, value=value, parts=said) if said else f"{figure} {value}"


def _of_rating(assessment: Assessment, key: str, words: Words) -> str:
    """A rating, how many weeks are rated so, and since when none was."""
    said, rarity = words.insight, assessment.rarity_of[key]
    parts = [(said.rated_alike if rarity.same > 1 else said.rated_alone).format(same=rarity.same, of=rarity.of)]
    if rarity.last is None and rarity.same > 1:
        parts.append(said.rated_first)
    elif rarity.last:
        frame = said.rated_lately if rarity.last_is_just_before else said.rated_since
        weeks = assessment.issue.week - rarity.last
        parts.append(frame.format(week=assessment.names[rarity.last], weeks=weeks))
    figure, value = _named(assessment, key, words)
    return said.sentence.format(figure=figure, value=value, parts=said.between_parts.join(parts))


def _named(assessment: Assessment, key: str, words: Words) -> tuple[str, str]:
    """What a figure or a rating is called, and what the edition says of it."""
    if key in BY_KEY:
        return words.figure(BY_KEY[key]), figure_value(assessment.issue, key, words)
    grade = assessment.rarity_of[key].grade
    grades = words.ratings if key == "rating" else words.answers.vulnerability_ratings
    return words.insight.ratings[key], grades.get(grade, grade)


def also_unusual(assessment: Assessment, words: Words) -> str | None:
    """What else is unusual, in one line; None where nothing is."""
    said, called = words.insight, dict[str, list[str]]()
    for key in assessment.unusual[1:]:
        call = assessment.call_of(key) or "low"
        called.setdefault(call, []).append(" ".join(_named(assessment, key, words)))
    if not called:
        return None
    lists = (
        said.also_called.format(call=said.calls[call].lower(), figures=said.between_figures.join(figures))
        for call, figures in called.items()
    )
    return said.also.format(called=said.between_calls.join(lists))


def place(standing: Standing, words: Words) -> str:
    """Such as ``4th lowest``, counted from the nearer end."""
    return _placed(standing, words.insight.places, words)


def place_of(standing: Standing, words: Words) -> str:
    """Such as ``4th lowest of 34``."""
    return _placed(standing, words.insight.places_of, words)


def since(assessment: Assessment, key: str, words: Words) -> str:
    """Since when a value is the lowest or the highest; blank where its place says so already."""
    said, standing = words.insight, assessment.standing_of[key]
    side, week = side_of(standing), _since(standing)
    if week is None:
        return "" if 1 in (standing.from_lowest, standing.from_highest) else said.never_before[side]
    name, nearest = assessment.names[week], assessment.earlier.get(key)
    if nearest is not None and nearest.week == week:
        return said.as_lately[side].format(week=name)
    return said.since[side].format(week=name, weeks=assessment.issue.week - week)


def since_week(assessment: Assessment, key: str) -> str:
    """The name of the latest earlier week that reaches as far; blank where none does."""
    week = _since(assessment.standing_of[key])
    return assessment.names[week] if week else ""


def _since(standing: Standing) -> Week | None:
    return standing.lowest_since if side_of(standing) == "low" else standing.highest_since


def side_of(standing: Standing) -> str:
    """The nearer end."""
    return "low" if standing.from_lowest <= standing.from_highest else "high"


def median(value: float) -> str:
    return f"{value:,}"


def _placed(standing: Standing, frames: Mapping[str, str], words: Words) -> str:
    if standing.of == 1:
        return words.insight.only_one
    side = side_of(standing)
    nth = min(standing.from_lowest, standing.from_highest)
    alone = standing.from_lowest + standing.from_highest == standing.of + 1
    kind = side if nth > 1 else f"{side} {'first' if alone else 'joint'}"
    return frames[kind].format(nth=words.insight.nth(nth), of=standing.of)


def _beside_median(value: int, middle: float, words: Words) -> str:
    said, doubled = words.insight, int(2 * middle)
    frame, times = said.median, ""
    if doubled:
        frame = said.parts_of_median.get(int(rounded(200 * value, doubled)), said.median)
        if value >= doubled:
            frame, times = said.times_median, f"{rounded(2 * value, doubled, 1):,.1f}".removesuffix(".0")
    return frame.format(median=median(middle), times=times)


def _can_tell(standings: Mapping[str, Standing]) -> bool:
    """Whether any figure is stated by enough weeks for something to be called unusual."""
    return any(standing.of >= ENOUGH_WEEKS for standing in standings.values())
