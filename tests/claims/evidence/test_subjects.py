import pytest

from claims.evidence.subjects import counted, likeness, subject


@pytest.mark.parametrize(
    ("statement", "claimant", "names"),
    [
        pytest.param("Northwick has 22 schools.", "", "northwick", id="a name"),
        pytest.param("There are 22 schools.", "", "", id="but not an opening"),
        pytest.param("The Agency counts 22 schools.", "The Agency", "", id="nor the claimant"),
        pytest.param("Schools of Old Town, Kent", "", "kent old schools town", id="all, in order"),
        pytest.param("Apollo13 and Covid-19", "", "apollo13 covid-19", id="numerals in names"),
        pytest.param("", "", "", id="nothing"),
    ],
)
def test_should_name(statement, claimant, names):
    assert subject(statement, claimant) == names


def test_a_month_is_no_name_and_gives_the_period():
    (row,) = counted("In September 2019 Kent had 22 primary schools.", "", "2021-05-06", "en")
    assert (row.subject, row.noun) == ("kent", "school")
    assert (row.first, row.last) == ("2019-09-01", "2019-09-31")


def test_none_is_a_count_too():
    rows = counted("No schools closed in Kent, 22 shops did.", "", "2021-05-06", "en")
    assert [(row.noun, row.quantity.value) for row in rows] == [("school", 0), ("shop", 22)]


@pytest.mark.parametrize(
    ("claimed_on", "first"), [("2021-05-06", "2021-01-01"), ("", "")], ids=["year", "none"]
)
def test_without_a_date_the_year_of_the_claim_is_meant(claimed_on, first):
    assert counted("Kent has 22 schools.", "", claimed_on, "en")[0].first == first


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        pytest.param("Kent has 22 schools.", "There are 25 schools in Kent.", 1.0, id="the same"),
        pytest.param("Kent has 22 schools.", "Kent closed a school.", 2 / 3, id="a word more"),
        pytest.param("Kent has 22 schools.", "Trains stop 22 times.", 0.0, id="another thing"),
        pytest.param("It was so.", "22", 0.0, id="no words"),
    ],
)
def test_should_tell_how_much_two_statements_share(one, other, share):
    assert likeness(one, other) == pytest.approx(share)
    assert likeness(other, one) == likeness(one, other)
