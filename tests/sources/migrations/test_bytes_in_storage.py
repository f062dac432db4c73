import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from sources.storage import store

BEFORE, AFTER = ("sources", "0002_immutable_captures"), ("sources", "0004_exchanges_kept")


def migrated(target):
    executor = MigrationExecutor(connection)
    executor.migrate([target])
    return executor.loader.project_state([target]).apps.get_model("sources", "Blob")


@pytest.mark.django_db(transaction=True)
def test_bytes_should_move_to_the_storage_and_back(tmp_path, settings):
    options = {"location": tmp_path, "allow_overwrite": True}
    entry = {"BACKEND": "sources.storage.WholeFiles", "OPTIONS": options}
    settings.STORAGES = settings.STORAGES | {"captures": entry}
    newest = MigrationExecutor(connection).loader.graph.leaf_nodes()
    try:
        blob = migrated(BEFORE)
        sha256 = store(b"54 stations")
        for path in tmp_path.rglob(sha256):
            path.unlink()
        blob.objects.create(sha256=sha256, size=11, content=b"54 stations")
        migrated(AFTER)
        assert next(tmp_path.rglob(sha256)).read_bytes() == b"54 stations"
        blob = migrated(BEFORE)
        assert bytes(blob.objects.get().content) == b"54 stations"
    finally:
        MigrationExecutor(connection).migrate(newest)
