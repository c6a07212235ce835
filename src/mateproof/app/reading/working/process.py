"""What runs in each of the processes that read sheets."""

from __future__ import annotations

import gc
import os
import signal
import threading
import traceback
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import TypeVar

from mateproof.app.reading.finding import Found
from mateproof.app.reading.working import limits
from mateproof.app.reading.working.one import Order, Outcome, read_one
from mateproof.sheets import parse
from mateproof.vocabulary.errors import SheetError

T = TypeVar("T")


def work(pipe: Connection, order: Order[T]) -> None:
    """Read what comes through the pipe until its other end is let go, be it by a process that died."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that keeps the results
    limits.let_the_system_end_this_process()
    chunks: SimpleQueue[Sequence[Found]] = SimpleQueue()
    threading.Thread(target=_listen, args=(pipe, chunks), daemon=True).start()
    with suppress(SheetError):
        parse(b"-", name="")  # loads what the first sheet would have to wait for
    gc.freeze()
    with suppress(OSError):  # nobody waits for the answer any more
        pipe.send([])
        while True:
            pipe.send(_answer(chunks.get(), order))
    os._exit(1)


def _answer(chunk: Sequence[Found], order: Order[T]) -> list[Outcome[T]] | Exception:
    try:
        return [read_one(found, order) for found in chunk]
    except Exception as error:  # noqa: BLE001 (the other process raises it: MATEPROOF_DEBUG asks for it)
        error.add_note("".join(traceback.format_exception(error)))
        return error


def _listen(pipe: Connection, chunks: SimpleQueue[Sequence[Found]]) -> None:
    """Take what comes at once, even amid a sheet: the other end never waits until something is taken."""
    with suppress(EOFError, OSError):
        while True:
            chunks.put(pipe.recv())
    os._exit(1)
