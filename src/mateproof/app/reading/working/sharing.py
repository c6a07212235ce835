"""Sheets in chunks, and who reads them: this process where there are few, several where there are many."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Iterator
from itertools import chain
from typing import TypeVar

from mateproof.app.reading.finding import Found, Sheet
from mateproof.app.reading.working.crew import Crew
from mateproof.app.reading.working.one import Order, Outcome, read_one

T = TypeVar("T")
CHUNK = 32
"""Sheets read and kept together: a fraction of a second of work."""
CHUNK_BYTES = 2**20
FEW, FEW_BYTES = 100, 8 * 2**20
"""Below both, starting processes takes longer than they save."""


def read_all(
    found: Iterable[Found], order: Order[T], jobs: int | None = None
) -> Generator[list[Outcome[T]], None, None]:
    """Yield the outcomes of all sheets, some at a time, in the order given, whatever the number of jobs.

    `jobs` is the number of processes; None is one for each core where there are many sheets, else this one.
    """
    parts = chunks(found)
    if jobs is None:
        parts, jobs = _jobs(parts)
    if jobs == 1:
        for chunk in parts:
            for item in chunk:
                yield [read_one(item, order)]
        return
    with Crew(jobs, order) as crew:
        yield from crew.read(parts)


def chunks(found: Iterable[Found], count: int = CHUNK, most: int = CHUNK_BYTES) -> Iterator[list[Found]]:
    """Yield sheets in lists of so many sheets, or as soon as they have so many bytes."""
    chunk: list[Found] = []
    size = 0
    for item in found:
        chunk.append(item)
        size += len(item.data) if isinstance(item, Sheet) else 0
        if len(chunk) >= count or size >= most:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _jobs(parts: Iterator[list[Found]]) -> tuple[Iterator[list[Found]], int]:
    """Look at the first sheets, and return all chunks and how many processes to read them with."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if cores == 1:
        return parts, 1
    first: list[list[Found]] = []
    count = size = 0
    for chunk in parts:
        first.append(chunk)
        count += len(chunk)
        size += sum(len(item.data) for item in chunk if isinstance(item, Sheet))
        if count > FEW or size > FEW_BYTES:
            return chain(first, parts), cores
    return iter(first), 1
