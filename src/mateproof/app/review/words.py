"""The texts of the review page in English and German, kept as data in `words.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from mateproof.app.words import Language, Words


@cache
def _texts() -> Mapping[str, Mapping[str, str]]:
    """Return every text: key → language → text."""
    return tomllib.loads((files(__package__) / "words.toml").read_text("utf-8"))


class Texts:
    """The texts of one language; `words` has the names of properties and conditions."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.words = Words(language)

    def __call__(self, key: str, /, **values: object) -> str:
        """Return one text with its `{…}` filled in."""
        return _texts()[key][self.language].format_map(values)
