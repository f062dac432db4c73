"""The calendars of the languages that dates are read in. A further one is one more file."""

from claims.reading.dates.languages.english import ENGLISH
from claims.reading.dates.languages.french import FRENCH
from claims.reading.dates.languages.german import GERMAN
from claims.reading.dates.languages.italian import ITALIAN
from claims.reading.dates.languages.spanish import SPANISH

CALENDARS = {row.code: row for row in (ENGLISH, ITALIAN, FRENCH, GERMAN, SPANISH)}
