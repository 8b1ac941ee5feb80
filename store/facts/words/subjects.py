"""A thing and what befell it name a figure together, wherever they stand: 2,310个网站在本周遭到篡改."""

from store.facts.words.kinds import Kind
from store.facts.words.tokens import Token

_ENDS_SENTENCE = "。.!?\n"
_MAY_PART_THEM = frozenset(
    (Kind.THIS, Kind.OTHER, Kind.WHOLE, Kind.NEUTRAL, Kind.LEAD, Kind.TOTAL, Kind.ABOUT, Kind.NUMBER, Kind.AND)
)
_THINGS = ("政府网站", "网站", "主机")
_LEADS_TO_NUMBER = frozenset((Kind.LEAD, Kind.TOTAL, Kind.ABOUT, Kind.NEUTRAL))


def name_by_subjects(tokens: list[Token], text: str) -> None:
    """Makes a label of what befell a thing; a loose one where only a number tells that it befell anything.

    A thing that was told of holds on in its sentence: 网站被篡改2,310个，被植入后门655个.
    """
    if all(token.kind is not Kind.BEFELL for token in tokens):
        return
    subject: int | None = None
    told = announced = ""
    counted = False
    for position, token in enumerate(tokens):
        match token.kind:
            case Kind.BEFELL:
                words = text[tokens[subject].start : tokens[subject].end] if subject is not None else ""
                beside_number = counted or _number_follows(tokens, position)
                named = token.value.get(words) or (
                    beside_number and token.value.get(told if words else told or announced)
                )
                if not (named or words) and beside_number:
                    named = next(iter(token.value.values()))._replace(loose=True)
                tokens[position] = token._replace(kind=Kind.LABEL if named else Kind.UNKNOWN, value=named or None)
                if named and subject is not None:
                    tokens[subject] = tokens[subject]._replace(kind=Kind.NEUTRAL)
                    told = words
            case Kind.NOUN | Kind.SHORT:
                subject = position
            case Kind.LABEL:
                subject = None
                told = next((thing for thing in _THINGS if text.startswith(thing, token.end - len(thing))), told)
            case Kind.NUMBER:
                counted = True
            case Kind.NEUTRAL if text.startswith("网站安全", token.start):
                announced = "网站"
            case Kind.MARK if token.value != "、":
                subject, counted = None, False
                told = "" if token.value in _ENDS_SENTENCE else told
            case kind if kind not in _MAY_PART_THEM and kind is not Kind.MARK:
                subject = None


def _number_follows(tokens: list[Token], position: int) -> bool:
    following = next((token for token in tokens[position + 1 :] if token.kind not in _LEADS_TO_NUMBER), None)
    return following is not None and following.kind is Kind.NUMBER
