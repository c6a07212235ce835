"""What a command tells in a process of its own, and what that costs."""

import os
import subprocess
import sys
from collections.abc import Sequence
from tempfile import TemporaryFile
from typing import IO, NamedTuple


class Told(NamedTuple):
    """Exit code, what was printed, user and system time in s, the largest resident size in MB."""

    exit: int
    stdout: str
    stderr: str
    cpu: float
    memory: float


def told(command: Sequence[str]) -> Told:
    """Run `python …` and return what it told."""
    with TemporaryFile() as out, TemporaryFile() as complaints:
        run = subprocess.Popen(
            [sys.executable, *command], stdout=out, stderr=complaints, stdin=subprocess.DEVNULL
        )
        _, status, used = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
        printed, complained = map(_text, (out, complaints))
    return Told(run.returncode, printed, complained, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def _text(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode("utf-8", "replace")
