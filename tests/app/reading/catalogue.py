"""Prints catalogues of small sheets, and says what to do with a sheet in another process."""

from __future__ import annotations

import io
import itertools
import os
import signal
import tarfile
import time
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.sheets.printer import Printed, Style, sheet

from mateproof.app.reading.finding import Sheet
from mateproof.sheets import Reading
from mateproof.vocabulary.values import Exact


def item(number: int, volts: int = 250) -> bytes:
    """One sheet of the item 901-NUMBER."""
    rows = [
        Printed("Rated current", "rated_current", Exact(25.0), "A"),
        Printed("Rated voltage", "rated_voltage", Exact(float(volts)), "V"),
    ]
    return sheet(f"901-{number:05}", rows, Style())


def sheets(count: int, first: int = 0) -> Iterator[Sheet]:
    for number in range(first, first + count):
        yield Sheet(f"{number:05}.txt", item(number))


def folder(root: Path, count: int, first: int = 0) -> Path:
    """Print sheets into folders of ten."""
    for name, data, _ in sheets(count, first):
        (root / name[:4]).mkdir(parents=True, exist_ok=True)
        (root / name[:4] / name).write_bytes(data)
    return root


def zipped(path: Path, members: Iterable[tuple[str, bytes]]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return path


def tarred(path: Path, members: Iterable[tuple[str, bytes]], mode: str = "") -> Path:
    with tarfile.open(path, f"w:{mode}") as archive:  # type: ignore[call-overload]
        for name, data in members:
            about = tarfile.TarInfo(name)
            about.size = len(data)
            archive.addfile(about, io.BytesIO(data))
    return path


def number(reading: Reading) -> str:
    return reading.parts[0].item_number


def deadly(reading: Reading) -> str:
    """End the process at one sheet, as the system does when the memory is full."""
    if reading.file == "00040.txt":
        os.kill(os.getpid(), signal.SIGKILL)
    return number(reading)


def slow(reading: Reading) -> str:
    """Take too long at one sheet, in Python."""
    while reading.file == "00003.txt":
        time.sleep(0.01)
    return number(reading)


def stuck(reading: Reading) -> str:
    """Never come back from code in C, which asks for no signals."""
    if reading.file == "00003.txt":
        return str(sum(itertools.repeat(0)))
    return number(reading)


def large(reading: Reading) -> str:
    """Answer with more than any pipe holds."""
    return number(reading) + " " * 500_000


def faulty(reading: Reading) -> str:
    if reading.file == "00003.txt":
        raise ZeroDivisionError("a fault")
    return number(reading)


def stillborn(*_: object) -> None:
    """Be a process that ends before it reads anything."""
    os._exit(1)
