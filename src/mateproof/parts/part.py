"""A part: an item number, what is known of it, what it goes with, and what is doubtful about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from mateproof.parts.fact import Fact, Source


class PartClass(StrEnum):
    """What kind of thing a part is; each has its own typed table in the library."""

    CONNECTOR = "connector"
    DISTRIBUTOR = "distributor"
    STRAIN_RELIEF = "strain relief"
    LEVER = "lever"
    CAP = "cap"
    FRAME = "frame"
    TOOL = "tool"
    OTHER = "other"


class RelationKind(StrEnum):
    """What one part is to another."""

    COUNTERPART = "counterpart"
    ACCESSORY = "accessory"


@dataclass(frozen=True, slots=True)
class Relation:
    """`part` names `other` on its sheet, under the printed heading `label`."""

    kind: RelationKind
    other: str
    description: str
    label: str
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two statements that do not agree, or one that can be read in several ways. Never repaired.

    `places` names every statement involved, as (label, source).
    """

    code: str
    message: str
    places: tuple[tuple[str, Source | None], ...] = ()
    help: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """What one sheet says about one item, or, for a stub, what another sheet says in passing."""

    item_number: str
    maker: str
    part_class: PartClass
    facts: tuple[Fact, ...]
    relations: tuple[Relation, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    stub: bool = False
    description: str = ""

    def of(self, property: str) -> Iterator[Fact]:
        """Yield the facts of one property, in printed order."""
        return (fact for fact in self.facts if fact.property == property)

    def only(self, property: str) -> Fact | None:
        """Return the one fact of a property; None when there is none, or when several do not agree.

        A sheet states some things twice (title and table): equal statements are one fact, the first.
        """
        found = list(self.of(property))
        stated = {(fact.value, fact.unit, frozenset(fact.conditions.items())) for fact in found}
        return found[0] if len(stated) == 1 else None

    def to_json(self) -> dict[str, Any]:
        """Return the documented shape of one part in `read --json`."""
        return {
            "item_number": self.item_number,
            "maker": self.maker,
            "part_class": str(self.part_class),
            "description": self.description,
            "stub": self.stub,
            "facts": [fact.to_json() for fact in self.facts],
            "relations": [_relation_json(item) for item in self.relations],
            "doubts": [_doubt_json(item) for item in self.doubts],
        }

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Part:
        """Return the part that `to_json` wrote."""
        return Part(
            item_number=data["item_number"],
            maker=data["maker"],
            part_class=PartClass(data["part_class"]),
            description=data.get("description", ""),
            stub=data.get("stub", False),
            facts=tuple(map(Fact.from_json, data["facts"])),
            relations=tuple(map(_relation, data.get("relations", ()))),
            doubts=tuple(map(_doubt, data.get("doubts", ()))),
        )


def _source_json(source: Source | None) -> dict[str, Any] | None:
    if source is None:
        return None
    return {name: getattr(source, name) for name in ("file", "sha256", "page", "page_is_inferred", "line")}


def _source(data: Mapping[str, Any] | None) -> Source | None:
    return Source(**data) if data else None


def _relation_json(relation: Relation) -> dict[str, Any]:
    return {
        "kind": str(relation.kind),
        "other": relation.other,
        "description": relation.description,
        "label": relation.label,
        "source": _source_json(relation.source),
    }


def _relation(data: Mapping[str, Any]) -> Relation:
    return Relation(
        RelationKind(data["kind"]),
        data["other"],
        data["description"],
        data["label"],
        _source(data.get("source")),
    )


def _doubt_json(doubt: Doubt) -> dict[str, Any]:
    return {
        "code": doubt.code,
        "message": doubt.message,
        "places": [{"label": label, "source": _source_json(source)} for label, source in doubt.places],
        "help": doubt.help,
    }


def _doubt(data: Mapping[str, Any]) -> Doubt:
    places = tuple((item["label"], _source(item.get("source"))) for item in data.get("places", ()))
    return Doubt(data["code"], data["message"], places, data.get("help", ""))
