"""A rule is one file in `catalogue/`: its name is its code, its docstring its page, `CLAIM` its claim."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from inspect import cleandoc
from pkgutil import iter_modules

from mateproof.rules import catalogue
from mateproof.rules.claim import Claim

_HEADINGS = ("Why:", "Holds:", "Breaks:", "Unproven:")


@dataclass(frozen=True, slots=True)
class Page:
    """A rule's page: the first line, why it exists, and plans that hold, break and leave it open."""

    title: str
    what: str
    why: str
    holds: str
    breaks: str
    unproven: str


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One rule: frozen code, readable name, page and claim."""

    code: str
    name: str
    claim: Claim
    doc: str

    @property
    def page(self) -> Page:
        """Its page; most rules hold, and nobody reads about them."""
        return read_page(self.doc)


@cache
def rules() -> Mapping[str, Rule]:
    """Return every rule by code, in the order of the codes."""
    names = sorted(module.name for module in iter_modules(catalogue.__path__))
    return {rule.code: rule for rule in map(_load, names)}


def _load(name: str) -> Rule:
    module = import_module(f"{catalogue.__name__}.{name}")
    code, _, slug = name.partition("_")
    return Rule(code.upper(), slug.replace("_", "-"), module.CLAIM, module.__doc__ or "")


@cache
def read_page(doc: str) -> Page:
    """Return the page that a rule's docstring holds."""
    title, _, rest = cleandoc(doc).partition("\n")
    pattern = "^(" + "|".join(_HEADINGS) + r")[ \t]*$"
    head, *sections = re.split(pattern, rest, flags=re.MULTILINE)
    found = {heading: cleandoc(text) for heading, text in zip(sections[::2], sections[1::2], strict=True)}
    why, holds, breaks, unproven = (found.get(heading, "") for heading in _HEADINGS)
    return Page(title.strip(), head.strip(), why, holds, breaks, unproven)
