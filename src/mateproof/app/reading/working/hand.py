"""One process that reads sheets, and the pipe to it.

The pipe has two ends and each process holds one; no lock and no queue is shared with anybody. So whoever
waits for an answer is told when the process ends, whenever and however that is, even amid an answer. (The
pools of Python's library share a pipe among all: after half an answer they wait for ever.)
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

from mateproof.app.reading.finding import Found
from mateproof.app.reading.working.one import Order, Outcome
from mateproof.app.reading.working.process import work

T = TypeVar("T")


class Gone(Exception):
    """The process has ended."""


class Hand(Generic[T]):
    """Give it chunks, and it answers in their order; its very first answer is empty: it is ready."""

    def __init__(self, order: Order[T]) -> None:
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe()
        self.pipe: Connection = here
        self.ready = False
        self._process = context.Process(target=work, args=(there, order), daemon=True)
        try:
            _quietly(self._process.start)
        except BaseException:
            here.close()
            raise
        finally:
            there.close()

    def give(self, chunk: Sequence[Found]) -> None:
        """Hand sheets over; that a process has ended is told by the answer that does not come."""
        try:
            self.pipe.send(chunk)
        except OSError:
            return

    def answer(self) -> list[Outcome[T]]:
        """Wait for the outcomes of the next chunk."""
        try:
            answer: list[Outcome[T]] | Exception = self.pipe.recv()
        except (EOFError, OSError):
            raise Gone from None
        if isinstance(answer, Exception):
            raise answer
        self.ready = True
        return answer

    def end(self) -> int | None:
        """End the process if it has not ended, and return its exit code."""
        self._process.kill()
        self._process.join()
        code = self._process.exitcode
        self._process.close()
        self.pipe.close()
        return code


def _quietly(act: Callable[[], None]) -> None:
    """Start a process with Ctrl-C held back: it is not its own, and it would print a traceback."""
    if not hasattr(signal, "pthread_sigmask"):
        act()
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        act()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
