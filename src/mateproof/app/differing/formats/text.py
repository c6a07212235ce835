"""For people on a terminal: `+` new, `-` gone, `~` another value."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from mateproof.app import terminal
from mateproof.app.differing.compare import Change, Difference
from mateproof.app.differing.telling import said, sentence, title
from mateproof.app.differing.words import Words

_SIGNS = {"added": ("+", "green"), "removed": ("-", "red"), "changed": ("~", "yellow")}


def render(difference: Difference, language: str) -> Iterator[str]:
    """Yield the sections with their changes, then the answer in one sentence."""
    words, paint = Words(language), terminal.Paint(sys.stdout)
    for section, found in difference.sections.items():
        yield paint(words(section), "bold")
        for change in found:
            yield from _change(section, change, words, paint)
        yield ""
    yield sentence(difference, words)


def _change(section: str, change: Change, words: Words, paint: terminal.Paint) -> Iterator[str]:
    sign, colour = _SIGNS[change.kind]
    told = "; ".join(said(section, change, words))
    text = f"{title(section, change, words)}: {told}" if told else title(section, change, words)
    first, *rest = terminal.paragraph(text, indent="    ")
    yield f"  {paint(sign, colour)} {first.lstrip()}"
    yield from rest
