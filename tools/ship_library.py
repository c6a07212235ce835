"""Write the library that comes with Mateproof from a maker's data sheet.

    python tools/ship_library.py SHEET

Facts, conditions and places are taken over; sentences are not: long raw texts are dropped, and
descriptions are composed from the facts, in our own words. The same sheet gives the same file.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from mateproof.parts.fact import Fact, Source
from mateproof.parts.part import Doubt, Part, Relation
from mateproof.sheets import read
from mateproof.vocabulary.values import Text

FOLDER = Path(__file__).parents[1] / "src/mateproof/parts/library/shipped"
MOST_WORDS = 6
_ITEMISED = re.compile(r"- |[0-9]+\. ")
_WORD = re.compile(r"[^\W\d_]{3,}")
_PHRASES = (
    ("poles", "{}-pole"),
    ("coding", "coding {}"),
    ("nominal_cross_section", "{} mm²"),
    ("inputs", "{} input"),
    ("outputs", "{} outputs"),
    ("levers_fitted", "{} levers"),
    ("operation", "by {}"),
    ("cable_diameter", "cable {} mm"),
    ("plate_thickness", "plate {} mm"),
    ("blade_width", "blade {} mm"),
    ("for_gender", "for {}"),
    ("colour", "{}"),
)


def shipped(sheet: Path) -> tuple[str, str]:
    """Return the name and the text of the library file that a sheet gives."""
    parts = read(sheet).parts
    number = parts[0].item_number
    descriptions = {part.item_number: describe(part) for part in parts}
    ours = [_ours(part, f"{number} data sheet", descriptions) for part in parts]
    return f"wago_{number.partition('/')[0]}.json", _pretty([part.to_json() for part in ours])


def describe(part: Part) -> str:
    """Return a short description composed from a part's facts."""
    genders = [fact.value.text for fact in part.of("gender") if fact.value]
    words = [genders[0] if genders else str(part.part_class)]
    for name, phrase in _PHRASES:
        fact = next((fact for fact in part.of(name) if fact.value and not fact.conditions), None)
        if fact and fact.value:
            words.append(phrase.format(fact.value.text.replace(", ", "/")))
    return ", ".join(words)


def _ours(part: Part, file: str, descriptions: dict[str, str]) -> Part:
    return replace(
        part,
        description=descriptions[part.item_number],
        facts=tuple(_fact(fact, file) for fact in part.facts if not _is_long(fact)),
        relations=tuple(_relation(item, file, descriptions) for item in part.relations),
        doubts=tuple(_doubt(doubt, file) for doubt in part.doubts),
    )


def _is_long(fact: Fact) -> bool:
    return isinstance(fact.value, Text) and len(fact.value.text.split()) > MOST_WORDS


def _fact(fact: Fact, file: str) -> Fact:
    prose = len(_WORD.findall(fact.raw)) > MOST_WORDS or _ITEMISED.match(fact.raw) or fact.raw[-1:] == "."
    return replace(fact, raw="" if prose else fact.raw, source=_source(fact.source, file))


def _relation(relation: Relation, file: str, descriptions: dict[str, str]) -> Relation:
    return replace(relation, description=descriptions[relation.other], source=_source(relation.source, file))


def _doubt(doubt: Doubt, file: str) -> Doubt:
    return replace(doubt, places=tuple((label, _source(source, file)) for label, source in doubt.places))


def _source(source: Source | None, file: str) -> Source | None:
    return replace(source, file=file) if source else None


def _pretty(parts: Sequence[dict[str, Any]]) -> str:
    """One line for each fact, relation and doubt, so that a review shows what changed."""
    blocks = ",\n".join("\n".join(_part(part)) for part in parts)
    return f'{{"format": 1, "parts": [\n{blocks}\n]}}\n'


def _part(part: dict[str, Any]) -> Iterator[str]:
    lists = ("facts", "relations", "doubts")
    yield "{" + ", ".join(f"{_json(key)}: {_json(part[key])}" for key in part if key not in lists) + ","
    for key in lists:
        rows = ",\n".join(f"  {_json(row)}" for row in part[key])
        comma = "" if key == lists[-1] else ","
        yield f" {_json(key)}: [\n{rows}\n ]{comma}" if rows else f" {_json(key)}: []{comma}"
    yield "}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def main(arguments: Sequence[str]) -> int:
    """Write the library file of one sheet; what was there before stays until the new one is whole."""
    if len(arguments) != 1:
        print(__doc__)
        return 2
    name, text = shipped(Path(arguments[0]))
    FOLDER.mkdir(parents=True, exist_ok=True)
    draft = FOLDER / f".{name}.{os.getpid()}"
    draft.write_text(text, "utf-8")
    draft.replace(FOLDER / name)
    print(FOLDER / name)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
