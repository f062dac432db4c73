"""What in a sentence stands for something said elsewhere: "he", "the report", "last year".

Problem: a claim has to be understood by itself. Each word that points out of its sentence is named
with its place and, where the text says it, with what it points to: the nearest sentence before
that brings up something of fitting number, gender and kind, and the first such thing in it, for
that is mostly its subject. What else in that sentence would fit is told as well.

Left out: what points forward ("When he came, Dahlin ..."), and who "we" is, which is a matter of
attribution. Without syntax and knowledge of the world the nearest that fits is sometimes another.
"""

from __future__ import annotations

import re
from dataclasses import replace

from claims.reading.context.forms import in_place_of
from claims.reading.context.memory import Memory
from claims.reading.context.mentions import Mention, Word, mentions_of, thing_at, words_of
from claims.reading.context.quoting import Quotes, Within
from claims.reading.context.reference import NOT_SAID, Kind, Reference
from claims.reading.context.words import POINTERS, Gender, Pointers, Pronoun
from claims.reading.dates import DateSpan
from claims.reading.numbers.nouns import is_plural, singular
from claims.reading.sentences import Sentence

_BEGINNING = 12  # characters before the subject, such as "However, "
_PHRASE = 4  # words after "the" in which the noun is looked for


class Context:
    """What a text has brought up so far. Sentences are taken in ascending order, each once."""

    def __init__(self, text: str, language: str = "en") -> None:
        self._text = text
        self._known = POINTERS.get(language[:2].lower())
        self._memory = Memory()
        self._quotes = Quotes(text)
        # What the sentence at hand takes up is in reach of the next as if it were named again.
        self._taken: list[tuple[int, Mention]] = []

    def references(
        self, sentence: Sentence, dates: tuple[DateSpan, ...] = ()
    ) -> tuple[Reference, ...]:
        """What in `sentence` points out of it; what it brings up is remembered for the next."""
        if self._known is None:
            return ()
        words = words_of(self._text, sentence.start, sentence.end)
        mentions = mentions_of(self._text, words, self._known, self._memory.seen)
        quoted = self._quotes.within(sentence)
        begins = sentence.start + (self._text[sentence.start] in '“«„"')
        known = [self._memory.recognised(m, opens=m.start == begins) for m in mentions]
        here = [replace(m, quoted=quoted(m.start)) for m in known]
        self._taken = []
        found = [*self._pronouns(words, here, quoted, self._known)]
        found += self._pointing(words, here, self._known)
        found += self._short_names(here)
        found += self._times(sentence, dates, self._known)
        self._memory.remember([*((row.start, row) for row in here), *self._taken], dates)
        self._memory.begun = sentence.start
        self._quotes.remember(here)
        return _without_overlaps(found)

    def _found(
        self, word: str, span: tuple[int, int], kind: Kind, fitting: list[Mention], how: str
    ) -> Reference:
        if not fitting:
            return Reference(word, *span, kind)
        first, *more = fitting
        self._taken.append((span[0], first))
        others = tuple(dict.fromkeys(row.text for row in more if row.text not in first.text))[:3]
        following = self._text[span[1] : span[1] + 20]
        form = in_place_of(word, following, first.text, self._known) if self._known else ""
        start, end = span
        return Reference(
            word, start, end, kind, first.text, first.start, first.end, form, others, how
        )

    def _pronouns(
        self, words: list[Word], here: list[Mention], quoted: Within, known: Pointers
    ) -> list[Reference]:
        found, done = [], set[str]()
        for n, word in enumerate(words):
            pronoun = known.pronouns.get(word.low)
            if word.low in known.speakers and word.low not in done and "I" not in done:
                done.add("I")
                how = "the speaker of these words; see the attribution"
                found.append(Reference(word.text, word.start, word.end, "speaker", reason=how))
            if pronoun is None or f"{pronoun}" in done or self._is_empty(words, n, known):
                continue
            done.add(f"{pronoun}")
            clause = _clause_start(words, n, known) if word.low in known.objects else word.start
            said = any(_fits(row, pronoun) and row.end <= clause for row in here)
            if said or (pronoun.number == "many" and _has_plural(words[:n], known)):
                continue  # the sentence says it itself
            found.append(self._pronoun(word, pronoun, quoted(word.start)))
        return found

    def _is_empty(self, words: list[Word], at: int, known: Pointers) -> bool:
        """Whether "it" stands for nothing: "it is likely that"."""
        start = words[at].start
        empty = re.compile(known.empty_it, re.IGNORECASE)
        return words[at].low == "it" and bool(empty.match(self._text, start, start + 60))

    def _pronoun(self, word: Word, pronoun: Pronoun, quoted: bool) -> Reference:
        recent = [
            [r for r in rows if _fits(r, pronoun) and self._quotes.may_name(r, quoted=quoted)]
            for rows in reversed(self._memory.recent)
        ]
        if not pronoun.gender:
            return self._neuter(word, recent[0] if recent else [])
        for named in (True, False):
            for back, rows in enumerate(recent, 1):
                fitting = sorted(
                    (row for row in rows if row.text[0].isupper() or not named), key=_rank
                )
                if fitting:
                    how = f"the first that fits, {_sentences(back)} before"
                    span = word.start, word.end
                    return self._found(word.text, span, "pronoun", fitting, how)
        return Reference(word.text, word.start, word.end, "pronoun")

    def _neuter(self, word: Word, fitting: list[Mention]) -> Reference:
        """What "it" or "they" stand for, where the sentence before leaves one choice."""
        span, how = (word.start, word.end), ""
        if [row.kind for row in fitting] == ["organisation"] and fitting[0].text[0].isupper():
            how = "all that fits, one sentence before"
        elif fitting and 0 <= fitting[0].start - self._memory.begun <= _BEGINNING:
            how = "what the sentence before begins with"
        if how:
            return self._found(word.text, span, "pronoun", fitting, how)
        others = tuple(dict.fromkeys(row.text for row in fitting))[:3]
        how = "not sure what is meant" if others else NOT_SAID
        return Reference(word.text, *span, "pronoun", others=others, reason=how)

    def _pointing(self, words: list[Word], here: list[Mention], known: Pointers) -> list[Reference]:
        found = []
        for at, word in enumerate(words):
            number = known.pointing.get(word.low)
            if number is None:
                continue
            noun_at = self._noun(words, at, known)
            if noun_at is None:
                continue
            span = word.start, words[noun_at].end
            found += self._noun_phrase(span, words[noun_at].low, here, known)
        return found

    def _noun(self, words: list[Word], at: int, known: Pointers) -> int | None:
        """Where the noun of the pointing word at `at` stands; None where it points nowhere."""
        last = None
        for end in range(at + 1, min(len(words), at + 1 + _PHRASE)):
            word = words[end]
            noun, many = singular(word.low), "many" if is_plural(word.low) else "one"
            ends = word.low in known.stops or word.low in known.introducing
            if (
                ends
                or noun in known.no_things
                or not word.low[0].isalpha()
                or word.text[0].isupper()
            ):
                break
            if noun in known.nouns or noun in known.roles or (noun, many) in self._memory.things:
                last = end
            elif words[at].low == "that":
                break  # "that police release it" points at nothing
        needed = known.pointing[words[at].low]
        if last is None or (needed and (needed == "many") != is_plural(words[last].low)):
            return None
        following = words[last + 1].low if last + 1 < len(words) else ""
        if words[at].low == "the" and _goes_on(following, known):
            return None
        if words[at].low == "the" and following in known.completed:
            named = thing_at(self._text, words, at, last, known)
            self._taken.append((named.start, named))
            return None
        return last

    def _noun_phrase(
        self, span: tuple[int, int], word: str, here: list[Mention], known: Pointers
    ) -> list[Reference]:
        noun, number = singular(word), "many" if is_plural(word) else "one"
        kind = "person" if noun in known.roles else known.nouns.get(noun, "thing")
        named = [row for row in here if row.end <= span[0]]
        if any(
            noun in row.nouns or (row.kind == kind != "thing" and number == row.number)
            for row in named
        ):
            return []  # the sentence says it itself
        written = self._text[span[0] : span[1]]
        before = self._memory.things.get((noun, number))
        alone = len(self._text[span[0] : span[1]].split()) == 2
        if before is None and number == "one" and alone:
            before = self._memory.kinds.get(known.nouns.get(noun, "") or "")
            before = before if before and _is_such(before, noun, known) else None
        vague = kind == "thing" or number == "many" or not alone
        if before is None and vague and written.lower().startswith("the "):
            return []  # "the justice system": there is one, or it is named where it stands
        how = "the nearest before that it can name"
        return [self._found(written, span, "noun", [before] if before else [], how)]

    def _short_names(self, here: list[Mention]) -> list[Reference]:
        """The name "Dahlin", where the text has said "Peter Dahlin" before."""
        found = []
        for row in here:
            full = self._memory.names.get(row.text)
            if full and len(full.text) > len(row.text) and full.end <= row.start:
                span = row.start, row.end
                how = "the fuller name before"
                found.append(self._found(row.text, span, "name", [full], how))
        return found[:3]

    def _times(
        self, sentence: Sentence, dates: tuple[DateSpan, ...], known: Pointers
    ) -> list[Reference]:
        found = []
        for day in dates:
            if "publication" in day.reading or day.reading.startswith("the text gives no year"):
                how = f"{_iso(day)}, counted from the day of publication" if day.first else NOT_SAID
                made = Reference(day.text, day.start, day.end, "time", reason=how)
                found.append(made)
        pattern = r"(?<!\w)(?:" + "|".join(known.times) + r")(?!\w)"
        for match in re.finditer(pattern, sentence.text, re.IGNORECASE):
            span = sentence.start + match.start(), sentence.start + match.end()
            day_before = next((d for d in reversed(dates) if d.first and d.end <= span[0]), None)
            if day_before is None:
                found.append(self._time(match[0], span))
        return found

    def _time(self, written: str, span: tuple[int, int]) -> Reference:
        day = self._memory.day
        if day is None:
            return Reference(written, *span, "time")
        how = "the last date before"
        return Reference(written, *span, "time", day.text, day.start, day.end, reason=how)


def _fits(mention: Mention, pronoun: Pronoun) -> bool:
    if mention.kind not in pronoun.kinds:
        return False
    gender: Gender = mention.gender
    if pronoun.gender and gender and gender != pronoun.gender:
        return False
    if pronoun.number == "many":
        return mention.number == "many" or mention.kind == "organisation"
    return mention.number == "one"


def _rank(mention: Mention) -> int:
    """Before the order in the sentence: a known gender, then a person."""
    return 0 if mention.gender else 1 if mention.kind == "person" else 2


def _clause_start(words: list[Word], at: int, known: Pointers) -> int:
    """Before it what "him" stands for can be named: in "Hill paid him" it is not Hill."""
    marks = (word.end for word in reversed(words[:at]) if word.low in known.clause_marks)
    return next(marks, words[0].start)


def _is_such(mention: Mention, noun: str, known: Pointers) -> bool:
    """Whether the noun fits what is of its kind: a trust is a charity, an authority is none."""
    if known.nouns[noun] == "organisation":
        others = {n for n in mention.nouns if known.nouns.get(n) == "organisation"} - known.groups
        return noun in known.groups and not others
    if known.nouns[noun] != "place":
        return True
    country = mention.text.lower().removeprefix("the ") in known.countries
    return country == (noun in ("country", "nation", "state"))


def _has_plural(words: list[Word], known: Pointers) -> bool:
    """Whether some word may be a plural that "they" stands for, though it is no mention."""
    no_noun = known.stops | known.verbs | known.speech
    return any(
        word.low.isalpha() and word.low not in no_noun and is_plural(word.low) for word in words
    )


def _goes_on(following: str, known: Pointers) -> bool:
    """Whether the noun is but the first of a compound: "the tax code"."""
    ended = following in known.stops | known.verbs | known.speech | known.completed
    return following.isalpha() and not ended and not following.endswith(("ed", "s", "ly", "ing"))


def _sentences(count: int) -> str:
    return "one sentence" if count == 1 else f"{count} sentences"


def _iso(day: DateSpan) -> str:
    return day.first if day.first == day.last else f"{day.first} to {day.last or '…'}"


def _without_overlaps(found: list[Reference]) -> tuple[Reference, ...]:
    kept: list[Reference] = []
    for row in sorted(found, key=lambda row: (row.start, -row.end)):
        if not kept or row.start >= kept[-1].end:
            kept.append(row)
    return tuple(kept)
