"""Several processes that read sheets: results in the order given, and few of them on the way at a time.

A process that is killed takes all others of its pool with it. Then the oldest sheets on the way are read one
by one, each by a process that nothing else depends on, so that the one to blame is known by its name.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from mateproof.app.reading.finding import Found, Sheet
from mateproof.app.reading.working.one import Order, Outcome, failed
from mateproof.app.reading.working.process import begin, read_chunk
from mateproof.vocabulary.errors import OutputError

T = TypeVar("T")
Chunk = Sequence[Found]
_AHEAD = 3
"""Chunks on the way for each process: enough that none waits, few enough for flat memory."""
_MOST_BYTES = 64 * 2**20


class Crew(Generic[T]):
    """Use it as a context manager: at the end of the block no process of it is left."""

    def __init__(self, jobs: int, order: Order[T]) -> None:
        self.jobs, self.order = jobs, order
        self._context = multiprocessing.get_context("spawn")
        self._held, self._leash = self._context.Pipe(duplex=False)
        self._all = self._pool(jobs)
        self._alone: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self._leash.close()
        for pool in (self._all, self._alone):
            if pool is not None:
                pool.shutdown(wait=True, cancel_futures=True)
        self._held.close()

    def read(self, chunks: Iterable[Chunk]) -> Iterator[list[Outcome[T]]]:
        """Yield the outcomes of every chunk, in order."""
        waiting: deque[tuple[Chunk, Future[list[Outcome[T]]]]] = deque()
        for chunk in chunks:
            waiting.append((chunk, self._give(chunk)))
            while len(waiting) > _AHEAD * self.jobs or _bytes(waiting) > _MOST_BYTES:
                yield self._take(waiting)
        while waiting:
            yield self._take(waiting)

    def _take(self, waiting: deque[tuple[Chunk, Future[list[Outcome[T]]]]]) -> list[Outcome[T]]:
        chunk, future = waiting.popleft()
        try:
            return future.result()
        except BrokenExecutor:
            self._all.shutdown(wait=True, cancel_futures=True)
            self._all = self._pool(self.jobs)
            outcomes = [self._read_alone(found) for found in chunk]
            again = [(some, self._give(some) if _lost(then) else then) for some, then in waiting]
            waiting.clear()
            waiting.extend(again)
            return outcomes

    def _give(self, chunk: Chunk) -> Future[list[Outcome[T]]]:
        try:
            return _quietly(lambda: self._all.submit(read_chunk, chunk, self.order))
        except BrokenExecutor as error:
            lost: Future[list[Outcome[T]]] = Future()
            lost.set_exception(error)
            return lost

    def _read_alone(self, found: Found) -> Outcome[T]:
        """Read one sheet that may end its process."""
        if self._alone is None:
            self._alone = self._checked()
        pool, began = self._alone, time.monotonic()
        try:
            return _quietly(lambda: pool.submit(read_chunk, [found], self.order)).result()[0]
        except BrokenExecutor:
            self._alone = None
            pool.shutdown(wait=True)
        if self.order.timeout and time.monotonic() - began > self.order.timeout:
            message = f"reading takes longer than {self.order.timeout:g} s"
            return failed(found, message, "allow more: --timeout SECONDS")
        return failed(found, "the process that read it was ended from outside", "was the memory full?")

    def _checked(self) -> ProcessPoolExecutor:
        """Return a pool of one process that does start: else every sheet would be taken for deadly."""
        pool = self._pool(1)
        try:
            _quietly(lambda: pool.submit(os.getpid)).result()
        except BrokenExecutor:
            pool.shutdown(wait=True)
            raise OutputError("no process to read in can be started", help="read with --jobs 1") from None
        return pool

    def _pool(self, jobs: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(jobs, mp_context=self._context, initializer=begin, initargs=(self._held,))


def _bytes(waiting: Iterable[tuple[Chunk, Any]]) -> int:
    return sum(len(found.data) for chunk, _ in waiting for found in chunk if isinstance(found, Sheet))


def _lost(future: Future[Any]) -> bool:
    return future.done() and (future.cancelled() or isinstance(future.exception(), BrokenExecutor))


def _quietly(act: Callable[[], T]) -> T:
    """Start processes with Ctrl-C held back: it is not theirs, and they would print a traceback."""
    if not hasattr(signal, "pthread_sigmask"):
        return act()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return act()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
