"""Sentences that state facts: bullets, notes and instructions, told by their key words.

First door: `said(text)`. One file per subject holds a tuple `SAYINGS`; adding a subject is adding a file.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import import_module
from pkgutil import iter_modules

from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.sayings.saying import Said, Saying

_NEGATION = re.compile(
    r"\b(?:not|never|cannot|no longer|nor|neither|nicht|nie|niemals|kein\w{0,2}|weder)\b|n[’']t\b"
)
_LONGEST = 1000
"""Characters of a sentence. Notes have some three hundred; patterns need time that grows faster."""

__all__ = ["Said", "said"]


@lru_cache(maxsize=4096)
def said(text: str) -> tuple[Said, ...]:
    """Return every fact that a sentence states, in the order in which it states them."""
    text = clean(text)
    if len(text) > _LONGEST:
        return ()
    lower = text.lower()
    negation = _NEGATION.search(lower) is not None
    found = []
    for saying in _all():
        if negation and not saying.negated:
            continue
        # The word is looked for first: it is far cheaper than the pattern, and mostly absent.
        match = saying.regex.search(text) if saying.word in lower else None
        if match:
            found.append((match.start(), saying.of(match)))
    return tuple(item for _, item in sorted(found, key=lambda pair: pair[0]) if item.value is not None)


@cache
def _all() -> tuple[Saying, ...]:
    modules = sorted(module.name for module in iter_modules(__path__))
    found = (import_module(f"{__name__}.{name}") for name in modules)
    return tuple(saying for module in found for saying in getattr(module, "SAYINGS", ()))
