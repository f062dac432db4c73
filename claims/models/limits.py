"""How long what persons write may be, by whichever door it comes."""

STATEMENT = 1_000
EXPLANATION = 50_000
QUOTE = 10_000
NOTE = 5_000
REASON = 2_000
TOPIC, TOPICS = 100, 50
