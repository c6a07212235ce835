"""What SQLite and PostgreSQL do differently: full text (FTS5, tsvector), one writer, one state for readers.

Texts are cut into words here, the same way for both: runs of letters and digits, casefolded. A search asks
for parts that have every word of the question, each as the beginning of a word: "770 lever" or "770-12".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sqlalchemy import (
    Connection,
    Engine,
    Select,
    bindparam,
    column,
    delete,
    insert,
    literal_column,
    select,
    table,
    text,
)
from sqlalchemy import func as sql

FIELDS = ("item_number", "description", "family", "labels")
WORDS = table("words", column("rowid"), *map(column, FIELDS))
_LOCK = 0x6D617465
"""Number of our advisory lock in a PostgreSQL database."""
_WORD = re.compile(r"[^\W_]+")

_CREATE = {
    "sqlite": ["CREATE VIRTUAL TABLE words USING fts5(item_number, description, family, labels)"],
    "postgresql": [
        """
        CREATE TABLE words (
            rowid bigint PRIMARY KEY, item_number text, description text, family text, labels text,
            found tsvector GENERATED ALWAYS AS (to_tsvector(
                'simple', item_number || ' ' || description || ' ' || family || ' ' || labels
            )) STORED
        )
        """,
        "CREATE INDEX words_found ON words USING gin (found)",
    ],
}


def writing(connection: Connection) -> None:
    """Wait until nobody else writes; SQLite has done so when the transaction began."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(sql.pg_advisory_xact_lock(_LOCK)))


def reading(engine: Engine) -> Engine:
    """Return the engine for reading: all queries of one transaction see the same state."""
    if engine.dialect.name == "postgresql":
        return engine.execution_options(isolation_level="REPEATABLE READ")
    return engine  # every transaction of SQLite is such a snapshot


def words(string: str) -> list[str]:
    """Return the words of a text, casefolded."""
    return _WORD.findall(string.casefold())


def create(connection: Connection) -> None:
    """Create the table of words."""
    for statement in _CREATE[connection.dialect.name]:
        connection.execute(text(statement))


def forget(connection: Connection, ids: Sequence[int]) -> None:
    """Take parts out of the full text."""
    connection.execute(delete(WORDS).where(WORDS.c.rowid.in_(ids)))


def remember(connection: Connection, rows: Iterable[tuple[int, str, str, str, str]]) -> None:
    """Put parts into the full text: id, item number, description, family, labels."""
    values = [
        dict(zip(("rowid", *FIELDS), (key, *(" ".join(words(said)) for said in texts)), strict=True))
        for key, *texts in rows
    ]
    if values:
        connection.execute(insert(WORDS), values)


def matching(dialect: str, question: str) -> Select[tuple[int]] | None:
    """Return the ids of the parts that have every word of the question; None when it has no word."""
    asked = words(question)
    if not asked:
        return None
    if dialect == "sqlite":
        query = " ".join(f'"{word}"*' for word in asked)
        return select(WORDS.c.rowid).where(literal_column("words").op("MATCH")(bindparam(None, query)))
    query = " & ".join(f"'{word}':*" for word in asked)
    return select(WORDS.c.rowid).where(literal_column("found").op("@@")(sql.to_tsquery("simple", query)))
