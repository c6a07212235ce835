"""The tables of a library file. Facts are the truth; the wide tables and the words are indexes made of them.

    library          key, value: product, schema number, fingerprint of the dictionary
    sheet            every file a statement comes from: sha256, name
    part             one row per item and sheet; `current` marks the one the library shows
    fact             every statement with its condition, evidence and printed order
    relation, doubt  what the sheet names beside it, and what does not agree
    correction       what a person states of an item instead of its sheet; in `fact` it has the place of what
                     it corrects, with the printed statement inside
    connector, …     one wide typed table per class of part: a column per property of the dictionary, filled
                     where a part states it once and without condition
    words            full text (see `dialect.py`)
    reading          which sheets were read whole, and by which reader

A fact that a wide table cannot hold (several, or under a condition) is marked `spread` and found by its own
partial index, so that no search misses it.
"""

from __future__ import annotations

import hashlib

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    true,
)

from mateproof.parts.part import PartClass
from mateproof.vocabulary.properties import PROPERTIES, Property

SCHEMA = 2
"""Raised by every change of these tables that an older Mateproof cannot read."""
FACETS = ("gender", "poles", "coding", "colour")
"""Properties people narrow a search by first; indexed in every wide table."""

METADATA = MetaData()
_EXACT = String().with_variant(String(collation="C"), "postgresql")
"""Text that is sorted by its characters everywhere, whatever the language of a server."""
_ID = BigInteger().with_variant(Integer, "sqlite")


def _text(name: str) -> Column[str]:
    return Column(name, String, nullable=False)


def _of_part(*, key: bool = True) -> Column[int]:
    return Column("part_id", _ID, ForeignKey("part.id", ondelete="CASCADE"), primary_key=key)


def _evidence() -> tuple[Column[int], Column[int], Column[int], Column[bool]]:
    """Columns of a `Source`: null where a statement has none."""
    return (
        Column("sheet_id", _ID, ForeignKey("sheet.id")),
        Column("line", Integer),
        Column("page", Integer),
        Column("page_is_inferred", Boolean),
    )


ABOUT = Table("library", METADATA, Column("key", String, primary_key=True), _text("value"))

SHEET = Table(
    "sheet",
    METADATA,
    Column("id", _ID, primary_key=True),
    _text("sha256"),
    _text("file"),
    UniqueConstraint("sha256", "file"),
)

READING = Table(
    "reading",
    METADATA,
    Column("sha256", String, primary_key=True),
    _text("reader"),
)
"""Made when it is first needed: libraries from before it have none."""

PART = Table(
    "part",
    METADATA,
    Column("id", _ID, primary_key=True),
    Column("item_number", _EXACT, nullable=False),
    _text("maker"),
    _text("part_class"),
    _text("description"),
    Column("stub", Boolean, nullable=False),
    _text("sheet"),  # sha256 of the sheet that says so, "" where there is none
    _text("digest"),  # equal digests: the same statements
    Column("statements", Integer, nullable=False),
    Column("current", Boolean, nullable=False),
    UniqueConstraint("item_number", "sheet", "stub"),
)
Index(
    "part_current",
    PART.c.item_number,
    unique=True,
    sqlite_where=PART.c.current,
    postgresql_where=PART.c.current,
)
Index("part_sheet", PART.c.sheet)

FACT = Table(
    "fact",
    METADATA,
    _of_part(),
    Column("position", Integer, primary_key=True),
    _text("property"),
    Column("value", String),  # JSON of `values.to_json`; null where nothing is printed
    _text("unit"),
    _text("conditions"),  # JSON
    _text("also"),  # JSON
    _text("label"),
    _text("section"),
    _text("raw"),
    _text("absent"),
    _text("origin"),
    Column("mapped", Boolean, nullable=False),
    *_evidence(),
    # for searching: in the unit of the dictionary, null where printed in another
    Column("low", Double),
    Column("high", Double),
    Column("folded", String),
    Column("spread", Boolean, nullable=False),
    Column("correction", String),  # JSON of `Correction.to_json`; null where nobody corrected anything
)
for _column in ("low", "high", "folded"):
    Index(
        f"fact_{_column}",
        FACT.c.property,
        FACT.c[_column],
        sqlite_where=FACT.c.spread == true(),
        postgresql_where=FACT.c.spread == true(),
    )

RELATION = Table(
    "relation",
    METADATA,
    _of_part(),
    Column("position", Integer, primary_key=True),
    _text("kind"),
    _text("other"),
    _text("description"),
    _text("label"),
    *_evidence(),
)
Index("relation_other", RELATION.c.other)

DOUBT = Table(
    "doubt",
    METADATA,
    _of_part(),
    Column("position", Integer, primary_key=True),
    _text("code"),
    _text("message"),
    _text("help"),
    _text("places"),  # JSON: label and source of every statement involved
)


CORRECTION = Table(
    "correction",
    METADATA,
    Column("item_number", _EXACT, primary_key=True),
    Column("property", String, primary_key=True),
    Column("conditions", String, primary_key=True),  # JSON
    Column("which", String, primary_key=True),  # printed text of the statement that is meant, "" for all
    _text("fact"),  # JSON of the fact that it states, with name, reason and time
)


def _columns(entry: Property) -> list[Column[float] | Column[str]]:
    if entry.kind == "number":
        return [Column(f"{entry.id}_low", Double), Column(f"{entry.id}_high", Double)]
    return [Column(entry.id, String)]


def _wide(part_class: PartClass) -> Table:
    """Return the typed table of one class of part, made of the dictionary."""
    name = part_class.value.replace(" ", "_")
    columns = [column for entry in INDEXED.values() for column in _columns(entry)]
    table = Table(name, METADATA, _of_part(), *columns)
    for facet in FACETS:
        low = f"{facet}_low" if INDEXED[facet].kind == "number" else facet
        Index(f"{name}_{facet}", table.c[low])
    return table


OWN = frozenset({"item_number", "maker", "description", "part_class"})
"""Properties that stand in `part` and so in no wide table."""
INDEXED = {name: entry for name, entry in PROPERTIES.items() if name not in OWN}
WIDE = {part_class: _wide(part_class) for part_class in PartClass}


def fingerprint() -> str:
    """Return what the wide tables depend on; another value in a file means: make them anew."""
    text = "\n".join(f"{table.name}.{column.name}" for table in WIDE.values() for column in table.columns)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
