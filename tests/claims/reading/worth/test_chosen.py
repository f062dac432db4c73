import logging

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.reading import worth
from claims.reading.worth.chosen import SHIPPED_PATH

SENTENCE = "The council spent 17 million dollars in 1917."


@pytest.fixture
def taught(tmp_path):
    path = tmp_path / "worth.npz"
    worth.use(path)
    yield path
    worth.use(None)


def model(bias):
    base = worth.shipped()
    return worth.Model(base.cue_weights, base.pattern_weights, bias, f"taught {bias}")


def test_the_shipped_model_should_judge_where_there_is_no_other(taught):
    assert worth.judge(SENTENCE).model == worth.shipped().version


def test_a_taught_model_should_judge_from_when_it_is_there_until_it_is_gone(taught):
    model(9.0).save(taught, exact=True)
    assert worth.judge(SENTENCE).model == "taught 9.0"
    model(-9.0).save(taught, exact=True)
    assert worth.judge(SENTENCE).model == "taught -9.0"
    taught.unlink()
    assert worth.judge(SENTENCE).model == worth.shipped().version


def test_a_broken_model_should_be_said_once_and_not_be_used(taught, caplog):
    taught.write_bytes(SHIPPED_PATH.read_bytes()[:20_000])
    with caplog.at_level(logging.WARNING):
        assert [worth.judge(SENTENCE).model for _ in range(3)] == [worth.shipped().version] * 3
    assert len(caplog.records) == 1
    assert str(taught) in caplog.text


def test_a_folder_in_its_place_should_not_be_used(taught):
    taught.mkdir()
    assert worth.judge(SENTENCE).model == worth.shipped().version


def test_weights_that_are_no_numbers_should_not_be_used(taught):
    model(float("nan")).save(taught, exact=True)
    assert worth.judge(SENTENCE).model == worth.shipped().version


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_no_damage_to_the_file_should_stop_the_reader(taught, data):
    whole = SHIPPED_PATH.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    damaged = whole[:at] + data.draw(st.binary(max_size=40)) + whole[at + 20 :]
    taught.write_bytes(damaged)
    assert 0 <= worth.judge(SENTENCE).score <= 1
