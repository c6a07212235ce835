"""What a sheet can say about one property: six shapes of value, none of them a guess.

Every shape answers `low`, `high` (numbers in the fact's unit, None where open) and `text`, so that a
table can put any of them into columns without asking for its type.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar


def plain(number: float) -> str:
    """Return a number without a needless ".0" ("4", "12.9")."""
    return f"{number:.10g}"


@dataclass(frozen=True, slots=True)
class Exact:
    """One printed number, or yes/no."""

    value: float | bool
    kind: ClassVar[str] = "exact"

    @property
    def low(self) -> float | None:
        """The number; None for yes/no."""
        return None if isinstance(self.value, bool) else float(self.value)

    high = low

    @property
    def text(self) -> str:
        """How to print it."""
        return ("yes" if self.value else "no") if isinstance(self.value, bool) else plain(self.value)


@dataclass(frozen=True, slots=True)
class Range:
    """From `low` to `high`, both included."""

    low: float
    high: float
    kind: ClassVar[str] = "range"

    @property
    def text(self) -> str:
        """How to print it."""
        return f"{plain(self.low)}…{plain(self.high)}"


@dataclass(frozen=True, slots=True)
class Bound:
    """Open on one side: at least `low` or at most `high`; `strict` excludes the bound itself."""

    low: float | None = None
    high: float | None = None
    strict: bool = False
    kind: ClassVar[str] = "bound"

    @property
    def text(self) -> str:
        """How to print it."""
        if self.low is not None:
            return f"{'>' if self.strict else '≥'} {plain(self.low)}"
        return f"{'<' if self.strict else '≤'} {plain(self.high or 0.0)}"


@dataclass(frozen=True, slots=True)
class Approximate:
    """A number or a range that the sheet itself calls approximate."""

    of: Exact | Range
    kind: ClassVar[str] = "approximate"

    @property
    def low(self) -> float | None:
        """The lower end as printed."""
        return self.of.low

    @property
    def high(self) -> float | None:
        """The upper end as printed."""
        return self.of.high

    @property
    def text(self) -> str:
        """How to print it."""
        return f"≈ {self.of.text}"


@dataclass(frozen=True, slots=True)
class Text:
    """Words, codes and identifiers; never read as a number."""

    text: str
    low: ClassVar[None] = None
    high: ClassVar[None] = None
    kind: ClassVar[str] = "text"


@dataclass(frozen=True, slots=True)
class Several:
    """A printed list, in its order."""

    items: tuple[Exact | Range | Bound | Approximate | Text, ...]
    low: ClassVar[None] = None
    high: ClassVar[None] = None
    kind: ClassVar[str] = "list"

    @property
    def text(self) -> str:
        """How to print it."""
        return ", ".join(item.text for item in self.items)


Value = Exact | Range | Bound | Approximate | Several | Text


def to_json(value: Value | None) -> dict[str, Any] | None:
    """Return the value as it stands in `read --json` and in the shipped library."""
    match value:
        case None:
            return None
        case Exact():
            return {"kind": "exact", "value": value.value}
        case Range():
            return {"kind": "range", "low": value.low, "high": value.high}
        case Bound():
            return {"kind": "bound", "low": value.low, "high": value.high, "strict": value.strict}
        case Approximate():
            return {"kind": "approximate", "of": to_json(value.of)}
        case Several():
            return {"kind": "list", "items": [to_json(item) for item in value.items]}
        case Text():
            return {"kind": "text", "text": value.text}


def from_json(data: dict[str, Any] | None) -> Value | None:
    """Return the value that `to_json` wrote."""
    if data is None:
        return None
    match data["kind"]:
        case "exact":
            return Exact(data["value"])
        case "range":
            return Range(data["low"], data["high"])
        case "bound":
            return Bound(data["low"], data["high"], data["strict"])
        case "approximate":
            return Approximate(from_json(data["of"]))  # type: ignore[arg-type]
        case "list":
            return Several(tuple(from_json(item) for item in data["items"]))  # type: ignore[misc]
        case "text":
            return Text(data["text"])
    raise ValueError(f"unknown kind of value: {data['kind']!r}")
