"""Mateproof proves that a pluggable installation can only be plugged together the right way.

    mateproof.read("sheet.txt")              data sheets → readings: parts, facts with evidence, doubts
    mateproof.open_library("parts.db")       a library of parts: put, get, search
    mateproof.check("plan.yaml")             plans → outcome, findings with evidence, tables
    mateproof.build("plan.yaml", "out")      the same, and every document into a folder
    mateproof.calculate("plan.yaml")         currents, loading, drop and faults of every circuit
    mateproof.diff("old.yaml", "new.yaml")   two plans → what differs, and what follows from it
    mateproof.misplugs("plan.yaml")          what can be plugged wrong, the worst first
    mateproof.fmt(text)                      the text of a plan → its canonical form

The verbs of the command line, as functions. A name is imported when it is first used, so that
`import mateproof` costs nothing; `__init__.pyi` tells the types.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

_DOORS = {
    "build": "mateproof.app.api.build",
    "calculate": "mateproof.app.api.calculate",
    "check": "mateproof.app.api.check",
    "diff": "mateproof.app.api.diff",
    "fmt": "mateproof.app.api.fmt",
    "misplugs": "mateproof.app.api.misplugs",
    "open_library": "mateproof.parts.library",
    "read": "mateproof.app.api.read",
}

__all__ = ["__version__", "build", "calculate", "check", "diff", "fmt", "misplugs", "open_library", "read"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 (any door)
    """Import a door when it is first used."""
    if name not in _DOORS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    door = getattr(import_module(_DOORS[name]), name)
    globals()[name] = door
    return door


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
