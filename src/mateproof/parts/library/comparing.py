"""What a new sheet says beside what a shelf holds, without writing anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any, Literal

from mateproof.parts import corrections
from mateproof.parts.library import standing
from mateproof.parts.library.changing import Change, changes
from mateproof.parts.library.report import Standing
from mateproof.parts.library.shelf import Shelf
from mateproof.parts.part import Part

Compare = Literal["added", "completed", "changed", "equal", "kept", "other maker"]


@dataclass(frozen=True, slots=True)
class Compared:
    """One item of a sheet beside the same item of a shelf.

    `added`: unknown so far. `completed`: known in passing so far. `changed`, `equal`: what is printed differs
    or not. `kept`: the sheet names it in passing, and the shelf has its own sheet. `other maker`: the number
    is known of another maker, so that the two cannot be one item.
    """

    item_number: str
    status: Compare
    change: Change
    corrections: tuple[Standing, ...] = ()
    note: str = ""

    @property
    def is_equal(self) -> bool:
        """True when the sheet says nothing that the shelf does not."""
        return self.status in ("equal", "kept")

    def to_json(self) -> dict[str, Any]:
        """Return the documented shape of one item in `read --diff --json`."""
        said = asdict(self.change)
        listed = [asdict(one) for one in self.corrections]
        status = {"item_number": self.item_number, "status": self.status, "note": self.note}
        return status | {
            "facts": said["facts"],
            "relations": said["relations"],
            "corrections": listed,
        }


def compare(parts: Iterable[Part], shelf: Shelf) -> Iterator[Compared]:
    """Yield every item of a sheet beside what the shelf has of it."""
    listed = list(parts)
    known = shelf.get(part.item_number for part in listed)
    for part in listed:
        yield _compared(part, known.get(part.item_number))


def _compared(part: Part, known: Part | None) -> Compared:
    number = part.item_number
    if known is None:
        return Compared(number, "added", Change(number))
    if part.maker and known.maker and folded(part.maker) != folded(known.maker):
        return Compared(number, "other maker", Change(number), note=f"{known.maker}, {part.maker}")
    if part.stub and not known.stub:
        return Compared(number, "kept", Change(number))
    looked_at = tuple(standing.to_look_at(corrections.correct(part, corrections.of(known))))
    if known.stub and not part.stub:
        return Compared(number, "completed", Change(number), looked_at)
    change = changes(known, part)
    return Compared(number, "changed" if change.all else "equal", change, looked_at)


def folded(name: str) -> str:
    """Return a maker's name as it is compared."""
    return " ".join(name.casefold().split())
