"""Several processes that read sheets: results in the order given, and few of them on the way at a time.

A process that ends takes no other with it. The sheets that it was reading are read one by one, each by a
process that reads nothing else meanwhile, so that the one to blame is known by its name.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from multiprocessing.connection import wait
from types import TracebackType
from typing import Generic, Self, TypeVar

from mateproof.app.reading.finding import Found, Sheet
from mateproof.app.reading.working import limits
from mateproof.app.reading.working.hand import Gone, Hand
from mateproof.app.reading.working.one import Order, Outcome, failed
from mateproof.vocabulary.errors import OutputError

T = TypeVar("T")
Chunk = Sequence[Found]
_AHEAD = 3
"""Chunks on the way for each process: enough that none waits, few enough for flat memory."""
_IN_HAND = 2
"""Chunks that one process has: the one that it reads, and the next; the others go to who is done first."""
_MOST_BYTES = 64 * 2**20
_BIRTHS = 2
"""Processes in a row that end before they are ready, until it is said that none can be started."""


class _Task(Generic[T]):
    """A chunk on its way: waiting, in a process, done, or lost with the process that read it."""

    def __init__(self, chunk: Chunk) -> None:
        self.chunk = chunk
        self.size = sum(len(found.data) for found in chunk if isinstance(found, Sheet))
        self.outcomes: list[Outcome[T]] | None = None
        self.lost = False


class Crew(Generic[T]):
    """Use it as a context manager: at the end of the block no process of it is left."""

    def __init__(self, jobs: int, order: Order[T]) -> None:
        self.jobs, self.order = jobs, order
        self._hands: dict[Hand[T], deque[_Task[T]]] = {}
        self._waiting: deque[_Task[T]] = deque()
        self._alone: Hand[T] | None = None
        self._stillborn = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        for hand in (*self._hands, *([self._alone] if self._alone else [])):
            hand.end()

    def read(self, chunks: Iterable[Chunk]) -> Iterator[list[Outcome[T]]]:
        """Yield the outcomes of every chunk, in order."""
        tasks: deque[_Task[T]] = deque()
        for chunk in chunks:
            tasks.append(_Task(chunk))
            self._waiting.append(tasks[-1])
            self._hear(0)
            while len(tasks) > _AHEAD * self.jobs or sum(task.size for task in tasks) > _MOST_BYTES:
                yield self._take(tasks.popleft())
        while tasks:
            yield self._take(tasks.popleft())

    def _take(self, task: _Task[T]) -> list[Outcome[T]]:
        while task.outcomes is None and not task.lost:
            self._hear()
        if task.outcomes is None:
            return [self._read_alone(found) for found in task.chunk]
        return task.outcomes

    def _hear(self, seconds: float | None = None) -> None:
        """Take the answers that are there, or that come first, and see to it that nobody is idle."""
        self._deal()
        answering = set(wait([hand.pipe for hand in self._hands], seconds))
        for hand in [hand for hand in self._hands if hand.pipe in answering]:
            try:
                outcomes = hand.answer()
            except Gone:
                self._lose(hand)
                continue
            if outcomes:
                self._hands[hand].popleft().outcomes = outcomes
            else:
                self._stillborn = 0
        self._deal()

    def _deal(self) -> None:
        """Give what waits to those that have least, and start a process if all have enough."""
        while self._waiting:
            free = [hand for hand, tasks in self._hands.items() if hand.ready and len(tasks) < _IN_HAND]
            if not free:
                break
            hand = min(free, key=lambda hand: len(self._hands[hand]))
            self._hands[hand].append(self._waiting[0])
            hand.give(self._waiting.popleft().chunk)
        unborn = sum(not hand.ready for hand in self._hands)
        if len(self._waiting) > unborn and len(self._hands) < self.jobs:
            self._hands[Hand(self.order)] = deque()

    def _lose(self, hand: Hand[T]) -> None:
        """Go on without a process that has ended; it was reading the first of what it had."""
        tasks = self._hands.pop(hand)
        hand.end()
        if tasks:
            tasks.popleft().lost = True
        self._waiting.extendleft(reversed(tasks))
        if not hand.ready:
            self._stillborn += 1
            if self._stillborn >= _BIRTHS:
                raise _none_starts()

    def _read_alone(self, found: Found) -> Outcome[T]:
        """Read one sheet that may end its process."""
        hand = self._alone or self._checked()
        try:
            hand.give([found])
            return hand.answer()[0]
        except Gone:
            self._alone = None
        if limits.was_the_end(hand.end()):
            message = f"reading takes longer than {self.order.timeout:g} s"
            return failed(found, message, "allow more: --timeout SECONDS")
        return failed(found, "the process that read it was ended from outside", "was the memory full?")

    def _checked(self) -> Hand[T]:
        """Return a process that does start: else every sheet would be taken for deadly."""
        hand = self._alone = Hand(self.order)
        try:
            hand.answer()
        except Gone:
            self._alone = None
            hand.end()
            raise _none_starts() from None
        return hand


def _none_starts() -> OutputError:
    return OutputError("no process to read in can be started", help="read with --jobs 1")
