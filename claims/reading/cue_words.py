"""The words that turn a statement round or weaken it, per language.

Each entry is a regular expression over whole words, in small letters. Where two entries fit at
one place the longer wins, so an exception ("not only") is an entry of the kind "none".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["negation", "possibility", "hearsay", "condition", "intention", "obligation"]


@dataclass(frozen=True)
class CueWords:
    """`kinds` maps each kind to its expressions, and "none" to what only looks like a cue.

    `nouns_after` are the words after which a cue of `also_nouns` is a noun ("the will");
    `passed_over` are those between a cue and the word that it bears on.
    """

    kinds: dict[Kind | Literal["none"], tuple[str, ...]]
    also_nouns: frozenset[str]
    nouns_after: frozenset[str]
    passed_over: frozenset[str]


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


ENGLISH = CueWords(
    kinds={
        "none": (
            r"not (?:only|just|merely|simply|least|to mention)",
            r"no (?:doubt|matter|sooner|less|fewer|more|later) (?:than|that|how|what|which|who)",
            r"no doubt|why not|nothing but|none other|or not|if not|if only|if any|as if",
            r"(?:asked?|asking|asks|wonder(?:s|ed)?|know|knows|knew|see|unclear) if",
        ),
        "negation": (
            r"not|never|cannot|(?:[a-z]{2,6})n['’]t|cant|dont|doesnt|didnt",
            r"no longer|no one|no|nobody|nothing|none|nowhere|neither|nor|without",
            r"hardly|scarcely|rarely|seldom|unable to|(?:absence|lack) of|lack(?:s|ed|ing)",
            r"(?:fail|refus|declin)(?:s|es|e|ed|ing)? to|failure to",
            r"den(?:y|ies|ied|ying)|rul(?:es|ed|ing)? out|far from|(?:has|have|had) yet to",
            r"(?:is|are|was|were) (?:false|untrue|wrong)|falsely|wrongly|mistakenly",
        ),
        "possibility": (
            r"could|may|might|would|perhaps|maybe|possibly|probably|presumably|potentially",
            r"conceivably|(?:un)?likely|apparently|seemingly|possible|probable|suspected",
            r"(?:seem|appear)(?:s|ed)? (?:to|that)|suggest(?:s|ed)? that|fear(?:s|ed)? that",
            r"suspect(?:s|ed)? (?:that|of)|(?:thought|believed|assumed|feared|suspected) to",
            r"must have been|must have|doubt(?:s|ed)? (?:that|whether|if)",
            r"it (?:is|was) (?:thought|believed|assumed|feared|suspected) that",
        ),
        "hearsay": (
            r"allegedly|reportedly|purportedly|supposedly|ostensibly|rumou?red(?:ly)?|alleged",
            r"purported|so-called|unconfirmed|accused of|accusations? (?:of|that)",
            r"allegations? (?:of|that)|according to rumou?rs|rumou?rs (?:of|that)",
            r"it (?:is|was) (?:said|understood|reported|claimed|alleged|rumou?red) that",
            r"(?:is|are|was|were|been|being) (?:said|understood|reported|claimed|known) to",
        ),
        "condition": (
            r"if|even if|unless|provided (?:that)?|providing that|assuming (?:that)?|in case",
            r"as long as|on condition (?:that|of)|in the event (?:of|that)|depending on|were it",
        ),
        "intention": (
            r"will|won['’]t|shall|(?:plan|intend|aim|hope|want|seek|wish)(?:s|n?ed|n?ing)? to",
            r"(?:promis|pledg|propos|vow|threaten|agree|expect)(?:s|es|e|d|ed|ing)? to",
            r"(?:is|are|was|were|be) (?:set|due|going|about|expected|scheduled|poised|likely) to",
            r"(?:plans?|intentions?|proposals?|promises?|pledges?) to|planned",
            r"(?:is|are|was|were|been|be) (?:considering|weighing)",
        ),
        "obligation": (
            r"must|should|ought to|(?:has|have|had|having) to|need(?:s|ed)? to|supposed to",
            r"(?:required|obliged|forced|ordered|bound|supposed|compelled|urged) to",
        ),
    },
    also_nouns=frozenset({"will", "might", "must", "may"}),
    nouns_after=_words(
        "a the his her its their my our your this that free good political military economic "
        "living last all of with at full people's people’s"
    ),
    passed_over=_words(
        "a an the any all even ever yet be been being is are was were am have has had do does did "
        "to of that it its his her their this these those there he she they we i you who which "
        "such so very more most less also still just only single one in on at by for from with "
        "as and or quite too into about own not never other least"
    ),
)

# The other languages have the words that are sure, and no tables of exceptions but the plainest.
ITALIAN = CueWords(
    kinds={
        "none": (r"non solo|non soltanto|senza dubbio|non meno di|non più di",),
        "negation": (r"non|mai|nessuno|nessuna|nessun|niente|nulla|senza|né|neanche|nemmeno",),
        "possibility": (
            r"potrebbe(?:ro)?|può darsi|forse|probabilmente|possibilmente|sembra(?:no)?",
            r"dovrebbe(?:ro)? aver[e]?|magari|pare che",
        ),
        "hearsay": (r"presunt[oaie]|presumibilmente|a quanto pare|secondo indiscrezioni",),
        "condition": (r"se|qualora|purché|a meno che|a condizione che|nel caso in cui",),
        "intention": (r"intende(?:ono)?|prevede di|vuole|vogliono|promette di|ha promesso di",),
        "obligation": (r"deve|devono|bisogna|occorre|è obbligat[oa] a|dovrà|dovranno",),
    },
    also_nouns=frozenset(),
    nouns_after=frozenset(),
    passed_over=_words(
        "il lo la i gli le un uno una di a da in con su per tra fra che e o è sono era stato stata "
        "stati state essere ha hanno ancora più anche si ne ci del della dei delle"
    ),
)
FRENCH = CueWords(
    kinds={
        "none": (r"non seulement|pas seulement|sans doute|pas moins de",),
        "negation": (r"pas|jamais|aucune?|personne ne|rien|sans|ni|nullement",),
        "possibility": (
            r"pourrai(?:t|ent)|peut-être|probablement|sans doute que|vraisemblablement",
            r"semble(?:nt)?|paraît|serai(?:t|ent)|aurai(?:t|ent)",
        ),
        "hearsay": (r"prétendument|présumée?s?|soi-disant|supposée?s?",),
        "condition": (r"si|à moins que|à condition que|pourvu que|au cas où",),
        "intention": (r"prévoi(?:t|ent) de|compte(?:nt)?|veu(?:t|lent)|promet(?:tent)? de",),
        "obligation": (r"doi(?:t|vent)|devr(?:a|ont|ait|aient)|faut|est obligée? de",),
    },
    also_nouns=frozenset(),
    nouns_after=frozenset(),
    passed_over=_words(
        "le la les un une des du de à en dans sur par pour que qui et ou est sont était été être a "
        "ont encore plus aussi se pas d l au aux"
    ),
)
GERMAN = CueWords(
    kinds={
        "none": (r"nicht nur|nicht zuletzt|nicht weniger als|ohne zweifel",),
        "negation": (
            r"nicht|kein(?:e|en|em|er|es)?|nie|niemals|niemand|nichts|ohne|weder|nirgends",
        ),
        "possibility": (
            r"könnten?|vielleicht|möglicherweise|wahrscheinlich|vermutlich|womöglich|dürften?",
            r"scheint|scheinen|würden?",
        ),
        "hearsay": (
            r"angeblich(?:e|en|er|es)?|mutmaßlich(?:e|en|er|es)?|soll|sollen|sogenannte[nr]?",
        ),
        "condition": (r"wenn|falls|sofern|es sei denn|vorausgesetzt|unter der bedingung",),
        "intention": (r"will|wollen|plant|planen|beabsichtigt|verspricht|wird|werden",),
        "obligation": (r"muss|müssen|musste|mussten|sollte|sollten|hat zu|haben zu",),
    },
    also_nouns=frozenset(),
    nouns_after=frozenset(),
    passed_over=_words(
        "der die das den dem des ein eine einen einem einer zu in im an am auf aus bei mit von vom "
        "für und oder ist sind war waren hat haben worden noch mehr auch sich"
    ),
)
SPANISH = CueWords(
    kinds={
        "none": (r"no solo|no sólo|no solamente|sin duda|no menos de|no más de",),
        "negation": (r"no|nunca|jamás|ningún|ninguna|ninguno|nadie|nada|sin|ni|tampoco",),
        "possibility": (
            r"podría(?:n)?|quizás?|tal vez|posiblemente|probablemente|parece(?:n)?|puede que",
        ),
        "hearsay": (r"presunt[oa]s?|presuntamente|supuest[oa]s?|supuestamente|al parecer",),
        "condition": (r"si|a menos que|siempre que|con tal de que|en caso de que",),
        "intention": (
            r"planea(?:n)?|pretende(?:n)?|quiere(?:n)?|promete(?:n)?|prevé(?:n)?|va a|van a",
        ),
        "obligation": (r"debe(?:n|rá|rán)?|tiene(?:n)? que|hay que|está obligad[oa] a",),
    },
    also_nouns=frozenset(),
    nouns_after=frozenset(),
    passed_over=_words(
        "el la los las un una unos unas de del a al en con por para que y o es son era ha han sido "
        "estado ser aún más también se lo le su sus"
    ),
)

CUE_WORDS = {"en": ENGLISH, "it": ITALIAN, "fr": FRENCH, "de": GERMAN, "es": SPANISH}
