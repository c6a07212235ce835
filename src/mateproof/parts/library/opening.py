"""Opening a library: find it, make it when it is new, and refuse what is none or too new."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, select
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import StaticPool

from mateproof.parts.library import dialect, shipped, upgrading
from mateproof.parts.library.library import Library
from mateproof.parts.library.schema import ABOUT, METADATA, SCHEMA, fingerprint
from mateproof.parts.library.trouble import told
from mateproof.vocabulary.errors import LibraryError, OutputError

_PATIENCE_S = 10.0
"""How long to wait for another program that is writing."""


def opened(where: str | Path | None, *, create: bool) -> Library:
    """Return the library (see `open_library`)."""
    if where is None:
        library = _checked(_memory(), "the shipped library", create=True, writable=True)
        shelf = shipped.shelf()
        library.put(shelf.get(shelf.item_numbers()).values())
        return library
    if str(where) == ":memory:":
        return _checked(_memory(), "the library in memory", create=True, writable=True)
    if "://" in str(where):
        return _checked(_server(str(where)), _without_password(str(where)), create=create, writable=True)
    return _file(Path(where), create=create)


def _file(path: Path, *, create: bool) -> Library:
    new = not path.exists()
    if new and not create:
        raise LibraryError(
            f"{path}: no such library", help="make one: mateproof read SHEET... --library FILE"
        )
    if path.is_dir():
        raise LibraryError(f"{path}: is a folder, not a library", help="name a file in it")
    if new and not path.parent.is_dir():
        raise OutputError(f"{path}: there is no folder {path.parent}", help="make the folder first")
    writable = new or (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
    try:
        return _checked(
            _sqlite(path, new=new, writable=writable), str(path), create=create, writable=writable
        )
    except BaseException:
        if new:  # leave nothing behind of a library that could not be made
            for name in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm", "-journal"))):
                name.unlink(missing_ok=True)
        raise


def _sqlite(path: Path, *, new: bool, writable: bool) -> Engine:
    mode = "rwc" if new else "rw" if writable else "ro"
    if not writable and not path.with_name(path.name + "-wal").exists():
        mode += "&immutable=1"  # without it SQLite wants to write beside a WAL file even for reading
    uri = f"{path.absolute().as_uri()}?mode={mode}"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(
            uri, uri=True, timeout=_PATIENCE_S, check_same_thread=False, isolation_level=None
        )

    engine = create_engine("sqlite://", creator=connect, pool_reset_on_return="rollback")
    return _tuned(engine, wal=new)


def _memory() -> Engine:
    options = {"check_same_thread": False, "isolation_level": None}
    return _tuned(create_engine("sqlite://", poolclass=StaticPool, connect_args=options), wal=False)


def _tuned(engine: Engine, *, wal: bool) -> Engine:
    """Make SQLite's transactions real ones: ours begin them, and a writer asks for the lock at once."""

    @event.listens_for(engine, "connect")
    def _connected(connection: Any, _record: object) -> None:  # noqa: ANN401 (the driver's)
        connection.execute("PRAGMA foreign_keys = ON")
        if wal:
            connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.create_function("lower", 1, _lower, deterministic=True)  # SQLite's own knows ASCII only

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def _lower(text: str | None) -> str | None:
    return None if text is None else text.casefold()


def _server(url: str) -> Engine:
    try:
        return create_engine(url)
    except (ArgumentError, NoSuchModuleError) as error:
        raise LibraryError(
            f"{url}: not a database URL ({error})", help="write postgresql+psycopg://…"
        ) from None
    except ModuleNotFoundError as error:
        raise LibraryError(
            f"{url}: the driver {error.name} is missing", help=f"pip install {error.name}"
        ) from None


def _without_password(url: str) -> str:
    head, _, tail = url.partition("://")
    login, at, host = tail.rpartition("@")
    return f"{head}://{login.partition(':')[0]}{at}{host}"


def _checked(engine: Engine, where: str, *, create: bool, writable: bool) -> Library:
    """Look at what is there, make what is new, and bring the indexes up to date."""
    with told(where), engine.connect() as connection:
        made = _about(connection, where)
    if made is None:
        if not (create and writable):
            raise LibraryError(
                f"{where}: holds no library", help="check the name; `mateproof read` makes libraries"
            )
        made = _make(engine, where)
    upgrading.upgrade(engine, where, writable=writable)
    library = Library(engine, where, writable=writable, stale=made != fingerprint())
    if library.stale and writable:
        library.index_anew()
    return library


def _about(connection: Connection, where: str) -> str | None:
    """Return the fingerprint of the dictionary a library was indexed with; None when there is nothing yet."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    rows: dict[str, str] = {}
    if "library" in tables:
        rows = {row.key: row.value for row in connection.execute(select(ABOUT))}
    if rows.get("product") != "mateproof":
        raise LibraryError(f"{where}: is a database, but not a parts library", help="check the name")
    if int(rows["schema"]) > SCHEMA:
        message = (
            f"{where}: was written by a newer Mateproof (schema {rows['schema']}, this one reads {SCHEMA})"
        )
        raise LibraryError(message, help="install the newer version; nothing was changed")
    return str(rows["dictionary"])


def _make(engine: Engine, where: str) -> str:
    """Create the tables in one transaction; another program may have done so a moment ago."""
    with told(where), engine.execution_options(writing=True).begin() as connection:
        dialect.writing(connection)
        found = _about(connection, where)
        if found is not None:
            return found
        METADATA.create_all(connection)
        dialect.create(connection)
        about = {"product": "mateproof", "schema": str(SCHEMA), "dictionary": fingerprint()}
        connection.execute(insert(ABOUT), [{"key": key, "value": value} for key, value in about.items()])
    return fingerprint()
