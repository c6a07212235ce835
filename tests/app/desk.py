"""Runs `mateproof` as people do: inside this process, or as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from click.testing import CliRunner, Result

from mateproof.app.cli import mateproof

DATA = Path(__file__).parent / "data"
GOLDEN = Path(__file__).parent / "golden"
SHEET = DATA / "socket.txt"
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
    """Start a command in a process of its own."""
    command = [sys.executable, "-m", "mateproof", *map(str, arguments)]
    plain = {**os.environ, **PLAIN, "PYTHONWARNINGS": "error", **(env or {})}
    return subprocess.Popen(command, env=plain, stdin=stdin, stdout=stdout, stderr=stderr)


def same_as_golden(name: str, text: str) -> None:
    """Compare with what people were shown before; MATEPROOF_WRITE_GOLDEN=1 writes it anew."""
    file = GOLDEN / name
    if os.environ.get("MATEPROOF_WRITE_GOLDEN"):
        file.write_text(text, "utf-8")
    assert text == file.read_text("utf-8")
