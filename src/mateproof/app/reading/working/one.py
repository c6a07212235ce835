"""Reading one sheet, whatever it is: what comes out is a result or problems, never an exception."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from mateproof.app.reading.finding import Found, Unread
from mateproof.app.reading.working import limits
from mateproof.sheets import Reading, parse
from mateproof.vocabulary.errors import InputError, OutputError, Problem
from mateproof.vocabulary.findings import Place

T = TypeVar("T")
FAULT = "fault"
"""Code of a problem that is Mateproof's own."""


@dataclass(frozen=True, slots=True)
class Order(Generic[T]):
    """What to do with every sheet: `shape` what was read (a function that can be sent to a process)."""

    shape: Callable[[Reading], T]
    timeout: float
    """Seconds that one sheet may take; 0 is for ever."""
    beside: Callable[[Reading, bytes], None] | None = None
    """What else to do with a sheet and its bytes, in the process that reads it."""


class Outcome(NamedTuple, Generic[T]):
    """What became of one sheet: `made`, or the problems that it has."""

    name: str
    sha256: str
    made: T | None
    problems: tuple[Problem, ...] = ()


def read_one(found: Found, order: Order[T]) -> Outcome[T]:
    """Read a sheet and shape what was read."""
    if isinstance(found, Unread):
        return Outcome(found.name, "", None, found.problems)
    try:
        with limits.at_most(order.timeout):
            reading = parse(found.data, name=found.name)
            if order.beside:
                order.beside(reading, found.data)
            return Outcome(found.name, reading.sha256, order.shape(reading))
    except (InputError, OutputError) as error:
        return Outcome(found.name, "", None, error.problems)
    except limits.TooLong:
        return failed(
            found, f"reading takes longer than {order.timeout:g} s", "allow more: --timeout SECONDS"
        )
    except MemoryError:
        return failed(found, "reading needs more memory than there is", "is it a data sheet?")
    except Exception as error:  # one sheet must not stop a catalogue, least of all by a fault of ours
        if os.environ.get("MATEPROOF_DEBUG"):
            raise
        return failed(
            found,
            f"internal error: {type(error).__name__}: {error}",
            "please report this with the sheet, as an issue of the project; MATEPROOF_DEBUG=1 shows where",
            FAULT,
        )


def failed(found: Found, message: str, help: str, code: str = "sheet") -> Outcome[T]:
    """Return the outcome of a sheet that could not be read."""
    return Outcome(found.name, "", None, (Problem(message, Place(found.name, 1), help=help, code=code),))
