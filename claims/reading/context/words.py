"""The words that point elsewhere in a text, and those that tell what a name stands for.

Data per language: English so far; a further language is one more `Pointers` in POINTERS.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Gender = Literal["f", "m", ""]
Kind = Literal["person", "organisation", "place", "document", "thing", "name"]
Number = Literal["one", "many"]


@dataclass(frozen=True)
class Pronoun:
    """What a pronoun can stand for; `kinds` in no order of preference."""

    number: Number
    kinds: frozenset[Kind]
    gender: Gender = ""


@dataclass(frozen=True)
class Pointers:
    """`nouns` maps a noun that takes up something said before to the kind of that thing.

    - `objects`: pronouns that are never the subject of their own clause, which begins behind one
      of `clause_marks`.
    - `roles`: nouns for persons, with the gender that they show.
    - `media`: words in the names of those that "the newspaper" takes up; `groups`: nouns that take
      up an organisation whatever its name.
    - `introducing`: words that bring a new thing up; `pointing`: those that take it up.
    - `stops`: words that end a phrase; `before_nouns`: words before which a plural is a noun.
    - `completed`: words after which "the report" is named where it stands ("the report of").
    - `openers`: words with a capital at the start of a sentence that are no names.
    - `speech`: verbs of persons; `capitals`: words with a capital that name nobody.
    - `from_somewhere`: the ends of words like "Chinese"; they name nobody either.
    - `no_things`: nouns that bring up nothing to come back to.
    - `verbs`: words that stand behind names, and end what is said of them behind a comma.
    """

    pronouns: dict[str, Pronoun]
    possessives: frozenset[str]
    objects: frozenset[str]
    clause_marks: frozenset[str]
    speakers: frozenset[str]
    nouns: dict[str, Kind]
    roles: dict[str, Gender]
    titles: dict[str, Gender]
    given_names: dict[str, Gender]
    organisation_words: frozenset[str]
    media: frozenset[str]
    groups: frozenset[str]
    countries: frozenset[str]
    places: frozenset[str]
    introducing: frozenset[str]
    pointing: dict[str, Number | Literal[""]]
    stops: frozenset[str]
    completed: frozenset[str]
    before_nouns: frozenset[str]
    openers: frozenset[str]
    verbs: frozenset[str]
    speech: frozenset[str]
    capitals: frozenset[str]
    from_somewhere: tuple[str, ...]
    no_things: frozenset[str]
    times: tuple[str, ...]
    empty_it: str


def _all(words: str, value: Gender) -> dict[str, Gender]:
    return dict.fromkeys(words.split(), value)


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _kinds(*rows: tuple[Kind, str]) -> dict[str, Kind]:
    return {word: kind for kind, words in rows for word in words.split()}


_PEOPLE: frozenset[Kind] = frozenset({"person", "name"})
_ONE: frozenset[Kind] = frozenset({"organisation", "place", "document"})
_MANY: frozenset[Kind] = _ONE | {"person", "thing", "name"}

ENGLISH = Pointers(
    pronouns={
        **dict.fromkeys(("he", "him", "his"), Pronoun("one", _PEOPLE, "m")),
        **dict.fromkeys(("she", "her", "hers"), Pronoun("one", _PEOPLE, "f")),
        **dict.fromkeys(("it", "its"), Pronoun("one", _ONE)),
        **dict.fromkeys(("they", "them", "their", "theirs"), Pronoun("many", _MANY)),
    },
    possessives=frozenset(("his", "its", "their")),
    objects=frozenset(("him", "them")),
    clause_marks=_words(
        ', ; : “ " that who which when if because as after before to and while but'
    ),
    speakers=frozenset(("i", "we", "us", "me", "my", "our", "ours", "mine")),
    nouns=_kinds(
        (
            "document",
            (
                "report study survey paper article letter statement document release press-release"
                " law "
                "bill act decree ruling judgment book poll review audit dossier investigation "
                "analysis "
                "interview treaty agreement contract deal plan budget figures data"
            ),
        ),
        (
            "organisation",
            (
                "organisation organization group company firm agency ngo association party union "
                "ministry department institute council commission committee bank university "
                "charity newspaper magazine broadcaster website paper authority regulator "
                "team club foundation corporation hospital school"
            ),
        ),
        (
            "place",
            (
                "country nation state city town village region province county district island "
                "area "
                "continent capital site building airport"
            ),
        ),
        (
            "thing",
            (
                "station operation campaign programme program project scheme attack accident crash "
                "fire election vote meeting summit conference war strike protest case trial "
                "vaccine drug "
                "virus disease product device system method measure number figure total amount sum "
                "increase decrease rise fall change decision proposal claim allegation result "
                "service "
                "tax rule ban incident event disaster storm flood earthquake ship plane train car"
            ),
        ),
    ),
    roles=_all(
        "spokesperson president minister mayor governor chair director founder author leader head "
        "chief secretary ambassador judge lawyer professor researcher scientist journalist "
        "reporter teacher doctor senator candidate manager editor expert official officer suspect "
        "victim patient student analyst activist economist critic adviser",
        "",
    )
    | _all("spokesman chairman businessman policeman man boy king prince father son brother", "m")
    | _all("spokeswoman chairwoman businesswoman woman girl queen mother daughter sister", "f"),
    titles=_all("mr sir lord king prince father brother", "m")
    | _all("mrs ms miss lady queen princess dame sister", "f")
    | _all(
        "dr prof professor president minister senator governor mayor general judge captain "
        "secretary chancellor pope colonel sergeant representative congressman chief",
        "",
    ),
    given_names=_all(
        "adam ahmed alan albert alejandro alex alexander ali andrea andreas andrew anthony antonio "
        "arthur ben benjamin bernard bill bob brian carl carlos charles chris christian "
        "christopher claude daniel david davide dmitry donald edward emmanuel eric ernest fernando"
        " francesco "
        "francis frank fred gary george giovanni giuseppe gordon greg hans harold harry henry "
        "hugh ian ibrahim ivan jack jacob james jan javier jean jeff jim joe john jonathan jorge "
        "jose josé joseph juan karl keith ken kevin lars larry lee leo louis luca luigi luis marco "
        "mario mark martin matteo matthew max michael michel miguel mike mohamed mohammed "
        "muhammad nick nicolas olaf oliver omar oscar otto pablo paolo patrick paul pedro peter "
        "philip phil pierre rafael ralph ray richard rob robert roberto roger ron roy sam samuel "
        "scott sergei simon stefan stephen steve steven ted thomas tim tom tony victor vladimir "
        "walter wang william yusuf",
        "m",
    )
    | _all(
        "ada agnes alice alicia amanda amy ana angela anita ann anna anne annie barbara beatrice "
        "betty camilla carla carmen carol caroline catherine charlotte chiara christina christine "
        "claire clara claudia cristina cynthia deborah diana diane donna dorothy elena eleanor "
        "elisa elizabeth ellen emily emma erika esther eva evelyn fatima fiona florence frances "
        "francesca giorgia giulia grace greta hannah heather helen helena hillary ingrid irene "
        "isabel jane janet jennifer jessica joan joanna josephine judith julia julie karen kate "
        "katherine kathleen laura lauren leila linda lisa lucia lucy margaret maria marie marta "
        "martha mary maya melissa michelle monica nadia nancy natalie nicole nina nora olga olivia "
        "pamela patricia paula penny priya rachel rebecca rosa rose ruth sandra sara sarah silvia "
        "sofia sophia sophie stella stephanie susan teresa theresa ursula valentina valerie "
        "vanessa vera victoria virginia wendy yvonne zoe",
        "f",
    ),
    organisation_words=_words(
        "agency alliance army association authority bank board bureau centre center church club "
        "coalition college commission committee company congress corporation corp council court "
        "defenders department federation force forum foundation front fund government group guard "
        "herald hospital inc institute institution international journal league limited llc ltd "
        "ministry movement museum nations network news ngo office organisation organization "
        "parliament party police post press senate service services society telegraph "
        "times trust union united university watch "
        "gazette tribune guardian reuters bbc mail mirror observer globe chronicle courier beacon"
    ),
    media=_words(
        "times post gazette tribune guardian reuters bbc telegraph mail mirror observer globe news "
        "chronicle courier beacon herald journal"
    ),
    groups=_words(
        "organisation organization group company firm ngo association charity club team foundation "
        "corporation"
    ),
    countries=_words(
        "afghanistan albania algeria argentina armenia australia austria azerbaijan bangladesh "
        "belarus belgium bolivia bosnia brazil bulgaria cambodia cameroon canada chile china "
        "colombia congo croatia cuba cyprus denmark ecuador egypt england estonia ethiopia finland "
        "france georgia germany ghana greece guatemala haiti honduras hungary iceland india "
        "indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo "
        "kuwait laos latvia lebanon libya lithuania luxembourg madagascar malaysia mali malta "
        "mexico moldova mongolia montenegro morocco mozambique myanmar namibia nepal netherlands "
        "nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines "
        "poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia "
        "slovenia somalia spain sudan sweden switzerland syria taiwan tanzania thailand tunisia "
        "turkey türkiye uganda ukraine uruguay us usa u.s uk u.k america britain uzbekistan "
        "venezuela vietnam "
        "wales yemen zambia zimbabwe"
    )
    | {"united states", "united kingdom", "united arab emirates", "new zealand"}
    | {"south korea", "north korea", "south africa", "saudi arabia", "czech republic", "sri lanka"},
    places=_words(
        "alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii "
        "idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts "
        "michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma "
        "oregon pennsylvania "
        "tennessee texas utah vermont wisconsin wyoming washington europe africa asia america "
        "london paris berlin rome milan madrid moscow beijing shanghai tokyo delhi mumbai "
        "cairo istanbul brussels geneva vienna dublin chicago boston philadelphia houston"
        " atlanta toronto "
        "vancouver sydney melbourne"
    )
    | {"new york", "new jersey", "new mexico", "new hampshire", "north carolina", "south carolina"}
    | {"north dakota", "south dakota", "west virginia", "rhode island", "new orleans", "hong kong"}
    | {"los angeles", "san francisco", "white house", "middle east", "north america"},
    introducing=_words(
        "a an one two three four five six seven eight nine ten several some many few dozens "
        "another "
        "other his her its their our my such new more"
    ),
    pointing={"the": "", "this": "one", "that": "one", "these": "many", "those": "many"},
    stops=_words(
        "a an the and or but nor of in on at by to for from with without about against between "
        "into over under after before since until during through as than that which who whom "
        "whose where when while if is are was were be been being has have had do does did will "
        "would can could may might must should shall not no said says say told tells he she it "
        "they we you i him her them us his its their our my this these those there here also "
        "according because so both either out up off down"
    ),
    completed=frozenset(("of", "by", "that", "which", "who", "whose", "for", "about", "on", "to")),
    before_nouns=_words(
        "of for by from with against and or were are to between among as including all both in on "
        "at about into over than most certain local national "
        "despite while because"
    ),
    openers=_words(
        "however but and or yet so thus therefore moreover furthermore meanwhile still then also "
        "now today yesterday tomorrow later earlier although though while when where because since "
        "after before during between among according despite in on at by for from with under over "
        "another some many most more few several all both each every no not only even if as "
        "who what which why how whose there here such other others last next first second third "
        "good yes please see read click quoting due following given "
    ),
    verbs=_words(
        "is was has had said says states stated told tells suggested added writes wrote claims "
        "claimed also later then still never will announced replied argued argues denied denies "
        "left came went cost took made gave found lost won rose fell began became grew sent sold "
        "bought held kept led met paid put ran saw set spent stood stands shows showed lies lay "
        "came comes goes gets got knew thought drew cut hit let read"
    ),
    speech=_words(
        "said says told tells believes believed suggested suggests added adds claims claimed "
        "argues "
        "argued denied denies thinks thought wrote writes asked asks replied continued stated"
        " states "
        "knows knew announced explained insisted warned noted hopes wants tweeted spoke"
    ),
    capitals=_words(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may "
        "june july august september october november december christmas easter god internet web "
        "english french german spanish"
    ),
    from_somewhere=(
        "ese",
        "ian",
        "ish",
        "ean",
        "ican",
        "reek",
        "rench",
        "utch",
        "erman",
        "-based",
        "cans",
        "ians",
        "crats",
        "ists",
        "nics",
    ),
    no_things=_words(
        "year month week day hour minute second percent cent million billion thousand time way lot "
        "result fact example part kind sort number bit pair couple"
    ),
    times=(
        r"at th(?:e|at) time",
        r"th(?:e|at) same (?:year|month|day|week|period|time)",
        r"that (?:year|month|day|week|summer|winter|spring|autumn)",
        r"the (?:following|previous|next|preceding) (?:year|month|day|week)",
        r"(?:a|one|two|three|four|five|ten|\d{1,3}) (?:year|month|week|day)s? (?:later|earlier)",
        r"the (?:year|month|day|week) (?:before|after)",
    ),
    empty_it=r"it(?:['’]s|\s+(?:is|was|has been|would be|will be|may be|seems|appears|remains|"
    r"turned out|rain(?:s|ed)|snow(?:s|ed)|took|takes))\s+"
    r"(?:also |still |not |very |now |more |even )?"
    r"(?:[a-z]+ that\b|typical of|clear|unclear|likely|unlikely|possible|impossible|important|"
    r"true|necessary|known|said|"
    r"reported|believed|thought|mentioned|estimated|expected|hard|difficult|easy|time|late|early|"
    r"that|to|as|because|a little|only|\d)|it rained|it snowed",
)

POINTERS = {"en": ENGLISH}
