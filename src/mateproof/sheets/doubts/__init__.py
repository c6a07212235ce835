"""Doubts: statements of a sheet that do not agree, or that can be read in several ways.

First door: `add(parts, document)`. One file per doubt; each has a docstring and
`find(sheet) -> Iterator[Doubt]`. A doubt names every place involved and repairs nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from mateproof.parts.part import Doubt, Part
from mateproof.sheets.document import Document
from mateproof.sheets.sheet import Sheet

Finder = Callable[[Sheet], Iterator[Doubt]]


def add(parts: Sequence[Part], document: Document) -> Iterator[Part]:
    """Yield the parts, each item with its doubts in the order of the doubts' files.

    Doubts about the items that the sheet names in passing stand with the first item.
    """
    stubs = [part for part in parts if part.stub]
    for index, part in enumerate(parts):
        if part.stub:
            yield part
        else:
            sheet = Sheet([part, *stubs] if index == 0 else [part], document)
            yield replace(part, doubts=tuple(doubt for find in _finders() for doubt in find(sheet)))


@cache
def _finders() -> tuple[Finder, ...]:
    names = sorted(module.name for module in iter_modules(__path__))
    modules = (import_module(f"{__name__}.{name}") for name in names)
    return tuple(module.find for module in modules if hasattr(module, "find"))
