"""The shipped library, read straight from its JSON files: no database, nothing read before it is asked for.

Every file in the folder `shipped/` holds one part, a list of parts, or an object with a list `parts`, each in
the shape of `Part.to_json`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from mateproof.parts.part import Part
from mateproof.vocabulary.errors import LibraryError


class Folder:
    """A folder of JSON files as a shelf; parts are built when they are asked for."""

    def __init__(self, folder: Traversable) -> None:
        self.folder = folder
        self._parts: dict[str, Part] = {}

    @cached_property
    def _records(self) -> Mapping[str, Mapping[str, Any]]:
        if not self.folder.is_dir():
            return {}
        named = sorted(
            (file for file in self.folder.iterdir() if file.name.endswith(".json")), key=lambda f: f.name
        )
        return {record["item_number"]: record for file in named for record in _read(file)}

    def get(self, item_numbers: Iterable[str]) -> dict[str, Part]:
        """Return the parts that are there, by item number."""
        wanted = dict.fromkeys(item_numbers)
        return {number: self._part(number) for number in wanted if number in self._records}

    def _part(self, number: str) -> Part:
        """Return one part; it is built once, and never changes."""
        if (part := self._parts.get(number)) is None:
            part = self._parts[number] = Part.from_json(self._records[number])
        return part

    def item_numbers(self, prefix: str = "") -> list[str]:
        """Return the item numbers that start with `prefix`, sorted."""
        return sorted(number for number in self._records if number.startswith(prefix))


@cache
def shelf() -> Folder:
    """Return the library that comes with Mateproof."""
    return Folder(files("mateproof.parts.library") / "shipped")


def _read(file: Traversable) -> list[Mapping[str, Any]]:
    try:
        data = json.loads(file.read_text("utf-8"))
        records = data.get("parts", [data]) if isinstance(data, dict) else data
        return [record for record in records if record["item_number"]]
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = f"{file}: not a file of parts ({type(error).__name__}: {error})"
        raise LibraryError(message, help="install Mateproof again") from None
