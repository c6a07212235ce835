"""Libraries of an older Mateproof get the tables and columns that came later; nothing in them changes."""

from __future__ import annotations

from sqlalchemy import Engine, select, text, update

from mateproof.parts.library import dialect
from mateproof.parts.library.schema import ABOUT, METADATA, SCHEMA
from mateproof.parts.library.trouble import told
from mateproof.vocabulary.errors import LibraryError


def upgrade(engine: Engine, where: str, *, writable: bool) -> None:
    """Bring a library up to this version, in one transaction; one that is read-only is refused."""
    schema = select(ABOUT.c.value).where(ABOUT.c.key == "schema")
    with told(where), engine.connect() as connection:
        if int(connection.execute(schema).scalar_one()) >= SCHEMA:
            return
    if not writable:
        message = f"{where}: was written by an older Mateproof, and is read-only"
        raise LibraryError(message, help="open it once where it may be written, or copy it there")
    with told(where), engine.execution_options(writing=True).begin() as connection:
        dialect.writing(connection)
        if int(connection.execute(schema).scalar_one()) < SCHEMA:  # not yet done by another program
            METADATA.create_all(connection)  # what is new; the others are there
            connection.execute(text("ALTER TABLE fact ADD COLUMN correction VARCHAR"))
            connection.execute(update(ABOUT).where(ABOUT.c.key == "schema").values(value=str(SCHEMA)))
