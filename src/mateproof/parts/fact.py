"""A fact: one value of one property, the condition it holds under, and where it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from mateproof.vocabulary.values import Value, from_json, to_json


class Absence(StrEnum):
    """Printed with a value; printed as "none" ("-"); or printed as a label without a value."""

    PRINTED = "printed"
    NONE = "none"
    BLANK = "blank"


class Origin(StrEnum):
    """Who says so. A printed fact is never replaced by one further down the list, but by a correction.

    A correction keeps what it replaces (`Fact.correction`).
    """

    PRINTED = "printed"
    RELATION = "relation"
    DECLARED = "declared"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class Source:
    """A place in a sheet. `line` counts from 1 in the text layer; `sha256` is that of the file."""

    file: str
    sha256: str
    line: int
    page: int | None = None
    page_is_inferred: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """A second statement of the same fact in another unit ("20…12 AWG"): kept, never converted."""

    value: Value
    unit: str


@dataclass(frozen=True, slots=True)
class Correction:
    """Who states something else than the sheet, why and when (a date, or date and time, of ISO 8601).

    `replaces` is what the sheet prints now, None where it is silent; `seen` are the texts it printed when the
    correction was made; `which` is the one of several that is meant, "" for all.
    """

    name: str
    reason: str
    when: str
    seen: tuple[str, ...] = ()
    which: str = ""
    replaces: Fact | None = None

    def to_json(self) -> dict[str, Any]:
        """Return the documented shape of `correction` in a fact."""
        return {
            "name": self.name,
            "reason": self.reason,
            "when": self.when,
            "seen": list(self.seen),
            "which": self.which,
            "replaces": self.replaces.to_json() if self.replaces else None,
        }

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Correction:
        """Return the correction that `to_json` wrote."""
        replaces = data.get("replaces")
        return Correction(
            name=data["name"],
            reason=data["reason"],
            when=data["when"],
            seen=tuple(data.get("seen", ())),
            which=data.get("which", ""),
            replaces=Fact.from_json(replaces) if replaces else None,
        )


@dataclass(frozen=True, slots=True)
class Fact:
    """One value of one property of one part.

    `property` is an id of the dictionary, or the printed label in lower case where the dictionary does
    not know it (`mapped` tells). `unit` is the printed unit of `value`. `conditions` uses canonical keys
    (conductor, ferrule, method, standard, overvoltage_category, pollution_degree, load, state, poles,
    wiring, mated_with, note, …) with canonical values.
    """

    property: str
    value: Value | None
    unit: str = ""
    conditions: Mapping[str, str] = field(default_factory=dict)
    label: str = ""
    section: str = ""
    raw: str = ""
    also: tuple[Measure, ...] = ()
    absent: Absence = Absence.PRINTED
    origin: Origin = Origin.PRINTED
    source: Source | None = None
    mapped: bool = True
    correction: Correction | None = None

    def to_json(self) -> dict[str, Any]:
        """Return the documented shape of one fact in `read --json`."""
        corrected = {"correction": self.correction.to_json()} if self.correction else {}
        return self._stated() | corrected

    def _stated(self) -> dict[str, Any]:
        source = self.source
        return {
            "property": self.property,
            "label": self.label,
            "section": self.section,
            "raw": self.raw,
            "value": to_json(self.value),
            "unit": self.unit,
            "also": [{"value": to_json(item.value), "unit": item.unit} for item in self.also],
            "conditions": dict(self.conditions),
            "absent": str(self.absent),
            "origin": str(self.origin),
            "mapped": self.mapped,
            "source": None
            if source is None
            else {
                "file": source.file,
                "sha256": source.sha256,
                "page": source.page,
                "page_is_inferred": source.page_is_inferred,
                "line": source.line,
            },
        }

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Fact:
        """Return the fact that `to_json` wrote."""
        source = data.get("source")
        also = tuple(Measure(from_json(item["value"]), item["unit"]) for item in data.get("also", ()))  # type: ignore[arg-type]
        return Fact(
            property=data["property"],
            value=from_json(data["value"]),
            unit=data.get("unit", ""),
            conditions=dict(data.get("conditions", {})),
            label=data.get("label", ""),
            section=data.get("section", ""),
            raw=data.get("raw", ""),
            also=also,
            absent=Absence(data.get("absent", "printed")),
            origin=Origin(data.get("origin", "printed")),
            source=Source(**source) if source else None,
            mapped=data.get("mapped", True),
            correction=Correction.from_json(data["correction"]) if data.get("correction") else None,
        )
