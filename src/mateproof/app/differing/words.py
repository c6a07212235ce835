"""The texts of a difference in English and German, kept as data in `words.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from mateproof.documents.words import Words as Shown
from mateproof.vocabulary.findings import Outcome, Severity
from mateproof.vocabulary.properties import PROPERTIES

_UNITS = {"_mm2": "mm²", "_mm": "mm", "_m": "m", "_v": "V", "_ma": "mA", "_ka": "kA", "_a": "A",
          "_c": "°C", "_n": "N"}  # fmt: skip
"""How a field of the plan tells its unit, the longest first."""
_ANSWERS = {"value": frozenset(Outcome), "outcome": frozenset(Outcome), "severity": frozenset(Severity)}
"""Fields whose values are words of ours."""


@cache
def _texts() -> Mapping[str, Mapping[str, str]]:
    """Return every text: key → language → text."""
    return tomllib.loads((files(__package__) / "words.toml").read_text("utf-8"))


class Words:
    """The texts of one language; what the planner wrote stays as it is."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._shown = Shown(language)

    def __call__(self, key: str, /, **values: object) -> str:
        """Return one text with its `{…}` filled in."""
        return _texts()[key][self.language].format_map(values)

    def named(self, key: str) -> str:
        """Return the word for a row that has the name of a text; any other name stays."""
        return self(key) if key in _texts() else key

    def field(self, name: str) -> str:
        """Return the name of a field: a text, a property of the dictionary, or the field itself."""
        if name in _texts():
            return self(name)
        if entry := PROPERTIES.get(name):
            return entry.de if self.language == "de" else entry.en
        return name.replace("_", " ")

    def value(self, name: str, value: Any) -> str:  # noqa: ANN401 (whatever a plan may hold)
        """Return a value as people read it, with its unit."""
        if isinstance(value, tuple):
            return ", ".join(" - ".join(one) if isinstance(one, tuple) else str(one) for one in value) or "–"
        if name in _ANSWERS and value in _ANSWERS[name]:
            return self(value)
        unit = next((unit for end, unit in _UNITS.items() if name.endswith(end)), "")
        return self._shown.show(value, unit)
