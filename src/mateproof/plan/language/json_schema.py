"""The plan language as a JSON Schema (2020-12), for editors that complete and check while one writes.

It says less than the reader does (no references, no templates filled in) and never more: what the reader
accepts, the schema accepts.
"""

from __future__ import annotations

import json

from mateproof.plan.language.entries import ENTRIES, REPEATED
from mateproof.plan.language.entry import Entry, keys_of
from mateproof.plan.language.kinds.base import PLACEHOLDER, Schema, leaf
from mateproof.plan.language.listed import SOURCE
from mateproof.plan.language.part import PartEntry
from mateproof.plan.language.property import conditions_schema, forms, schema_of
from mateproof.plan.language.repeat import FOR
from mateproof.plan.language.root import RootEntry
from mateproof.vocabulary.properties import PROPERTIES


def json_schema() -> str:
    """Return the text of `docs/reference/plan.schema.json`."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Mateproof plan, format 1",
        **_definition(RootEntry),
        "$defs": {
            "placeholder": {"type": "string", "pattern": PLACEHOLDER.pattern},
            "conditions": conditions_schema(),
            **forms(PROPERTIES[name] for name in PROPERTIES if name in PartEntry.further),
            **{entry.title(): _definition(entry) for entry in ENTRIES},
        },
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _definition(entry: type[Entry]) -> Schema:
    """Return what one entry may hold."""
    properties = {key.name: leaf(key.kind) | {"description": key.doc} for key in keys_of(entry).values()}
    properties |= {name: schema_of(PROPERTIES[name]) for name in PROPERTIES if name in entry.further}
    if entry in REPEATED:
        properties["for"] = FOR.schema() | {"description": "Repeats this entry."}
        properties["rows"] = SOURCE.schema() | {"description": "Repeats this entry for each row of a list."}
    schema = {"type": "object", "description": _first_line(entry), "properties": properties}
    required = [key.name for key in keys_of(entry).values() if key.required and entry is not RootEntry]
    return schema | ({"required": required} if required else {}) | {"additionalProperties": False}


def _first_line(entry: type[Entry]) -> str:
    return (entry.__doc__ or "").strip().splitlines()[0]
