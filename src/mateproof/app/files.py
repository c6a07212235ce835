"""Files of the front desk: written whole or not at all, and JSON lines read with all their problems."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, TextIO, TypeVar

from mateproof.vocabulary.errors import InputError, OutputError, Problem
from mateproof.vocabulary.findings import Place

T = TypeVar("T")
_ENOUGH = 50
"""Problems told of one file; more of them help nobody."""


@contextmanager
def atomic(path: Path) -> Iterator[TextIO]:
    """Write a text file beside its place and move it there at the end; on any error the old one stays."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise OutputError(f"{path}: {_why(error)}", help="choose a folder you may write to") from None
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _as_before(path, name)
        os.replace(name, path)  # noqa: PTH105 (the name is a str already)
    except OSError as error:
        raise OutputError(
            f"{path}: {_why(error)}; what was there is untouched", help="make room or choose another place"
        ) from None
    finally:
        with suppress(FileNotFoundError):
            os.unlink(name)  # noqa: PTH108 (as above)


def write(texts: Mapping[str, str]) -> None:
    """Write files anew, each whole or not at all; what a link points to is written, not the link."""
    for name, text in texts.items():
        with atomic(Path(name).resolve()) as file:
            file.write(text)


@contextmanager
def opened(path: Path) -> Iterator[IO[bytes]]:
    """Open a file for reading, `-` is stdin; raises `InputError` when it cannot be read."""
    if str(path) == "-":
        yield sys.stdin.buffer
        return
    try:
        file = path.open("rb")
    except OSError as error:
        raise InputError(f"{path}: {_why(error)}", help="check the path") from None
    with file:
        yield file


def json_lines(lines: Iterable[bytes], name: str, build: Callable[[Mapping[str, Any]], T]) -> Iterator[T]:
    """Yield what `build` makes of each line; at the end raise every problem with line and column."""
    problems: list[Problem] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            item = build(json.loads(line))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            problems.append(_problem(error, name, number))
            if len(problems) >= _ENOUGH:
                break
        else:
            if not problems:
                yield item
    if problems:
        raise InputError(problems)


def _problem(error: Exception, name: str, number: int) -> Problem:
    column = getattr(error, "colno", 1)
    said = f"key {error} is missing" if isinstance(error, KeyError) else getattr(error, "msg", str(error))
    place = Place(name, number, column)
    return Problem(
        f"not a part: {said}", place, help="each line is one part, as `mateproof parts export` writes it"
    )


def _as_before(path: Path, name: str) -> None:
    """Give the new file the rights of the old one, or those any new file would get."""
    if path.exists():
        mode = path.stat().st_mode & 0o777
    else:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    os.chmod(name, mode)  # noqa: PTH101 (the name is a str already)


def _why(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
