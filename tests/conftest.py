"""The suite has a data folder of its own, so that it can run beside a Factcheck in use."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

FOLDER = tempfile.mkdtemp(prefix="factcheck-tests-")
os.environ["FACTCHECK_DATA"] = FOLDER
os.environ.pop("DATABASE_URL", None)
# Registered before the server's own leave, so it runs after it.
atexit.register(shutil.rmtree, Path(FOLDER), ignore_errors=True)


def pytest_addoption(parser):
    parser.addoption("--pictures", action="store_true", help="make the pictures of docs/ anew")
