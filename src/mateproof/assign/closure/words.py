"""Why something is needed, chosen or missing, in English and German."""

from __future__ import annotations

from typing import NamedTuple

from mateproof.assign.closure.texts import TEXTS
from mateproof.vocabulary.values import plain


class Said(NamedTuple):
    """One text in both languages."""

    en: str
    de: str


def say(name: str, **values: object) -> Said:
    """Return a text with its places filled; numbers get the decimal sign of the language."""
    texts = TEXTS[name]
    return Said(
        texts["en"].format(**{key: _shown(value, german=False) for key, value in values.items()}),
        texts["de"].format(**{key: _shown(value, german=True) for key, value in values.items()}),
    )


def joined(parts: list[Said], sign: str = "; ") -> Said:
    """Return several texts as one."""
    return Said(sign.join(part.en for part in parts), sign.join(part.de for part in parts))


def _shown(value: object, *, german: bool) -> str:
    if isinstance(value, Said):
        return value.de if german else value.en
    if not isinstance(value, float):
        return str(value)
    return plain(value).replace(".", ",") if german else plain(value)
