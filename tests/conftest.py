from django.db.backends.signals import connection_created


def pytest_addoption(parser):
    parser.addoption("--pictures", action="store_true", help="make the pictures of docs/ anew")


def pytest_configure(config):
    connection_created.connect(_let_flush)


def _let_flush(connection, **_):
    """A test that commits empties the tables behind itself, which the database else refuses."""
    with connection.cursor() as cursor:
        cursor.execute("SET factcheck.flush = 'yes'")
