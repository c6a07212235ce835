"""Pausing the search for garbage while many things are made that all stay.

Python looks for circles among all objects again and again while their number grows. A plan is millions of
small objects without any circle: looking for some doubles the time of reading and checking it.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def kept() -> Iterator[None]:
    """Pause the search within a `with` block or a decorated function; blocks may lie within each other."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def left() -> Iterator[None]:
    """Look for no garbage at the end of a process either: what is left goes away with it."""
    try:
        yield
    finally:
        gc.freeze()
