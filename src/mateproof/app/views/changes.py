"""What a sheet states differently than the library, on the terminal: with both places."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from mateproof.app import terminal
from mateproof.app.words import Words
from mateproof.parts.fact import Source

if TYPE_CHECKING:
    from mateproof.parts.library.changing import Change, FactChange, RelationChange
    from mateproof.parts.library.comparing import Compared
    from mateproof.parts.library.report import Standing

_COLOURS = {"+": "green", "-": "red", "~": "yellow"}


def changed(found: Iterable[Change], words: Words) -> Iterator[str]:
    """Yield every item with what changes of it: `+` new, `-` gone, `~` another value."""
    paint = terminal.Paint(sys.stdout)
    for change in found:
        yield f"  {paint(terminal.printable(change.item_number), 'bold')}"
        if not change.all:
            yield f"    {words('only the evidence moved')}"
        yield from statements(change, words)


def statements(change: Change, words: Words) -> Iterator[str]:
    """Yield the changed statements of one item."""
    paint = terminal.Paint(sys.stdout)
    for one in change.all:
        sign = "+" if one.before is None else "-" if one.after is None else "~"
        sides = [_side(one.before, one.before_at, words), _side(one.after, one.after_at, words)]
        said = " → ".join(side for side in sides if side)
        lines = terminal.paragraph(f"{_about(one, words)}: {said}", indent="      ")
        yield f"    {paint(sign, _COLOURS[sign])} {lines[0].lstrip()}"
        yield from lines[1:]


def compared(one: Compared, words: Words) -> Iterator[str]:
    """Yield one item: what it is to the library, and what differs."""
    paint = terminal.Paint(sys.stdout)
    style = ("dim",) if one.status in ("equal", "kept") else ("bold",)
    note = f": {one.note}" if one.note else ""
    yield f"  {paint(terminal.printable(one.item_number), *style)} {words(one.status)}{note}"
    yield from statements(one.change, words)
    yield from standings(one.corrections, words)


def standings(found: Iterable[Standing], words: Words) -> Iterator[str]:
    """Yield corrections that a person should look at again."""
    paint = terminal.Paint(sys.stdout)
    for one in found:
        by = f"{words('corrected by')} {one.name}, {one.when[:10]}"
        agrees = one.status == "agrees"
        said = words("the sheet agrees now" if agrees else "the sheet prints another value")
        text = f"{one.item_number} {words.property(one.property)}: {one.corrected} ({by}); {said}"
        told = text if agrees else f"{text}: {one.printed or words('not stated')}"
        lines = terminal.paragraph(told, indent="      ")
        yield f"    {paint('!', 'yellow')} {lines[0].lstrip()}"
        yield from lines[1:]


def _about(one: FactChange | RelationChange, words: Words) -> str:
    """Return the property with its conditions, or the kind and number of the other item."""
    other = getattr(one, "other", None)
    if other is not None:
        return f"{words(one.kind)} {other}"  # type: ignore[union-attr]
    when = ", ".join(f"{words.condition(key)} {said}" for key, said in one.conditions)  # type: ignore[union-attr]
    name = words.property(one.property)  # type: ignore[union-attr]
    return f"{name} ({when})" if when else name


def _side(text: str | None, at: Source | None, words: Words) -> str:
    if text is None:
        return words("not stated")
    return f"{text} ({place(at)})" if at else text


def place(at: Source) -> str:
    """Return file, page where there is one, and line."""
    page = f"{at.page}:" if at.page and not at.page_is_inferred else ""
    return f"{at.file}:{page}{at.line}"
