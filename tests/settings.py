"""The suite has a data folder of its own, so that it can run beside a Factcheck in use.

pytest-django loads the settings before any conftest, so the folder must be named here.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

FOLDER = tempfile.mkdtemp(prefix="factcheck-tests-")
os.environ["FACTCHECK_DATA"] = FOLDER
os.environ.pop("DATABASE_URL", None)
# What the tests start, a worker or a whole Factcheck, runs with the settings of production.
os.environ["DJANGO_SETTINGS_MODULE"] = "factcheck.settings"
# Registered before the server's own leave, so it runs after it.
atexit.register(shutil.rmtree, Path(FOLDER), ignore_errors=True)

from factcheck.settings import *  # noqa: E402, F403
