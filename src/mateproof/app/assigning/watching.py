"""Waits for a search: a line with the bound on a terminal, and Ctrl-C that ends it with the best so far."""

from __future__ import annotations

import signal
import sys
import time
from types import FrameType, TracebackType
from typing import Any, Self

from mateproof.app import terminal
from mateproof.app.assigning.words import Say, readable
from mateproof.app.words import default

_PATIENCE_S = 1.0
_REFRESH_S = 0.2


class Watch:
    """A context in which Ctrl-C asks the search to stop; the second one interrupts as ever."""

    def __init__(self) -> None:
        self.stopped = False
        self._say = Say(default())
        self._started = time.monotonic()
        self._next = self._started + _PATIENCE_S if sys.stderr.isatty() else float("inf")
        self._shown = False
        self._before: Any = None

    def __enter__(self) -> Self:
        self._before = signal.signal(signal.SIGINT, self._interrupt)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        signal.signal(signal.SIGINT, self._before)
        if self._shown:
            self._show("")

    def stop(self) -> bool:
        """Return whether somebody pressed Ctrl-C."""
        return self.stopped

    def told(self, aim: str, value: int, bound: int) -> None:
        """Show how far the search is."""
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _REFRESH_S
            best = self._say("best", value=readable(aim, value), bound=readable(aim, bound))
            self._show(f"{self._say(aim)}: {best} · {now - self._started:.0f} s")

    def _interrupt(self, _number: int, _frame: FrameType | None) -> None:
        if self.stopped:
            raise KeyboardInterrupt
        self.stopped = True

    def _show(self, text: str) -> None:
        self._shown = True
        sys.stderr.write(terminal.safe(f"\r\x1b[2K{text}", sys.stderr))
        sys.stderr.flush()
