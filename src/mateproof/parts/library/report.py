"""What putting parts into a library did, item by item; a set of answers, so that nothing is silent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

from mateproof.parts.corrections import Status
from mateproof.parts.library.changing import Change

_LISTS = ("added", "completed", "changed", "unchanged", "kept", "removed", "corrected")


@dataclass(frozen=True, slots=True)
class Standing:
    """A correction of an item that was put, and what became of it (see `corrections.Status`)."""

    item_number: str
    property: str
    conditions: tuple[tuple[str, str], ...]
    corrected: str
    printed: str | None
    status: Status
    name: str
    when: str


class NotAccepted(Exception):
    """Undoes a put that was not accepted."""


@dataclass(slots=True)
class PutReport:
    """Item numbers by what happened to them; each is in one list of the first six, sorted as they came."""

    added: list[str] = field(default_factory=list)
    completed: list[str] = field(default_factory=list)
    """known in passing before, now with a sheet of its own."""
    changed: list[Change] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    """named in passing; what was known of it says more, so that stays what the library shows."""
    removed: list[str] = field(default_factory=list)
    """known only from an older edition of a sheet, which no longer names it."""
    corrected: list[str] = field(default_factory=list)
    """items for which corrections came along that were not known, or are later than the known ones."""
    corrections: list[Standing] = field(default_factory=list)
    """corrections that the sheet now agrees with, or whose printed value is another now."""
    written: bool = True
    """False where what would change was not accepted: then nothing was written."""

    @property
    def nothing_new(self) -> bool:
        """True when the library already said all of this."""
        return not (self.added or self.completed or self.changed or self.removed or self.corrected)

    @property
    def overwriting(self) -> Iterator[Change]:
        """Yield the changes in which a known statement goes or becomes another one."""
        return (change for change in self.changed if change.overwrites)

    def check(self, accept: Accept | None) -> None:
        """Raise `NotAccepted`, and take down that nothing is written, where `accept` says no."""
        if accept is not None and not accept(self):
            self.written = False
            raise NotAccepted

    def to_json(self) -> dict[str, Any]:
        """Return the documented shape of `kept` in `read --library … --json`."""
        return asdict(self)

    def __str__(self) -> str:
        """Return one line of counts, the empty ones left out."""
        counts = [(name, len(getattr(self, name))) for name in _LISTS]
        return ", ".join(f"{count} {name}" for name, count in counts if count) or "no parts"


Accept = Callable[[PutReport], bool]
"""Says of what a put would do whether it may be done."""
