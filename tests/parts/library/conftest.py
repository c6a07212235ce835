"""A PostgreSQL server of our own, for as long as the tests need one."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

_PROGRAMS = os.pathsep.join(
    [os.environ.get("PATH", ""), *map(str, sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True))]
)
"""Debian keeps the server's programs off the path."""


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """Yield the URL of an empty database: the one of MATEPROOF_POSTGRESQL, or one that we start."""
    if url := os.environ.get("MATEPROOF_POSTGRESQL"):
        yield url
        return
    initdb, pg_ctl = (shutil.which(name, path=_PROGRAMS) for name in ("initdb", "pg_ctl"))
    assert initdb, "PostgreSQL is missing; ./run test installs it"
    assert pg_ctl, "PostgreSQL's server is not whole; ./run test installs it"
    # The path of a socket may have 107 characters, so pytest's own folders are too deep for it.
    with tempfile.TemporaryDirectory(prefix="mateproof-", dir="/tmp") as folder:
        user = _user()
        if user:
            shutil.chown(folder, user)
        data = f"{folder}/data"

        def run(*command: str) -> None:
            subprocess.run(command, check=True, capture_output=True, user=user, cwd=folder)

        run(initdb, "-D", data, "-U", "mateproof", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        settings = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off"
        run(pg_ctl, "-D", data, "-o", settings, "-l", f"{folder}/log", "-w", "start")
        try:
            yield f"postgresql+psycopg://mateproof@/postgres?host={folder}"
        finally:
            run(pg_ctl, "-D", data, "-m", "immediate", "-w", "stop")


def _user() -> str | None:
    """The server refuses to run as root; Debian's package brings a user for it."""
    return "postgres" if os.geteuid() == 0 else None
