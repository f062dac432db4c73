# Imported with the package, so that every task finds this application and not Celery's default one.
from factcheck.celery import app

__all__ = ["app"]
