"""What is remembered while a paragraph is read: of the clause, of the sentence, and of what they opened."""

from dataclasses import dataclass, field

from store.facts.words.kinds import Kind
from store.facts.words.tokens import Token
from store.facts.words.vocabulary import Named


@dataclass(slots=True)
class Label:
    """A figure named at a place, and whether this week's number for it was found."""

    named: Named
    token: Token
    start: int
    """Where its words begin, the deed before it among them."""
    done: bool = False
    """Whether the deed that it asks for was told of."""
    filled: bool = False


@dataclass(slots=True)
class Candidate:
    """A number that may be a figure."""

    token: Token
    label: Label | None
    value: int
    end: int
    rounded: bool = False
    bound: bool = False
    """Only a limit of it is told."""
    doubt: bool = False
    """It is not seen to be whole."""
    total: bool = False
    unit: str | None = None


@dataclass(slots=True)
class Scope:
    """What holds for all that follows until other words end it.

    A place or words that were not understood hold on further where they lead
    in what follows than where they stood with a number of their own.
    """

    time: Kind | None = None
    """THIS, OTHER, or nothing was said."""
    part: bool = False
    """It is about a place, a trade or an operator."""
    part_leads_in: bool = False
    foreign: bool = False
    forecast: bool = False
    quoted: bool = False
    """An earlier edition speaks, whose 本周 is another one."""
    subset: bool = False
    doubt: bool = False
    """Words before were not understood."""
    doubt_leads_in: bool = False
    taking_part: bool = False
    """Those who took part are told of."""

    def copy(self) -> "Scope":
        """Spelled out in the order of the fields, for every clause takes one and `replace` takes four times as long."""
        told = (self.time, self.part, self.part_leads_in, self.foreign, self.forecast, self.quoted, self.subset)
        return Scope(*told, self.doubt, self.doubt_leads_in, self.taking_part)


@dataclass(slots=True)
class Clause:
    """What was read since the last comma."""

    time: Kind | None = None
    times: list[Kind] = field(default_factory=list)
    dated: bool = False
    """Its time is told in days, or by a number, of an edition whose own are known."""
    part: bool = False
    own: bool = False
    """The publisher is named in it."""
    whole: bool = False
    strongly_whole: bool = False
    """Said by 全国 or 我国, for 境内 is also said of a province."""
    subset: bool = False
    excepts: bool = False
    denied: bool = False
    unknown: bool = False
    """Something that was not understood stands before the number, or there is no number."""
    unknown_after: bool = False
    unsure: bool = False
    quotes: bool = False
    """Something printed before is handed on in it."""
    other_edition: bool = False
    topic: bool = False
    wrong: bool = False
    corrected: bool = False
    of_which: bool = False
    each: bool = False
    back: bool = False
    rank: bool = False
    share: bool = False
    """A percentage that is no change stands in it."""
    noun: bool = False
    """It is about other things that are counted."""
    shared: bool = False
    """Its number may belong to what stood before too."""
    compared: bool = False
    compared_with_other: bool = False
    change: bool = False
    changed_by: bool = False
    """A number in it was a difference."""
    from_: bool = False
    bound: bool = False
    about: bool = False
    total: bool = False
    deeds: set[str] = field(default_factory=set)
    deeds_after: set[str] = field(default_factory=set)
    """Those behind the number: they may belong to what follows without a mark."""
    labels: list[Label] = field(default_factory=list)
    candidate: Candidate | None = None
    first: Token | None = None
    run: int | None = None
    """Where the words begin that lead straight to a label: 共处理, 协调."""

    @property
    def is_of_some(self) -> bool:
        """Whether it leaves only a part of the things."""
        return self.part or self.subset or self.denied

    def is_of_all(self, scope: Scope) -> bool:
        """Whether it speaks of the whole country, whatever place was told of before."""
        return self.strongly_whole or (self.whole and not scope.part_leads_in)

    def not_understood(self) -> None:
        if self.candidate:
            self.unknown_after = True
        else:
            self.unknown = True

    def about_other_things(self) -> None:
        if self.candidate is None:
            self.noun = True
            self.labels.clear()

    def has_told(self) -> None:
        """Deeds behind a number and its name are done to it where nothing else follows: 498起事件得到处理."""
        number = self.candidate
        if number and number.label and number.token.start < number.label.token.start:
            self.deeds |= self.deeds_after

    def what_follows(self) -> "Clause":
        """The next clause of an enumeration, with what still holds in it."""
        numberless = self.candidate is None
        return Clause(
            deeds=self.deeds,
            change=self.changed_by and numberless,
            denied=self.denied and numberless,
            shared=bool(self.labels) and numberless and not self.each,
            of_which=self.of_which and not numberless and bool(self.labels),
        )


@dataclass(slots=True)
class Sentence:
    """What is remembered until a full stop."""

    first: int
    """The number of its first statement."""
    opened: Scope
    """What held when it began."""
    label: Label | None = None
    """The label that a number alone continues."""
    unfilled: list[Label] = field(default_factory=list)
    times: list[Kind] = field(default_factory=list)
    told: list[tuple[Scope, bool]] = field(default_factory=list)
    """For each number with its label: what held there, and whether it was doubted."""
    correcting: bool = False
    wrong_number: bool = False
    """A number of no label was said to be the wrong one."""

    def holds_on(self) -> Scope:
        """What a whole sentence was told of holds on after it, until words lead back."""
        following = self.opened.copy()
        if self.told:
            times = {scope.time for scope, _ in self.told}
            if len(times) == 1:
                following.time = times.pop() or following.time
            following.part = all(scope.part and (self.opened.part or not scope.foreign) for scope, _ in self.told)
            following.foreign = all(scope.foreign for scope, _ in self.told)
            following.doubt = all(doubted and scope.doubt for scope, doubted in self.told)
        return following
