"""What stops the reading of a list."""

from __future__ import annotations


class Unusable(Exception):
    """The file of a list cannot be used; message and help. Told at the place where the plan names it."""

    def __init__(self, message: str, help: str) -> None:
        super().__init__(message)
        self.message = message
        self.help = help
