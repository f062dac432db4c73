"""What postmaster.pid says about the server, checked against the world.

The file is the single source of truth for the address, but it outlives a kill -9: its
process may be gone, or be somebody else's by now. Its lines are described in PostgreSQL's
source, src/include/utils/pidfile.h: pid, folder, start, port, socket folder, host,
shared memory, status.
"""

import os
import socket
from dataclasses import dataclass
from pathlib import Path

PORT = 5432


@dataclass(frozen=True)
class Postmaster:
    """One reading of postmaster.pid."""

    cluster: Path
    pid: int
    sockets: Path | None
    status: str

    @classmethod
    def read(cls, cluster: Path) -> "Postmaster | None":
        """Return what the file says, or None where it is absent or not yet written."""
        try:
            lines = (cluster / "postmaster.pid").read_text("utf-8", "replace").splitlines()
        except (FileNotFoundError, NotADirectoryError):
            return None
        if not lines or not lines[0].strip().lstrip("-").isdigit():
            return None
        lines += [""] * (8 - len(lines))
        folder = lines[4].strip()
        return cls(cluster, abs(int(lines[0])), Path(folder) if folder else None, lines[7].strip())

    def serves(self) -> bool:
        """Whether it takes connections and answers queries."""
        return self.status in {"ready", "standby"} and self.answers()

    def answers(self) -> bool:
        """Whether somebody listens at its socket. The folder is private, so it is he."""
        if self.sockets is None:
            return False
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(5)
            try:
                line.connect(str(self.sockets / f".s.PGSQL.{PORT}"))
            except (BlockingIOError, TimeoutError):
                return True  # the queue is full: alive, and busy
            except OSError:
                return False
        return True

    def lives(self) -> bool:
        """Whether the process is a server over our folder, not a namesake or a corpse."""
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return False
        except PermissionError:
            pass
        process = Path("/proc") / str(self.pid)
        if not Path("/proc/self").exists():
            return self.answers() or not self.status
        try:
            return os.path.samefile(process / "cwd", self.cluster)
        except PermissionError:  # a container without ptrace: the name is all that we may see
            return self._has_the_name(process)
        except OSError:  # gone, or dead and not yet buried
            return False

    def _has_the_name(self, process: Path) -> bool:
        try:
            name = (process / "comm").read_text().strip()
            return name == "postgres" and process.stat().st_uid == self.cluster.stat().st_uid
        except OSError:
            return False
