from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.health import State, next_check, pause

NOW = datetime(2021, 7, 5, 12, 30, tzinfo=UTC)
DAY = timedelta(days=1)
keys = st.text("23456789abcdefghjkmnpqrstuvwxyz", min_size=10, max_size=10)
moments = st.datetimes(datetime(2010, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("state", "least", "most"),
    [
        (State.ALIVE, 3.5, 10.5),
        (State.DYING, 3, 4),
        (State.UNKNOWN, 7, 21),
        (State.PAYWALLED, 7, 21),
        (State.DEAD, 15, 45),
    ],
)
@given(key=keys, now=moments)
def test_a_source_is_looked_at_in_the_rhythm_of_its_state(state, least, most, key, now):
    assert least * DAY <= next_check(state, key, now) - now <= most * DAY


@given(key=keys, now=moments)
def test_once_spread_an_alive_source_is_looked_at_every_seven_days(key, now):
    first = next_check(State.ALIVE, key, now)
    wait = next_check(State.ALIVE, key, first) - first
    assert abs(wait - 7 * DAY) < timedelta(seconds=1)


def test_a_thousand_sources_of_one_hour_are_spread_over_the_week():
    days = Counter((next_check(State.ALIVE, f"id{n}", NOW) - NOW).days for n in range(7000))
    whole = [days[day] for day in range(4, 10)]
    assert all(800 < each < 1200 for each in whole), days


@pytest.mark.parametrize(
    ("attempts", "asked", "hours"),
    [
        (1, None, 1),
        (2, None, 2),
        (4, None, 8),
        (1, 7200, 2),
        (3, 60, 4),
        (1, 10**9, 7 * 24),
        (500, None, 7 * 24),
        (0, 0, 1),
    ],
)
def test_a_pause_doubles_and_heeds_what_was_asked_within_a_week(attempts, asked, hours):
    assert pause(attempts, asked) == timedelta(hours=hours)
