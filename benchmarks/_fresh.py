"""Measuring commands in processes of their own, as after an installation: with compiled byte code.

An installer compiles what it installs; in a checkout, or where PYTHONDONTWRITEBYTECODE is set, it may not be
compiled. So the children of a benchmark keep their byte code in a folder that lives as long as the benchmark,
and the first run of a command, which fills it, is not measured.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

_COMPILED = TemporaryDirectory(prefix="mateproof-bytecode-")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took: user and system time in s, its largest resident size in MB."""

    cpu: float
    memory: float


def cost(command: Sequence[str], *, accepted: Sequence[int] = (0,)) -> Cost:
    """Return what one run of `python …` takes; ends the benchmark when the run itself fails."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": _COMPILED.name}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    run = subprocess.Popen(
        [sys.executable, *command],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert run.stderr is not None
    complaints = run.stderr.read()
    _, status, used = os.wait4(run.pid, 0)
    run.returncode = os.waitstatus_to_exitcode(status)
    if run.returncode not in accepted:
        sys.exit(f"python {' '.join(command)} ended with {run.returncode}: {complaints}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def costs(command: Sequence[str], runs: int, *, accepted: Sequence[int] = (0,)) -> list[Cost]:
    """Return what several runs take; one more before them compiles and is not counted."""
    cost(command, accepted=accepted)
    return [cost(command, accepted=accepted) for _ in range(runs)]


def machine() -> str:
    """Return one line: processor, cores, Python, and the libraries that decide the speed."""
    libraries = ", ".join(f"{name} {version(name)}" for name in ("polars", "pyyaml"))
    return f"{_processor()}, {os.cpu_count()} cores; Python {platform.python_version()}, {libraries}"


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text("utf-8").splitlines() if info.exists() else []
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.processor() or platform.machine())
