"""The product's texts in English and German, kept as data in `words.toml`, and how values are printed."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from mateproof.vocabulary.values import plain

LANGUAGES = ("en", "de")


@cache
def texts() -> Mapping[str, Mapping[str, str]]:
    """Return every text: "section.key" → language → text."""
    data = tomllib.loads((files("mateproof.documents") / "words.toml").read_text("utf-8"))
    return {f"{section}.{key}": text for section, keys in data.items() for key, text in keys.items()}


class Words:
    """Texts of one language; another language than the known ones is answered in English."""

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else LANGUAGES[0]

    def __call__(self, key: str, /, **values: object) -> str:
        """Return one text with its `{…}` filled in; numbers are printed in the way of the language."""
        shown = {name: self.show(value) for name, value in values.items()}
        return texts()[key][self.language].format_map(shown)

    def known(self, section: str, value: object) -> str:
        """Return the word for a canonical value ("on site"), or the value itself where there is none."""
        if value is None:
            return self("common.not_stated")
        entry = texts().get(f"{section}.{str(value).replace(' ', '_')}")
        return entry[self.language] if entry else self.show(value)

    def show(self, value: Any, unit: str = "") -> str:  # noqa: ANN401 (whatever a table may hold)
        """Return a value as people read it: "not stated" for None, a decimal comma in German."""
        if value is None or value == "":
            return self("common.not_stated")
        if isinstance(value, bool):
            return self("common.yes" if value else "common.no")
        text = self.number(value) if isinstance(value, int | float) else str(value)
        return f"{text}\u202f{unit}" if unit else text

    def number(self, value: float) -> str:
        """Return a number with the language's decimal sign and no needless zeros."""
        text = plain(value)
        return text.replace(".", ",") if self.language == "de" else text
