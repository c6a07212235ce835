"""Runs `mateproof` as people do: inside this process, or as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path

from click.testing import CliRunner, Result

from mateproof.app.cli import mateproof

DATA = Path(__file__).parent / "data"
GOLDEN = Path(__file__).parent / "golden"
SHEET = DATA / "socket.txt"
HANGS = 100
"""Seconds after which a process does not come to an end any more."""
PLAIN = {"LC_ALL": "C.UTF-8", "COLUMNS": "110", "NO_COLOR": "1"}


def run(*arguments: str | Path, env: Mapping[str, str] | None = None, stdin: bytes | None = None) -> Result:
    """Run a command in this process, in a plain English terminal of 110 columns."""
    return CliRunner().invoke(mateproof, list(map(str, arguments)), env={**PLAIN, **(env or {})}, input=stdin)


def process(
    *arguments: str | Path,
    env: Mapping[str, str] | None = None,
    stdout: int = subprocess.PIPE,
    stdin: int = subprocess.DEVNULL,
    stderr: int = subprocess.PIPE,
) -> subprocess.Popen[bytes]:
    """Start a command in a process of its own, which is killed if it hangs, so that nobody waits for ever."""
    command = [sys.executable, "-m", "mateproof", *map(str, arguments)]
    plain = {**os.environ, **PLAIN, "PYTHONWARNINGS": "error", **(env or {})}
    return guarded(subprocess.Popen(command, env=plain, stdin=stdin, stdout=stdout, stderr=stderr))


def guarded(running: subprocess.Popen[bytes]) -> subprocess.Popen[bytes]:
    """See to it that a process is killed before a test is taken to hang."""
    watch = threading.Timer(HANGS, running.kill)
    watch.daemon = True
    watch.start()
    return running


def same_as_golden(name: str, text: str) -> None:
    """Compare with what people were shown before; MATEPROOF_WRITE_GOLDEN=1 writes it anew."""
    file = GOLDEN / name
    if os.environ.get("MATEPROOF_WRITE_GOLDEN"):
        file.write_text(text, "utf-8")
    assert text == file.read_text("utf-8")
