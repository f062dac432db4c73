from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class ClaimsConfig(AppConfig):
    name = "claims"
    verbose_name = "Claims"

    def ready(self) -> None:
        from claims.reading import worth
        from claims.services.teaching import model_path

        post_migrate.connect(_fill_groups, sender=self)
        worth.use(model_path())


def _fill_groups(**_: Any) -> None:
    """Permissions exist only once `post_migrate` made them, so no migration can grant them."""
    from claims.services.roles import fill_groups

    fill_groups()
