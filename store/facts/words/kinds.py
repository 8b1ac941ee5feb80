"""What a piece of a text does to a number that stands near it."""

from enum import Enum, auto


class Kind(Enum):
    """One kind of words, numbers or marks. What is of no kind is not understood."""

    LABEL = auto()
    """Names a figure."""
    SHORT = auto()
    """Names a figure where another one was named before: 高危, 政府网站, 域名."""
    BEFELL = auto()
    """What befell a thing; with the thing it names a figure: 被篡改 of a 网站."""
    TOPIC = auto()
    """What short names after it belong to: 放马站点."""
    RATING = auto()
    """Names one of the two ratings."""
    GRADE = auto()
    NUMBER = auto()
    THIS = auto()
    """Speaks of the edition's own week."""
    OTHER = auto()
    """Speaks of another time."""
    WHOLE = auto()
    """Speaks of the whole country."""
    PART = auto()
    """A place, a trade or an operator."""
    OWN = auto()
    """The report itself speaks."""
    FOREIGN = auto()
    """Somebody else speaks."""
    QUOTED = auto()
    """What follows was printed before, if another time is told of with it: 摘自去年周报, 上期回放."""
    FORECAST = auto()
    """What may be, will be or should be."""
    SUBSET = auto()
    """Only some of the things, a peak or a mean of them, or another way to count them."""
    EXCEPT = auto()
    """Leaves some of the things out."""
    DENIED = auto()
    """Was not done, or is not among them."""
    WRONG = auto()
    """What was said is wrong."""
    UNSURE = auto()
    """The number may not be the one that is meant: 含重复."""
    CORRECTED = auto()
    """What follows replaces what was said."""
    DEED = auto()
    """What was done with the things."""
    BOUND = auto()
    """Leaves only a limit of the number."""
    ABOUT = auto()
    """Rounds the number."""
    TOTAL = auto()
    LEAD = auto()
    """Leads from a label to its number."""
    CHANGE = auto()
    """The number beside it is a difference."""
    REACH = auto()
    """What follows is the value itself, whatever changed before."""
    FROM = auto()
    COMPARE = auto()
    OF_WHICH = auto()
    EACH = auto()
    NONE_NEW = auto()
    """Zero in words."""
    BACK = auto()
    """Speaks again of a number that was just said."""
    RANK = auto()
    """How high a number is among others."""
    AND = auto()
    WITH = auto()
    """Those who took part follow, up to the deed."""
    ACTOR = auto()
    """Somebody who took part."""
    NOUN = auto()
    """Other things that can be counted."""
    NEUTRAL = auto()
    """Says nothing against a number."""
    MARK = auto()
    UNKNOWN = auto()
