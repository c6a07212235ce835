"""What a connector's steps may ask for and be filled with: the plan's and the parts' values, by name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from mateproof.documents.dossier import Dossier, Row
from mateproof.documents.terminations import Preparation

Facts = Mapping[str, Any]


def facts(end: Row, termination: Row | None, ready: Preparation | None) -> Facts:
    """Return the values of one connector and, if it has one, of its (first) termination."""
    row = termination or {}
    return {
        "poles": end["poles"],
        "gender": end["gender"],
        "mounting": end["mounting"],
        "coding": end["coding_step"],
        "code": end["coding"],
        "strain_relief": end["strain_relief"],
        "lever": end["levers"],
        "label": end["label"],
        "cap": end["cap"],
        "blade_mm": end["blade_width_mm"],
        "ferrule": row.get("ferrule"),
        "method": row.get("method"),
        "cross_section_mm2": row.get("cross_section_mm2"),
        "strip_length_mm": ready.strip_mm if ready else None,
        "sheath_strip_mm": ready.sheath_mm if ready else None,
        "earth_extra_mm": ready.earth_mm if ready else None,
    }


def filled(dossier: Dossier, text: str, known: Facts, end: Row) -> str:
    """Fill a step's words in braces; what differs from connector to connector is left to the list."""
    words = dossier.words

    def word(found: re.Match[str]) -> str:
        name = found[1]
        if name == "label":
            return words("work.see_list")
        return poles(dossier, end) if name == "poles" else words.show(known.get(name))

    return re.sub(r"\{(\w+)\}", word, text)


def poles(dossier: Dossier, end: Row) -> str:
    """Return conductor → pole marking in the order of the poles; unequal or missing lists say so."""
    words = dossier.words
    conductors = (end["conductor_names"] or "").split()
    marks = re.split(r"[\s,]+", end["marking"]) if end["marking"] else []
    if conductors and len(conductors) == len(marks):
        return ", ".join(f"{one} → {mark}" for one, mark in zip(conductors, marks, strict=True))
    return words("work.poles_apart", conductors=" ".join(conductors) or None, marking=" ".join(marks) or None)
