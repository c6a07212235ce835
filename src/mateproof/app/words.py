"""The few words of the terminal views, in English and German. What a sheet printed is never translated."""

from __future__ import annotations

import os
from typing import Literal

from mateproof.vocabulary.conditions import CONDITIONS
from mateproof.vocabulary.properties import PROPERTIES

Language = Literal["en", "de"]

_GERMAN = {
    "Accessories": "Zubehör",
    "Class": "Klasse",
    "Conditions": "Bedingungen",
    "Counterparts": "Gegenstücke",
    "Description": "Bezeichnung",
    "Doubts": "Zweifel",
    "Heading": "Überschrift",
    "Item number": "Artikelnummer",
    "Line": "Zeile",
    "Lines": "Zeilen",
    "Lines not understood": "Nicht verstandene Zeilen",
    "Matched": "Gefunden",
    "Not in the dictionary": "Nicht im Wörterbuch",
    "Property": "Eigenschaft",
    "Text": "Text",
    "Value": "Wert",
    "archive in an archive": "Archiv in einem Archiv",
    "archive that is not opened": "Archiv, das nicht geöffnet wird",
    "changed": "geändert",
    "copies": "Kopien",
    "doubts": "Zweifel",
    "facts": "Angaben",
    "folder seen before": "Ordner schon gesehen",
    "hidden": "versteckt",
    "known only from other sheets": "nur aus anderen Blättern bekannt",
    "layout": "Layout",
    "no value printed": "kein Wert gedruckt",
    "not a file": "keine Datei",
    "not understood": "nicht verstanden",
    "nothing found": "nichts gefunden",
    "parts": "Teile",
    "passed by": "übergangen",
    "printed as none": "als „keine“ gedruckt",
    "read before": "schon gelesen",
    "sheets": "Blätter",
    "unmapped": "nicht zugeordnet",
    "unreadable": "unlesbar",
}

_ONE = {"doubts": "Zweifel", "facts": "Angabe", "parts": "Teil", "sheets": "Blatt"}
"""German of exactly one; in English the same without its s."""


def default() -> Language:
    """Return the language of the environment (LC_ALL, LC_MESSAGES, LANG), English unless it is German."""
    said = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return "de" if said.lower().startswith("de") else "en"


class Words:
    """The words of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, english: str) -> str:
        """Return a word of the views."""
        return english if self.language == "en" else _GERMAN[english]

    def count(self, number: int, plural: str) -> str:
        """Return a number of things: `1 doubt`, `2 doubts`."""
        if number != 1 or plural not in _ONE:
            return f"{number} {self(plural)}"
        return f"1 {_ONE[plural] if self.language == 'de' else plural.removesuffix('s')}"

    def property(self, name: str) -> str:
        """Return the name of a property; one the dictionary does not know stays as printed."""
        entry = PROPERTIES.get(name)
        return getattr(entry, self.language) if entry else name

    def condition(self, key: str) -> str:
        """Return the name of a condition's key."""
        entry = CONDITIONS.get(key)
        return (
            getattr(entry, self.language).lower()
            if entry and self.language == "en"
            else entry.de
            if entry
            else key
        )
