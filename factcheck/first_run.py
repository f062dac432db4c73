"""The first accounts: an administrator and a second editor, so that one person can try a review."""

from __future__ import annotations

import secrets

from django.contrib.auth.models import Group, User
from django.db import transaction


@transaction.atomic
def first_accounts() -> dict[str, str]:
    """Names and passwords of the accounts made now; none where there is an account already.

    The passwords are kept nowhere but in the answer, which is shown once.
    """
    if User.objects.exists():
        return {}
    passwords = {name: secrets.token_urlsafe(12) for name in ("admin", "editor")}
    User.objects.create_superuser("admin", password=passwords["admin"])
    second = User.objects.create_user("editor", password=passwords["editor"], is_staff=True)
    second.groups.add(Group.objects.get(name="editors"))
    return passwords
