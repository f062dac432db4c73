"""The numbers of a text, in digits and in words, in five languages."""

from claims.reading.numbers.finding import find_quantities, habit_of, mentions
from claims.reading.numbers.literals import Habit

__all__ = ["Habit", "find_quantities", "habit_of", "mentions"]
