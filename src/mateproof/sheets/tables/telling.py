"""Whether a sheet is one of a connector: enough rows with known labels, some of which connectors have.

The rule: at least 5 rows with known labels, of at least 3 properties that say something of a connector, one
of which only plugs and clamps have; or of 5 such properties, where the sheet speaks of a connector. A short
sheet, of which at least half the labels are known, needs two properties that only plugs and clamps have. Of a
long one, a third of whose labels are known, it is enough that it is a device with terminals.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from mateproof.sheets.labels import meaning
from mateproof.sheets.tables.entry import Entry, Piece

CONNECTOR = frozenset({
    "poles", "gender", "coding", "marking", "mating_cycles", "mating_force", "unmating_force",
    "retention_force", "mismatch_protection", "connector_connection_type", "connection_technology",
    "actuation", "connection_points", "potentials", "conductors_per_pole", "cross_section",
    "nominal_cross_section", "method", "strip_length", "sheath_strip_length", "rated_impulse_voltage",
    "overvoltage_category", "pollution_degree", "contact_resistance", "locking", "pin_spacing",
    "contact_material", "contact_surface", "clamping_spring_material", "conductor_awg",
    "insulating_material", "insulation_resistance", "test_voltage", "rated_voltage", "rated_current",
    "rows", "tightening_torque", "cable_diameter", "shielding", "pe_contact", "wire_range",
    "insulation_diameter",
})  # fmt: skip
"""Properties that say something of a connector: a pump has a rated voltage and current, but not a third."""

SHARED = frozenset({
    "rated_voltage", "rated_current", "insulating_material", "insulation_resistance", "test_voltage", "poles",
    "tightening_torque", "pollution_degree", "overvoltage_category", "rated_impulse_voltage",
    "cable_diameter", "marking", "cross_section", "connection_technology", "rows", "shielding",
})  # fmt: skip
"""Those of them that motors, drives and switches print as well."""

CLAMPED = frozenset({
    "rated_impulse_voltage", "overvoltage_category", "pollution_degree", "cross_section", "conductor_awg",
    "connection_technology", "strip_length",
})  # fmt: skip
"""Those that every device with terminals may print: switches and relays are plugged and wired like plugs."""

_NAMED = re.compile(
    r"\b(?:connectors?|plugs?|sockets?|receptacles?|\w*steckverbinder|stecker|buchse)\b", re.IGNORECASE
)
ROWS, PROPERTIES, MANY = 5, 3, 8


class Told(NamedTuple):
    """How many of the labels are known: `known` of `labels`, and the connector's properties among them.

    `named` tells that the sheet speaks of a connector.
    """

    known: int
    labels: int
    properties: frozenset[str]
    named: bool = False

    @property
    def enough(self) -> bool:
        """Whether the sheet is taken for one of a connector."""
        own = len(self.properties - SHARED)
        is_one = own or (self.named and len(self.properties) >= ROWS)
        if self.known >= ROWS and len(self.properties) >= PROPERTIES and is_one:
            return True
        if self.known >= MANY and 3 * self.known >= self.labels and self.properties & CLAMPED:
            return True
        return 2 * self.known >= self.labels and len(self.properties) > 1 and own > 1


@lru_cache(maxsize=8192)
def _names(text: str) -> bool:
    return _NAMED.search(text) is not None


def told(pieces: Sequence[Piece]) -> Told:
    """Return what the labels of a sheet tell."""
    entries = [piece for piece in pieces if isinstance(piece, Entry)]
    labels = {
        label for entry in entries for label in (entry.path[-1], " ".join(entry.path))[: len(entry.path)]
    }
    meanings = [found for found in map(meaning, labels) if found]
    properties = {found.property.id for found in meanings} & CONNECTOR
    known = sum(
        meaning(entry.path[-1]) is not None or meaning(" ".join(entry.path)) is not None for entry in entries
    )
    named = any(_names(piece.line.text) for piece in pieces)
    return Told(known, len({entry.path for entry in entries}), frozenset(properties), named)
