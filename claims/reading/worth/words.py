"""The words and phrases that the cues of a sentence's worth are counted by. English."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FUNCTION_WORDS = _words(
    "a an the and or but if of in on at to for from by with about as than then that this these "
    "those it its is are was were be been being am has have had having do does did will would "
    "can could should shall may might must not no nor so i me my we us our you your he him his "
    "she her they them their who whom whose which what when where why how there here all any "
    "some more most less least many much few only also just very too now never ever i'm i've "
    "i'd i'll we're we've we'll you're you've he's she's it's that's they're they've don't "
    "doesn't didn't won't wouldn't can't isn't aren't wasn't weren't let's into over under "
    "between since after before during until up down out off because while per"
)

CLASSES: dict[str, frozenset[str]] = {
    "a number in words": _words(
        "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty "
        "fifty sixty seventy eighty ninety hundred hundreds thousand thousands dozen dozens half "
        "third quarter twice double doubled tripled triple first second"
    ),
    "a large number": _words("million millions billion billions trillion trillions mn bn"),
    "an amount of money": _words("$ € £ ¥ dollar dollars euro euros pound pounds cents"),
    "an event in the past": _words(
        "was were had did said went came made took gave got became began brought built bought "
        "cut fell found fought grew held kept knew led left lost met paid put ran rose sent sold "
        "spent stood told voted won wrote passed signed been"
    ),
    "a comparison": _words(
        "more less fewer higher lower bigger larger smaller better worse most least highest "
        "lowest largest biggest smallest worst best than record"
    ),
    "a change": _words(
        "increase increased increases increasing decrease decreased decline declined rise rises "
        "rising fall falling grew growth growing raised reduced doubled up down dropped drop cut"
    ),
    "a word of all or none": _words(
        "every all each none never always only ever everyone nobody no entire whole"
    ),
    "a point in time": _words(
        "january february march april june july august september october november december year "
        "years month months week weeks day days ago last since decade decades century yesterday"
    ),
    "a public matter": _words(
        "tax taxes budget deficit debt jobs unemployment inflation economy income wages poverty "
        "medicare medicaid insurance crime police prison schools education troops war nuclear "
        "weapons oil energy trade exports imports congress senate senator governor president "
        "administration bill law amendment court government federal report study rate rates "
        "spending percent immigration border veterans vote voted"
    ),
    "an opinion or a wish": _words(
        "think believe feel hope wish want guess suppose like love opinion view agree disagree "
        "glad proud sorry afraid wonderful great terrible good bad beautiful fair wrong right"
    ),
    "an intention or a duty": _words(
        "will shall should would must ought need going gonna i'll we'll let's promise intend "
        "plan want"
    ),
    "a doubt": _words("may might could perhaps maybe probably possibly seems apparently"),
    "the speaker": _words("i me my mine myself i'm i've i'd i'll"),
    "the speaker's side": _words("we us our ours we're we've we'll"),
    "the person addressed": _words("you your yours you're you've you'll"),
    "someone named earlier": _words("he she him her his they them their he's she's they're"),
    "a courtesy": _words(
        "thank thanks please welcome sir madam hello goodbye congratulations okay ok oh yes well"
    ),
    "a question": _words("who what why how whether"),
    "a denial": _words("not n't don't didn't doesn't isn't aren't wasn't weren't won't can't"),
}

PHRASES: dict[str, tuple[str, ...]] = {
    "an opinion or a wish": (
        "i think", "i believe", "i hope", "i want", "i feel", "in my opinion", "i would like",
        "it seems to me", "we want", "we need", "i'd like",
    ),
    "an intention or a duty": (
        "going to", "have to", "has to", "ought to", "we must", "we should", "i will", "we will",
    ),
    "a courtesy": ("thank you", "good evening", "good morning", "nice to", "let me", "excuse me"),
    "an attribution": (
        "according to", "said that", "says that", "the report", "a report", "he said", "she said",
        "they said", "a study", "states that", "stated that", "reported that",
    ),
    "a record of votes": ("voted for", "voted against", "voted to", "has voted", "was passed"),
    "a comparison": ("more than", "less than", "as much as", "as many as", "at least", "the only",
                     "the first time", "out of"),
    "an address to the reader": ("you may also", "leave a comment", "click here", "read more",
                                 "sign up", "subscribe to"),
}  # fmt: skip
