"""The grammar: what the pieces of a paragraph say together. It is the same for every figure.

A label takes the number behind it (被篡改网站2,310个) or right before it (77起
仿冒投诉事件); a thing and what befell it are one (2,310个网站遭到篡改).
A number alone continues the label before it (上周312起，本周498起).
Between them stand words that lead on, a change with its own number (较上周增加
3.2万台，达58.4万台) or a time to compare with; those numbers are left out.
Marks part clauses and sentences, and brackets are read on their own within
what holds outside. Whether a number is taken is told in `verdicts`.
"""

from store.facts.clauses import Clauses, topic_of
from store.facts.heeding import heed
from store.facts.memory import Candidate, Clause, Sentence
from store.facts.ratings import is_left_behind, names_fully, rated_by
from store.facts.verdicts import Graded, Heard, doubt_all, holding, is_done
from store.facts.words.kinds import Kind
from store.facts.words.numbers import Number
from store.facts.words.tokens import Token
from store.facts.words.vocabulary import Named, deeds_of
from store.model.figures import BY_KEY, TOTALS

_ENDS_SENTENCE = "。.!?"


class Grammar(Clauses):
    """Reads one paragraph, or one cell of a table as a sentence."""

    def read(self) -> Heard:
        position, tokens = 0, self._tokens.tokens
        while position < len(tokens):
            position = self._take(position)
        self._reached = len(self._tokens.text)
        while self._outside:
            self._close_bracket(len(self._tokens.text))
        self._end_sentence()
        return self.heard

    def _take(self, position: int) -> int:
        """Takes one piece; where the next one to take stands."""
        token = self._tokens.tokens[position]
        self._reached = token.start
        if self._clause.first is None and token.kind is not Kind.MARK:
            self._clause.first = token
        match token.kind:
            case Kind.MARK:
                self._mark(token)
            case Kind.NUMBER if self._clause.each and (end := self._share_out(position)):
                return end
            case Kind.NUMBER:
                self._number(position, token.value)
            case Kind.LABEL:
                self._label(position, token.value)
            case Kind.SHORT:
                self._short(position, token.value)
            case Kind.THIS | Kind.OTHER:
                self._time(position)
            case Kind.EACH:
                self._clause.each = True
            case Kind.TOPIC:
                self._topic(token)
            case Kind.RATING if names_fully(self._tokens.words(token)):
                self.heard.rated.add(token.value)
            case Kind.GRADE:
                self._grade(position)
            case Kind.NONE_NEW:
                self._none_new(position)
            case Kind.CORRECTED:
                if self._clause.candidate:
                    self._close_clause(goes_on=True)
                self._clause.corrected = True
                self.scope.forecast = False
            case Kind.UNKNOWN if self._clause.candidate and self._tokens.parts_labels(position):
                self._close_clause(goes_on=True)
            case Kind.AND if self._clause.candidate:
                self._close_clause(goes_on=True)
            case Kind.SUBSET if self._tokens.is_of_what_follows(position):
                pass
            case Kind.SUBSET if self._tokens.spreads_over(position):
                self._clause.labels.clear()
            case _:
                heed(self._tokens, position, self._clause, self.scope, self._sentence)
        return position + 1

    # marks

    def _mark(self, token: Token) -> None:
        if token.value == "(":
            self._open_bracket()
        elif token.value == ")":
            if self._outside:
                self._close_bracket(token.end)
        elif token.value in _ENDS_SENTENCE and not self._outside:
            first = self._sentence.first
            if token.value == "?" and self._is_asked(token):
                self._close_clause()
                return
            self._end_sentence()
            if token.value == "?":
                doubt_all(self.heard.statements[first:])  # what is asked is not stated
        else:
            self._close_clause(goes_on=token.value == "、")

    def _is_asked(self, mark: Token) -> bool:
        """Whether it is asked how many there are, so that the answer goes on with the same figure."""
        stated = len(self.heard.statements) > self._sentence.first or self._clause.candidate is not None
        question = self._tokens.text[: mark.start].rpartition("。")[2].rpartition("?")[2]
        return "多少" in question and bool(self._clause.labels) and not stated

    def _open_bracket(self) -> None:
        clause = self._clause
        inside = self.scope.copy()
        inside.time = Kind.OTHER if clause.compared_with_other else clause.time or inside.time
        inside.part = inside.part or clause.part
        inside.doubt = inside.doubt or clause.unknown
        self._outside.append((self.scope, clause, self.topic, self._sentence))
        label = clause.candidate.label if clause.candidate else clause.labels[-1] if clause.labels else None
        if label and is_done(label, clause):
            self.topic = topic_of(label)
        self.scope, self._clause = inside, Clause()
        self._sentence = Sentence(self._sentence.first, inside.copy(), label or self._sentence.label)

    def _close_bracket(self, end: int) -> None:
        inner, before = self._clause, len(self.heard.statements)
        scope = self.scope
        elsewhere = scope.foreign or scope.forecast
        self._close_clause()
        wrong_number = self._sentence.wrong_number
        self.scope, self._clause, self.topic, self._sentence = self._outside.pop()
        if scope.quoted:
            self.scope.quoted = self._sentence.opened.quoted = True
        without_label = not inner.labels or inner.excepts
        if wrong_number:  # 498起（误作489起，已订正）
            return
        if len(self.heard.statements) == before and without_label and inner.first is not None:
            self._heed_bracket(inner, end)
            self._clause.denied = self._clause.denied or elsewhere

    def _heed_bracket(self, inner: Clause, end: int) -> None:
        """What a bracket without a number says of what it stands with: （上周）, （约占境内6.3%）."""
        clause = self._clause
        if inner.share and clause.candidate:
            clause.candidate.end = end
        if inner.candidate and inner.unknown_after and not (clause.candidate or clause.labels):
            clause.unknown = True
        if inner.candidate or inner.share or inner.change or inner.compared:
            return
        if clause.candidate is None:
            clause.deeds |= inner.deeds
        if inner.time is Kind.THIS and inner.dated:
            clause.time = Kind.THIS  # 上周（12月16日-22日）, said by somebody who writes in the week after
        elif inner.time and clause.time and inner.time is not clause.time:
            clause.unknown = True
        if clause.candidate is None and not clause.labels:
            clause.time = clause.time or inner.time
            clause.part = clause.part or inner.part
        elif inner.time is Kind.OTHER or inner.wrong or (inner.is_of_some and not inner.of_which):
            clause.denied = True
        elif inner.unknown and clause.candidate:
            clause.unknown_after = True

    # times, labels and numbers

    def _time(self, position: int) -> None:
        token, clause = self._tokens.tokens[position], self._clause
        reached = clause.from_ and self._tokens.reaches(position)
        if clause.compared or reached or self._tokens.is_compared(position):
            clause.compared = True
            clause.compared_with_other = token.kind is Kind.OTHER
            return
        if self._tokens.kind_after(position) is Kind.RANK:  # 年内新高
            return
        if clause.candidate and not self._tokens.number_follows(position):
            changed = self._tokens.kind_after(position) is Kind.CHANGE
            clause.denied = clause.denied or (token.kind is Kind.OTHER and not changed)
            if clause.candidate.label is None:
                clause.time = token.kind
            return
        if clause.candidate:
            self._next_clause(token)
        self._hand_on()
        self._clause.other_edition |= self._tokens.is_another_edition(position)
        self._clause.time = Kind.OTHER if self._tokens.is_of_another_time(position) else token.kind
        self._clause.times.append(self._clause.time)
        self._clause.dated |= token.value is True

    def _label(self, position: int, named: Named) -> None:
        token, clause = self._tokens.tokens[position], self._clause
        candidate = clause.candidate
        if (
            named.number_first
            and not (candidate and candidate.label is None)
            and not ("协调" in clause.deeds and self._tokens.is_counted_at_once(position))
        ):
            if not self.scope.taking_part:
                clause.not_understood()
            return
        own_number = self._tokens.has_own_number(position)
        unnamed = candidate is not None and (candidate.label is None or candidate.label.named.loose)
        if candidate and unnamed and not own_number:
            if self._tokens.is_beside(candidate, position):
                clause.labels = [label for label in clause.labels if label is not candidate.label]
                candidate.label = self._named(named, token, candidate.token.start)
                candidate.end = token.end
            else:
                self._named(named, token, token.start)
                clause.not_understood()
            return
        if candidate and not own_number and self._counts_with(candidate, token):
            candidate.end = token.end
            return
        if candidate:
            self._next_clause(token)
        if self._clause.labels and self._clause.labels[-1].named.loose:
            self._clause.labels.pop()  # 网页篡改情况：被篡改网站
        if self._clause.labels and TOTALS.get(self._clause.labels[-1].named.figure) == named.figure:
            self._clause.not_understood()  # 跨境类的网络安全事件 are the part
            return
        if self._clause.labels and self._tokens.opens_list(self._clause.labels[-1].named, named, token):
            self._clause.labels.pop()
        if self._clause.labels:
            self._clause.shared = True
        elif self._clause.noun:  # 用户感染网络病毒的主机, 网站和恶意URL链接
            self._clause.not_understood()
        self._clause.labels.append(self._named(named, token, token.start))

    def _topic(self, token: Token) -> None:
        if self._clause.candidate is None:
            self.topic, self._clause.topic = Named(token.value), True
            self._clause.subset |= bool(self._clause.deeds)  # 已处置的放马站点
        self._clause.about_other_things()

    def _counts_with(self, candidate: Candidate, token: Token) -> bool:
        """Whether a label behind a number belongs to its unit, as in 涉及1个IP."""
        if candidate.label is None or not candidate.unit:
            return False
        return candidate.unit + self._tokens.words(token) in BY_KEY[candidate.label.named.figure].counters

    def _short(self, position: int, named: tuple[Named, ...]) -> None:
        token, clause = self._tokens.tokens[position], self._clause
        candidate = clause.candidate
        topic = self.topic
        meant = next((name for name in named if topic and BY_KEY[name.figure].under == topic.figure), None)
        if candidate and self._counts_with(candidate, token):
            candidate.end = token.end
        elif meant:
            clause.noun = clause.noun and not clause.topic  # 放马站点：域名25个
            if clause.labels and candidate is None and self._tokens.follows_at_once(clause.labels[-1].token, position):
                clause.labels.pop()  # 仿冒网页涉及域名
            self._label(position, meant._replace(loose=topic is not None and topic.loose))
        elif len(named) == 1 and self._tokens.is_counted(position, candidate):
            self._label(position, named[0]._replace(loose=True))
        elif candidate is None:
            clause.about_other_things()
            self._sentence.label = None
        elif candidate.label is None:
            clause.not_understood()

    def _number(self, position: int, number: Number) -> None:
        token, clause, tokens = self._tokens.tokens[position], self._clause, self._tokens
        if number.share:
            clause.share = not (clause.change or clause.compared)
            clause.change = clause.compared = clause.compared_with_other = False
            return
        if position == self._upper_end or tokens.is_footnote(position):
            return
        bound, clause.bound = clause.bound or number.bound, False
        if clause.change or clause.compared:
            clause.change, clause.changed_by = False, True
            return
        if tokens.is_range(position):
            bound, self._upper_end = True, position + 2
        elif clause.from_ and tokens.is_left_behind(position):
            return
        of_other_things = tokens.kind_after(position) is Kind.NOUN and not (self._outside or self._is_counter(position))
        if of_other_things or number.value is None:
            clause.about_other_things()
        else:
            label = clause.labels[-1] if clause.labels and not clause.candidate else None
            unclear = clause.each or clause.unknown_after  # 分别 shared nothing out; words before it are unknown
            if clause.candidate:
                self._next_clause(token)
            whole = tokens.ends_well(position, number)
            self._clause.candidate = Candidate(
                token,
                label,
                number.value,
                token.end,
                rounded=number.rounded or self._clause.about,
                bound=bound,
                doubt=unclear or not whole,
                total=self._clause.total,
                unit=number.unit,
            )

    def _is_counter(self, position: int) -> bool:
        """Whether the thing behind a number is what the figure is counted in: 网页仿冒2,001个页面."""
        noun, labels = self._tokens.after(position), self._clause.labels
        if noun is None or not labels:
            return False
        unit = self._tokens.tokens[position].value.unit or ""
        return unit + self._tokens.words(noun) in BY_KEY[labels[-1].named.figure].counters

    def _none_new(self, position: int) -> None:
        """无新增 is zero, of the label before it or right behind it."""
        token, following, clause = self._tokens.tokens[position], self._tokens.after(position), self._clause
        if following and following.kind is Kind.LABEL and following.value.deed == "新增":
            clause.deeds.add("新增")
            clause.candidate = Candidate(token, None, 0, token.end)
            return
        label = clause.labels[-1] if clause.labels else self._sentence.label
        counts_new = label is not None and (label.named.deed == "新增" or deeds_of(label.named.figure) == {"新增"})
        if label and counts_new and not label.filled:
            clause.deeds.add("新增")
            clause.candidate = Candidate(token, label, 0, token.end)

    def _share_out(self, position: int) -> int | None:
        """Gives the numbers behind 分别 to the labels, or to the times; where they end, None if there is but one."""
        clause, sentence = self._clause, self._sentence
        places, end = self._tokens.enumerated(position)
        count = len(places)
        if count < 2 or clause.candidate or clause.change or clause.compared:
            return None
        unfilled = [label for label in sentence.unfilled if not label.filled]
        labels = clause.labels if len(clause.labels) == count else unfilled + clause.labels
        times = clause.times if len(clause.times) == count else sentence.times + clause.times
        if len(labels) == count:
            pairs = list(zip(labels, places, strict=True))
        elif len(times) == count and times.count(Kind.THIS) == 1:
            clause.time = Kind.THIS
            continued = labels[-1] if labels else sentence.label
            pairs = [(continued, places[times.index(Kind.THIS)])] if continued is not None else []
        else:
            pairs = []
        clause.shared = False
        for label, place in pairs:
            token, number = self._tokens.tokens[place], self._tokens.tokens[place].value
            if number.value is not None and not number.share:
                rounded, bound, unit = number.rounded, number.bound, number.unit
                self._decide(Candidate(token, label, number.value, token.end, rounded, bound, unit=unit))
        clause.labels = []
        return end

    def _grade(self, position: int) -> None:
        tokens, clause, held = self._tokens, self._clause, holding(self._clause, self.scope)
        grade = tokens.tokens[position]
        rated = rated_by(tokens, position)
        if rated is None:
            return
        name, understood = rated
        self.heard.rated.add(grade.value.rating)
        of_another_time = held.time is Kind.OTHER or clause.compared_with_other
        left_behind = clause.from_ and is_left_behind(tokens, position)
        elsewhere = held.part or held.foreign or held.forecast or held.quoted
        if understood and not (of_another_time or left_behind or elsewhere or clause.denied):
            self.heard.grades.append(Graded(name.value, grade.value.grade, name.start, grade.end, clause.corrected))
