"""A connection system: what a family's sheets say about the family, as data with evidence.

One TOML file in `parts/systems/` is one system. Nothing here is known to the code: which codes fit,
what must be equal, who brings the lever, how far to strip. Every table of the file names the line and
label of the sheet that states it (`Evidence`), in the words of the product, never the sheet's sentences.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from mateproof.vocabulary.findings import Evidence
from mateproof.vocabulary.ways import Way


@dataclass(frozen=True, slots=True)
class SheathStrip:
    """Sheath strip length for a number of poles."""

    poles_low: int
    poles_high: int
    length_mm: float


@dataclass(frozen=True, slots=True)
class ConnectionSystem:
    """The rules of one family. None means: the sheets of this family do not state it."""

    id: str
    maker: str
    size: str
    families: tuple[str, ...]
    fits: Mapping[str, tuple[str, ...]]
    """mechanical code → codes it fits (can mate)."""
    same_colour: bool | None
    same_marking: bool | None
    """what must be equal before two ends may be mated."""
    protected_against: tuple[Way, ...]
    not_protected_against: tuple[Way, ...]
    """ways of coming together that its shape prevents, and those that are stated to be possible; a way in
    neither is not stated."""
    coding_on_site: Mapping[str, str]
    """gender → what is done to it to code it ("cut coding pin", "insert coding pin")."""
    coding_pin_from: str | None
    """where the coding pin comes from: "the connector itself" when nothing is to be ordered for it."""
    levers_fitted_when: str | None
    """mounting whose connectors come with a lever."""
    levers_per_flying_pair: int | None
    caps_for: str | None
    """gender that takes a lockout cap."""
    sheath_strip: tuple[SheathStrip, ...]
    earth_extra_mm: float | None
    earth_extra_from_poles: int | None
    blade_mm: float | None
    tool_opens: tuple[str, ...]
    """conductor kinds for which the clamp must be opened with a tool."""
    steps: tuple[Mapping[str, Any], ...]
    """work steps in order. Each has `id`, `en`, `de`; where they apply `tool` and `tool_de`; `line` and
    `label` where the sheet states it; and `when`, whose keys must all hold for a termination: made, gender,
    coding, ferrule, method, mounting as text, strain_relief, lever, label, cap as true, poles_low as number.
    Words in braces are filled in: strain_relief, lever, label, cap, code, poles, sheath_strip_mm,
    strip_length_mm, earth_extra_mm, cross_section_mm2, blade_mm."""
    evidence: Mapping[str, Evidence]
    """field name → where the sheet states it."""


@cache
def shipped() -> Mapping[str, ConnectionSystem]:
    """Return every connection system that comes with Mateproof, by id."""
    folder = files("mateproof.parts") / "systems"
    named = (file for file in folder.iterdir() if file.name.endswith(".toml"))
    found = (read(tomllib.loads(file.read_text("utf-8"))) for file in named)
    return {system.id: system for system in found}


def by_family(family: str) -> ConnectionSystem | None:
    """Return the system of a product family, written with or without ®; None when no system claims it."""
    wanted = _written(family)
    systems = shipped().values()
    return next((system for system in systems if wanted in map(_written, system.families)), None)


def _ways(mating: Mapping[str, Any], name: str) -> tuple[Way, ...]:
    return tuple(map(Way, mating.get(name, ())))


def _written(family: str) -> str:
    return family.replace("®", "").replace("™", "").casefold()


def read(data: Mapping[str, Any]) -> ConnectionSystem:
    """Return the system that a parsed TOML document describes."""
    mating, locking, strip = data["mating"], data["locking"], data["strip"]
    sheet = data["sheet"]
    return ConnectionSystem(
        id=data["id"],
        maker=data["maker"],
        size=data["size"],
        families=tuple(data["families"]),
        fits={code: tuple(others) for code, others in mating["fits"].items()},
        same_colour=mating.get("same_colour"),
        same_marking=mating.get("same_marking"),
        protected_against=_ways(mating, "protected_against"),
        not_protected_against=_ways(mating, "not_protected_against"),
        coding_on_site=dict(data.get("coding_on_site", {})),
        coding_pin_from=data.get("coding_pin", {}).get("from"),
        levers_fitted_when=locking.get("fitted_when"),
        levers_per_flying_pair=locking.get("per_flying_pair"),
        caps_for=data.get("caps", {}).get("for"),
        sheath_strip=tuple(SheathStrip(**row) for row in strip.get("sheath", ())),
        earth_extra_mm=strip.get("earth_extra_mm"),
        earth_extra_from_poles=strip.get("earth_extra_from_poles"),
        blade_mm=data.get("tool", {}).get("blade_mm"),
        tool_opens=tuple(data.get("tool", {}).get("opens_for", ())),
        steps=tuple(data.get("steps", ())),
        evidence={
            name: Evidence(
                part=data["id"],
                property=name,
                value=row.get("value", ""),
                origin="printed",
                file=sheet["file"],
                line=row["line"],
                label=row["label"],
                sha256=sheet["sha256"],
            )
            for name, row in data["evidence"].items()
        },
    )
