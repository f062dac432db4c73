import pytest

from claims.models import Candidate
from claims.services import claimants
from claims.services.refusals import Forbidden
from sources.models import Party
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("name", "found"),
    [
        pytest.param("Ann Lee", True, id="should find a party by its name"),
        pytest.param("ann  lee", True, id="should take any case and white space"),
        pytest.param("Dr. Ann Lee", True, id="should look past a title"),
        pytest.param("A. Lee", True, id="should find an alias"),
        pytest.param("a. lee", True, id="should find an alias in any case"),
        pytest.param("NELLY LEE-BRÜCK", True, id="should find capitals with accents"),
        pytest.param("the Ann Lee", True, id="should look past an article"),
        pytest.param("Lee", False, id="but not guess from a last name alone"),
        pytest.param("Ann", False, id="but not from a first name"),
        pytest.param("", False, id="but not from nothing"),
        pytest.param("'; --", False, id="but not from what is no name"),
    ],
)
def test_a_name_resolves(name, found):
    party = Party.objects.create(
        name="Ann Lee", kind="person", aliases=["A. LEE", "Nelly Lee-Brück"]
    )
    assert claimants.resolve(name) == (party if found else None)


def test_an_article_of_the_name_does_not_matter():
    party = Party.objects.create(name="The Harbour Times")
    assert claimants.resolve("Harbour Times") == party


def test_two_of_one_name_are_not_chosen_between():
    for _ in range(2):
        Party.objects.create(name="Ann Lee")
    assert claimants.resolve("Ann Lee") is None
    candidate = Candidate(attribution={"resolved_name": "Ann Lee"})
    assert claimants.proposed([candidate])["Ann Lee"]["several"]
    assert claimants.claimant(candidate, cast.editor(), add=True) is None
    assert Party.objects.count() == 2


def test_a_new_party_is_made_only_where_a_person_says_so():
    candidate = Candidate(attribution={"resolved_name": "Ann Lee", "party": "person"})
    editor = cast.editor()
    assert claimants.claimant(candidate, editor, add=False) is None
    made = claimants.claimant(candidate, editor, add=True)
    assert (made.name, made.kind) == ("Ann Lee", "person")
    assert claimants.claimant(candidate, editor, add=True) == made
    with pytest.raises(Forbidden):
        claimants.claimant(
            Candidate(attribution={"resolved_name": "Ben Day"}), cast.person("outsider"), add=True
        )


def test_names_of_a_page_of_candidates_take_one_query(django_assert_num_queries):
    rows = [Candidate(attribution={"resolved_name": f"Party {n}"}) for n in range(100)]
    with django_assert_num_queries(1):
        assert len(claimants.proposed([*rows, Candidate()])) == 100
