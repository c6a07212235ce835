"""What runs in each of the processes that read sheets."""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import TypeVar

from mateproof.app.reading.finding import Found
from mateproof.app.reading.working import limits
from mateproof.app.reading.working.one import Order, Outcome, read_one
from mateproof.sheets import parse
from mateproof.vocabulary.errors import SheetError

T = TypeVar("T")


def begin(leash: Connection) -> None:
    """Prepare the process; it ends when the other end of the leash is let go, even by a process that died."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that keeps the results
    limits.let_the_system_end_this_process()
    with suppress(SheetError):
        parse(b"-", name="")  # loads what the first sheet would have to wait for
    threading.Thread(target=_wait, args=(leash,), daemon=True).start()
    gc.freeze()


def read_chunk(chunk: Sequence[Found], order: Order[T]) -> list[Outcome[T]]:
    """Read some sheets."""
    return [read_one(found, order) for found in chunk]


def _wait(leash: Connection) -> None:
    with suppress(EOFError, OSError):
        leash.recv_bytes()
    os._exit(1)
