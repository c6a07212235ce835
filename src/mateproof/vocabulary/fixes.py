"""Safe fixes: what to write instead, as edits of a text, each with what must stand there now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """One piece of a file and what stands there instead.

    Lines and columns count from 1, columns in characters; the end is the first character that stays. `old` is
    the text between them: an edit is applied only where it still stands there.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    old: str
    new: str

    def to_json(self) -> dict[str, Any]:
        """Return the documented shape."""
        where = {"file": self.file, "line": self.line, "column": self.column}
        return {**where, "end_line": self.end_line, "end_column": self.end_column, "text": self.new}


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that belong together, and in both languages what they do."""

    title: tuple[str, str]
    edits: tuple[Edit, ...]

    def told(self, language: str) -> str:
        """Return what the edits do."""
        return self.title[language == "de"]

    def to_json(self, language: str) -> dict[str, Any]:
        """Return the documented shape."""
        return {"title": self.told(language), "edits": [edit.to_json() for edit in self.edits]}
