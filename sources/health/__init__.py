"""Whether a link still leads to its document, judged by the answers of weeks. Plain Python.

Problem: a link rots slowly and servers lie. A page that fails today may be back tomorrow; a page
that answers 200 may be the home page, a paywall or "not found" in friendly words. So one answer
is judged for what it shows (`judge`), and only answers over days change the state (`after`): dead
is three failures, each at least three days after the one before, with no success in between.
What is merely suspected is said and decided by nobody here.

Left out: scripts, images and what only a browser sees.
"""

from sources.health.answers import Answer, Finding, Judgement, judge
from sources.health.likeness import likeness
from sources.health.state import History, State, after
from sources.health.when import LONGEST_PAUSE, next_check, pause

__all__ = [
    "LONGEST_PAUSE",
    "Answer",
    "Finding",
    "History",
    "Judgement",
    "State",
    "after",
    "judge",
    "likeness",
    "next_check",
    "pause",
]
