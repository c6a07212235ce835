"""What the database says when it cannot, told as what happened, to which library, and what to do next."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from mateproof.vocabulary.errors import LibraryError, MateproofError, OutputError

_REBUILD = "put it back from a copy, or make a new one: mateproof read SHEET... --library NEW"

# Beginning of SQLite's name for what went wrong → kind of error, message, help.
_SQLITE: dict[str, tuple[type[MateproofError], str, str]] = {
    "SQLITE_NOTADB": (LibraryError, "is not a parts library (not an SQLite file)", "check the file name"),
    "SQLITE_CORRUPT": (LibraryError, "is damaged", _REBUILD),
    "SQLITE_READONLY": (
        OutputError,
        "is read-only; nothing was changed",
        "copy it to a place you may write to",
    ),
    "SQLITE_FULL": (
        OutputError,
        "no room left on the disk; nothing was changed",
        "make room, then try again",
    ),
    "SQLITE_IOERR": (
        OutputError,
        "the disk refuses to read or write; nothing was changed",
        "check free room, quota and limits of file size, then try again",
    ),
    "SQLITE_BUSY": (
        OutputError,
        "another program is writing; nothing was changed",
        "try again when it is done",
    ),
    "SQLITE_CANTOPEN": (LibraryError, "cannot be opened", "check the folder and your rights to it"),
    "SQLITE_PERM": (LibraryError, "may not be opened", "check your rights to the file"),
    "SQLITE_TOOBIG": (OutputError, "a text is too long to keep; nothing was changed", "leave that part out"),
}


@contextmanager
def told(where: str) -> Iterator[None]:
    """Translate every error of the database inside the block."""
    try:
        yield
    except DBAPIError as error:
        raise translated(where, error.orig or error) from error
    except SQLAlchemyError as error:
        raise LibraryError(f"{where}: {error}", help="check the file name or the database URL") from error
    except UnicodeEncodeError as error:
        message = f"{where}: a text is not valid Unicode ({error.reason}); nothing was changed"
        raise OutputError(message, help="read the sheet again with its right encoding") from error


def translated(where: str, error: BaseException) -> MateproofError:
    """Return the error of ours for one of the database's own."""
    name = getattr(error, "sqlite_errorname", "")
    for beginning, (kind, message, hint) in _SQLITE.items():
        if name.startswith(beginning):
            return kind(f"{where}: {message}", help=hint)
    said = " ".join(str(error).split())
    return LibraryError(f"{where}: {said}", help="check the library and the connection to it")
