"""Titles of columns: the name that a title becomes, its unit, and what German titles mean."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files

from mateproof.plan.language.kinds.units import symbol
from mateproof.vocabulary.units import UNITS

_UNIT = re.compile(r"(.*?)(?:\[([^\]]+)\]|\(([^)]+)\)|\s(?:in\s|/)\s*(\S+)|/(\S+))")
_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def unit_of(title: str) -> tuple[str, str]:
    """Return a title without its unit, and the unit: `Länge [m]`, `length (m)`, `length in m`; else ""."""
    if match := _UNIT.fullmatch(title.strip()):
        unit = symbol(next(filter(None, match.groups()[1:])).strip())
        if unit in UNITS and match[1].strip():
            return match[1].strip(), unit
    return title, ""


def slug(title: str) -> str:
    """Return the name of the variable that a column is: `Länge` → `laenge`, `From part` → `from_part`."""
    folded = title.strip().casefold().translate(_LETTERS)
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(sign))
    name = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    return f"_{name}" if name[:1].isdigit() else name


def is_remark(title: str) -> bool:
    """Return whether a column is for people only: its title begins with “#”, or says so."""
    return title.startswith("#") or slug(title) in _words()["remarks"]


def names_of(section: str) -> frozenset[str]:
    """Return what the column with the names of a section's entries may be called."""
    return frozenset(_words()["names"]["all"]) | frozenset(_words()["names"].get(section, ()))


def key_of(name: str) -> str:
    """Return the key that a German word stands for; the word itself when it is none."""
    return str(_words()["keys"].get(name, name))


@cache
def _words() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("mateproof.plan.lists").joinpath("titles.toml").read_text("utf-8"))
