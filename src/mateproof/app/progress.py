"""Progress with a rate, for work that takes longer than two seconds in front of a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

from mateproof.app import terminal

_PATIENCE_S = 2.0
_REFRESH_S = 0.2
_BAR = 20
_MINUTE, _HOUR = 60.0, 3600.0


class Progress:
    """Count steps; after two seconds show "123 of 900 sheets · 57/s · 14 s left" on stderr, if a terminal.

    `total` is a number, None where nobody knows, or a function that counts when the line is first shown.
    Use as a context manager and call it once per step done; the line is wiped at the end.
    """

    def __init__(self, what: str, total: int | Callable[[], int | None] | None) -> None:
        self.what, self.done = what, 0
        self._total = total
        self._started = time.monotonic()
        self._next = self._started + _PATIENCE_S if sys.stderr.isatty() else float("inf")
        self._shown = False

    def __enter__(self) -> Self:
        return self

    def __call__(self) -> None:
        """Count one step."""
        self.done += 1
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _REFRESH_S
            self._show(self.line(now))

    @property
    def total(self) -> int | None:
        """How many steps there are; counted when first asked."""
        if callable(self._total):
            self._total = self._total()
        return self._total

    def line(self, now: float) -> str:
        """Return what to show at the time `now` (seconds of the monotonic clock)."""
        rate = self.done / max(now - self._started, 1e-9)
        speed = f"{rate:.0f}/s" if rate >= 1 else f"{rate * _MINUTE:.0f}/min"
        if self.total is None:
            return f"{self.done} {self.what} · {speed}"
        left = (self.total - self.done) / rate if rate else 0.0
        return f"{self._bar()} {self.done} of {self.total} {self.what} · {speed} · {_time(left)} left"

    def wipe(self) -> None:
        """Take the line away before something else is printed."""
        if self._shown:
            self._show("")
            self._shown = False

    def aside(self) -> None:
        """Make room for a line on stdout, where both are one terminal."""
        if sys.stdout.isatty():
            self.wipe()

    def _bar(self) -> str:
        full = min(_BAR, _BAR * self.done // max(self.total or 0, 1))
        return "█" * full + "░" * (_BAR - full)

    def _show(self, text: str) -> None:
        self._shown = True
        sys.stderr.write(terminal.safe(f"\r\x1b[2K{text}", sys.stderr))
        sys.stderr.flush()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self.wipe()


def _time(seconds: float) -> str:
    """Return a time as people say it: `57 s`, `3 min`, `2.5 h`."""
    if seconds >= 2 * _HOUR:
        return f"{seconds / _HOUR:.1f} h"
    return f"{seconds / _MINUTE:.0f} min" if seconds >= 2 * _MINUTE else f"{seconds:.0f} s"
