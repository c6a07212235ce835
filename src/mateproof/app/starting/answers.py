"""What somebody answered about a plan that does not exist yet."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Partner:
    """The part that plugs into the chosen one; `described` when the library has a sheet of it."""

    item: str
    described: bool
    gender: str


@dataclass(frozen=True, slots=True)
class Answers:
    """Everything that `new` asks; nothing in it is guessed, and what nobody was asked is not in the plan."""

    name: str
    language: str
    market: str
    system: str
    voltage: str
    nature: str
    conductors: tuple[str, ...]
    circuits: tuple[str, ...]
    zones: tuple[str, ...]
    part: str
    partner: Partner
    swapped: bool
    """True when the chosen part is a plug: then the partner is the socket."""
