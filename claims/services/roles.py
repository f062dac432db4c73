"""Who may do what: contributors write and submit, editors also review and publish."""

from django.contrib.auth.models import Group, Permission

WRITE = (
    "add_claim",
    "change_claim",
    "view_claim",
    "add_citation",
    "change_citation",
    "delete_citation",
    "view_citation",
    "add_reading",
    "view_reading",
    "change_candidate",
    "view_candidate",
    "view_checkresult",
    "view_checkexception",
    "view_review",
    "view_edition",
    "view_rating",
    "add_source",
    "change_source",
    "view_source",
    "add_party",
    "change_party",
    "view_party",
    "view_capture",
    "view_rendition",
)
REVIEW = ("review_claim", "publish_claim", "add_checkexception")
ROLES = {"contributors": WRITE, "editors": WRITE + REVIEW}


def fill_groups() -> None:
    """Makes the two groups and grants them what they lack; what an operator added stays."""
    for name, codenames in ROLES.items():
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.add(
            *Permission.objects.filter(
                codename__in=codenames, content_type__app_label__in=["claims", "sources"]
            )
        )
