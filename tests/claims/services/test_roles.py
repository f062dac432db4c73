import pytest
from django.contrib.auth.models import Group, User


@pytest.mark.django_db
@pytest.mark.parametrize(("role", "reviews"), [("contributors", False), ("editors", True)])
def test_only_editors_review_and_both_write(role, reviews):
    person = User.objects.create(username="somebody")
    person.groups.add(Group.objects.get(name=role))
    assert person.has_perm("claims.change_claim")
    assert person.has_perm("claims.review_claim") is reviews
    assert person.has_perm("claims.publish_claim") is reviews
