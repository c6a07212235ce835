"""Progress with a rate, for work that takes longer than two seconds in front of a terminal."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Self

_PATIENCE_S = 2.0
_REFRESH_S = 0.2


class Progress:
    """Count steps; after two seconds show "123 of 9000 sheets · 57/s" on stderr, on a terminal only.

    Use as a context manager and call it once per step done; the line is wiped at the end.
    """

    def __init__(self, what: str, total: int) -> None:
        self.what, self.total, self.done = what, total, 0
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

    def line(self, now: float) -> str:
        """Return what to show at the time `now` (seconds of the monotonic clock)."""
        rate = self.done / max(now - self._started, 1e-9)
        left = (self.total - self.done) / rate if rate else 0.0
        return f"{self.done} of {self.total} {self.what} · {rate:.0f}/s · {left:.0f} s left"

    def wipe(self) -> None:
        """Take the line away before something else is printed."""
        if self._shown:
            self._show("")
            self._shown = False

    def _show(self, text: str) -> None:
        self._shown = True
        sys.stderr.write(f"\r\x1b[2K{text}")
        sys.stderr.flush()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self.wipe()
