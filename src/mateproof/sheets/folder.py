"""Kinds of files and kinds of sheets are told apart in the same way: each says how sure it is.

Putting a module into a folder is all there is to adding a kind.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


@cache
def modules(package: str) -> tuple[ModuleType, ...]:
    """Return every module of a package, by file name."""
    names = sorted(module.name for module in iter_modules(import_module(package).__path__))
    return tuple(import_module(f"{package}.{name}") for name in names)


def surest(package: str, seen: object) -> ModuleType | None:
    """Return the module of a package that is surest about `seen`; None when none is sure at all.

    Each module has a function `certainty`: 0 for "not mine", 1 for "mine, whatever others say". Of equals,
    the first by file name is taken. A module that is never surer than `MOST` says so, and is not asked where
    another one is at least as sure.
    """
    best, most = None, 0.0
    for module in sorted(modules(package), key=_most, reverse=True):
        if _most(module) <= most:
            break
        sure: float = module.certainty(seen)
        if sure > most:
            best, most = module, sure
    return best


def _most(module: ModuleType) -> float:
    return getattr(module, "MOST", 1.0)
