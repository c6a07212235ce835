"""The way that is shown, with all rows of the tables that tell of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from mateproof.documents.dossier import Dossier, Row


@dataclass(frozen=True)
class Facts:
    """One way: `way` and `steps` of it, `loads` by step, and what the plan states of its circuit."""

    dossier: Dossier
    way: Row
    steps: Sequence[Row]

    @cached_property
    def loads(self) -> Mapping[int, Sequence[Row]]:
        """Loads behind each step."""
        found: dict[int, list[Row]] = {}
        for row in self.dossier.rows("way_loads"):
            if row["circuit"] == self.way["circuit"]:
                found.setdefault(row["step"], []).append(row)
        return found

    @cached_property
    def point(self) -> Row:
        """The row of `points` of the end of the way."""
        return self.of("points", "point", self.way["point"])

    @cached_property
    def calculated(self) -> Row:
        """The row of `calculated` of the circuit."""
        return self.of("calculated", "circuit", self.way["circuit"])

    @cached_property
    def circuit(self) -> Row:
        """The row of `circuits`."""
        return self.of("circuits", "circuit", self.way["circuit"])

    @cached_property
    def supply(self) -> Row:
        """The row of `supplies`; empty without one."""
        return self.of("supplies", "supply", self.way["supply"])

    @cached_property
    def segments(self) -> Mapping[str, Row]:
        """The rows of `segments` by name."""
        wanted = {step["segment"] for step in self.steps}
        return {row["segment"]: row for row in self.dossier.rows("segments") if row["segment"] in wanted}

    @cached_property
    def leads(self) -> Mapping[str, Row]:
        """The rows of `leads` on the way, by name."""
        wanted = {step["segment"] for step in self.steps}
        return {row["lead"]: row for row in self.dossier.rows("leads") if row["lead"] in wanted}

    @cached_property
    def mates(self) -> Mapping[str, Row]:
        """The rows of `mated` on the way, by name."""
        wanted = {step["segment"] for step in self.steps}
        return {row["mate"]: row for row in self.dossier.rows("mated") if row["mate"] in wanted}

    @cached_property
    def lines(self) -> Sequence[str]:
        """Names of the lines where the way begins."""
        return tuple((self.way["lines"] or "").split())

    def of(self, table: str, key: str, name: object) -> Row:
        """Return the row with this name; an empty one where there is none."""
        return next((row for row in self.dossier.rows(table) if row[key] == name), {})

    def amps(self, step: Row) -> list[complex]:
        """Return the currents of the lines in a step; nothing where they are not calculated."""
        found = [(step[f"line_{line}_r"], step[f"line_{line}_x"]) for line in range(1, len(self.lines) + 1)]
        return [] if any(r is None for r, _ in found) else [complex(r, x) for r, x in found]


def chosen(dossier: Dossier) -> Facts | None:
    """Return the way that is shown; None where nothing is calculated."""
    way = next((row for row in dossier.rows("ways") if row["chosen"]), None)
    if way is None:
        return None
    steps = [row for row in dossier.rows("way_steps") if row["circuit"] == way["circuit"]]
    return Facts(dossier, way, steps)
