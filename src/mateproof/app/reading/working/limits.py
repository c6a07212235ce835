"""A limit on the time that one sheet takes: first asked, then, in a process of its own, by the system.

The polite way raises `TooLong` where Python runs. Code in C that never comes back to Python (a hang in a
library) is ended together with its process after some more seconds of computing.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_GRACE_S = 3.0
_timers = hasattr(signal, "setitimer")


class TooLong(BaseException):
    """The time is over; no `except Exception` on the way may hold it up."""


class _Process:
    ended_by_system = False


def let_the_system_end_this_process() -> None:
    """Say that this process reads sheets and nothing else, so that it may be ended with one."""
    _Process.ended_by_system = _timers


def was_the_end(code: int | None) -> bool:
    """Return whether a process with this exit code was ended by the system because of its limit."""
    return _timers and code == -signal.SIGPROF


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raise `TooLong` in the block after some seconds; 0 is no limit, nor is there one in other threads."""
    if not (seconds and _timers and threading.current_thread() is threading.main_thread()):
        yield
        return
    before = signal.signal(signal.SIGALRM, _over)
    if _Process.ended_by_system:
        signal.setitimer(signal.ITIMER_PROF, seconds + _GRACE_S)
    try:
        signal.setitimer(signal.ITIMER_REAL, seconds)
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        if _Process.ended_by_system:
            signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGALRM, before)


def _over(_number: int, _frame: FrameType | None) -> None:
    raise TooLong
