"""One bad file and the answer to it."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

SHEET = (Path(__file__).parents[1] / "data" / "example.txt").read_text("utf-8")
"""A sheet that is read: what is bad is done to it."""
MIB = 2**20


class Bad(NamedTuple):
    """`make` returns the bytes of a file with the name `file`.

    `said` are words of the message that refuses it; without words the file is read, whatever it gives.
    """

    name: str
    file: str
    make: Callable[[], bytes]
    said: str = ""
    large: bool = False
    """Takes a second or more to make or to read."""
