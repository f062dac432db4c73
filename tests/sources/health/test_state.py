from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.health import Finding, History, Judgement, State, after

START = datetime(2021, 7, 5, tzinfo=UTC)
DAY = timedelta(days=1)
AGAIN = Judgement(Finding.UNCLEAR, "Too many.", again=True)
WORDS = {word.value: Judgement(word) for word in Finding} | {"again": AGAIN}


def lived(*answers, history=None):
    """The history after answers, each a pair of a day and a word."""
    history = history or History()
    for day, word in answers:
        history = after(history, WORDS[word], START + day * DAY)
    return history


def daily(word, *days):
    return [(day, word) for day in days]


@pytest.mark.parametrize(
    ("answers", "state", "failures"),
    [
        pytest.param([], "unknown", 0, id="nothing is known at first"),
        pytest.param(daily("alive", 0), "alive", 0, id="one success is life"),
        pytest.param(daily("failure", 0), "dying", 1, id="one failure is dying"),
        pytest.param(daily("failure", 0, 3), "dying", 2, id="so are two"),
        pytest.param(daily("failure", 0, 3, 6), "dead", 3, id="should be dead after three"),
        pytest.param(daily("failure", 0, 30, 60), "dead", 3, id="however far apart"),
        pytest.param(daily("failure", 0, 1, 2), "dying", 1, id="but not when they are a day apart"),
        pytest.param(
            daily("failure", 0, 2.99, 5.98), "dying", 2, id="but not when just under three days"
        ),
        pytest.param(
            daily("failure", 0, 1, 2, 3, 4, 5, 6), "dead", 3, id="should count every third day"
        ),
        pytest.param(
            [*daily("failure", 0, 3), (4, "alive"), (7, "failure")],
            "dying",
            1,
            id="but not when a success lies between",
        ),
        pytest.param(
            [*daily("failure", 0, 3), (4, "paywalled"), (7, "failure")],
            "dying",
            1,
            id="nor when a paywall does",
        ),
        pytest.param(
            [*daily("failure", 0, 3), (4, "unclear"), (6, "failure")],
            "dead",
            3,
            id="what is unclear is no success",
        ),
        pytest.param(
            [*daily("failure", 0, 3, 6), (9, "alive")], "alive", 0, id="the dead may come back"
        ),
        pytest.param(
            [*daily("failure", 0, 3, 6), (9, "unclear")], "dead", 3, id="by a success alone"
        ),
        pytest.param([(0, "alive"), (7, "unclear")], "unknown", 0, id="unclear is unknown"),
        pytest.param([(0, "alive"), (7, "again")], "alive", 0, id="a 429 is no verdict"),
        pytest.param([(0, "failure"), (3, "again")], "dying", 1, id="for the dying neither"),
        pytest.param([(0, "paywalled"), (7, "failure")], "dying", 1, id="paywalls die as well"),
    ],
)
def test_the_rule(answers, state, failures):
    history = lived(*answers)
    assert (history.state, history.failures) == (state, failures)


def test_the_row_of_failures_remembers_its_beginning_and_end():
    history = lived((0, "alive"), *daily("failure", 7, 8, 10))
    assert history.alive_at == START
    assert history.failed_since == START + 7 * DAY
    assert history.failed_at == START + 10 * DAY


answers = st.lists(
    st.tuples(
        st.floats(0, 9, allow_nan=False).map(lambda days: days * DAY), st.sampled_from([*WORDS])
    ),
    max_size=30,
)


def told(steps):
    """Each answer with its moment and the history that it leaves."""
    history, now = History(), START
    for wait, word in steps:
        now += wait
        history = after(history, WORDS[word], now)
        yield now, word, history


@given(answers)
def test_one_success_resets(steps):
    for now, word, history in told(steps):
        if word in ("alive", "paywalled"):
            assert history == History(State(word), alive_at=now)


@given(answers)
def test_nothing_is_dead_before_six_days_of_failing_without_a_success(steps):
    failing_since = None
    for now, word, history in told(steps):
        if word in ("alive", "paywalled"):
            failing_since = None
        elif word == "failure":
            failing_since = failing_since or now
        if history.state == State.DEAD:
            assert failing_since is not None
            assert now - failing_since >= 6 * DAY


@given(answers)
def test_dead_is_three_failures_and_dying_one_or_two(steps):
    for _, _, history in told(steps):
        assert (history.state == State.DEAD) == (history.failures >= 3)
        assert (history.state == State.DYING) == (1 <= history.failures <= 2)
        assert (history.failed_since is None) == (history.failures == 0)


@given(answers)
def test_only_failures_count(steps):
    before = History()
    for _, word, history in told(steps):
        if word in ("unclear", "again"):
            assert (history.failures, history.failed_at) == (before.failures, before.failed_at)
            assert history.alive_at == before.alive_at
        before = history
