"""The user that the server runs as, and the folder that it may call its own.

PostgreSQL refuses to run as root, and ``nobody`` cannot walk through a private home folder
to reach the data. It need not: a process may always use the folder it stands in, so the
server is started with the data as its working directory and knows it as /proc/self/cwd.
"""

import os
import pwd
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from factcheck.postgres.errors import Unavailable

HERE = "/proc/self/cwd"


@dataclass(frozen=True)
class Account:
    """A user of this machine."""

    uid: int
    gid: int

    @classmethod
    def for_cluster(cls, cluster: Path) -> "Account":
        """Return who runs the server over ``cluster``: its owner, else us, else nobody.

        Raises Unavailable where the folder belongs to somebody that we cannot become.
        """
        try:
            owner = cluster.stat()
        except FileNotFoundError:
            return cls.ours_or_nobody()
        if os.geteuid() == 0 and owner.st_uid != 0:
            return cls(owner.st_uid, owner.st_gid)
        if owner.st_uid != os.geteuid():
            raise Unavailable(
                f"The database folder {cluster} belongs to another user (uid {owner.st_uid}): "
                "run as that user or choose another FACTCHECK_DATA."
            )
        return cls.ours_or_nobody()

    @classmethod
    def ours_or_nobody(cls) -> "Account":
        if os.geteuid() != 0:
            return cls(os.geteuid(), os.getegid())
        nobody = pwd.getpwnam("nobody")
        return cls(nobody.pw_uid, nobody.pw_gid)

    def run(self, command: list[str], *, cwd: Path, output: IO[bytes] | int, seconds: float) -> int:
        """Run ``command`` as this user, standing in ``cwd``; return its exit code.

        Raises OSError where the user may not execute it, subprocess.TimeoutExpired.
        """
        root = os.geteuid() == 0
        done = subprocess.run(
            command,
            cwd=cwd,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env={"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"},
            user=self.uid if root else None,
            group=self.gid if root else None,
            extra_groups=[] if root else None,
            start_new_session=True,  # Ctrl-C in the terminal is ours to answer, not the server's
            timeout=seconds,
            check=False,
        )
        return done.returncode

    def give(self, path: Path) -> None:
        """Make ``path`` this user's own, which only root can and need do."""
        if os.geteuid() == 0:
            os.chown(path, self.uid, self.gid)


def name_from_inside(cluster: Path) -> str:
    """Return how a process that stands in ``cluster`` names it."""
    return HERE if sys.platform == "linux" else str(cluster)
