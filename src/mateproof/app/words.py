"""The few words of the terminal views, in English and German. What a sheet printed is never translated."""

from __future__ import annotations

import os
from typing import Literal

from mateproof.vocabulary.conditions import CONDITIONS
from mateproof.vocabulary.properties import PROPERTIES

Language = Literal["en", "de"]

_GERMAN = {
    "Accessories": "Zubehör",
    "All items": "Alle Artikel",
    "Class": "Klasse",
    "Corrections": "Berichtigungen",
    "Conditions": "Bedingungen",
    "Count": "Anzahl",
    "Counterparts": "Gegenstücke",
    "Description": "Bezeichnung",
    "Doubts": "Zweifel",
    "Heading": "Überschrift",
    "Item number": "Artikelnummer",
    "Label": "Beschriftung",
    "Line": "Zeile",
    "Lines": "Zeilen",
    "Lines not understood": "Nicht verstandene Zeilen",
    "Matched": "Gefunden",
    "Not in the dictionary": "Nicht im Wörterbuch",
    "Property": "Eigenschaft",
    "Text": "Text",
    "Value": "Wert",
    "Values not understood": "Nicht verstandene Werte",
    "Where": "Stelle",
    "Write these changes? yes, no, all": "Diese Änderungen schreiben? ja, nein, alle",
    "accessory": "Zubehör",
    "added": "neu",
    "archive in an archive": "Archiv in einem Archiv",
    "archive that is not opened": "Archiv, das nicht geöffnet wird",
    "by": "von",
    "changed": "geändert",
    "completed": "vervollständigt",
    "corrected": "berichtigt",
    "corrected by": "berichtigt von",
    "counterpart": "Gegenstück",
    "doubts": "Zweifel",
    "equal": "gleich",
    "facts": "Angaben",
    "folder seen before": "Ordner schon gesehen",
    "given twice": "doppelt",
    "hidden": "versteckt",
    "kept": "behalten",
    "known only from other sheets": "nur aus anderen Blättern bekannt",
    "labels": "Beschriftungen",
    "layout": "Layout",
    "lines": "Zeilen",
    "lines became facts": "Zeilen wurden Angaben",
    "low coverage": "geringe Abdeckung",
    "no value printed": "kein Wert gedruckt",
    "not a file": "keine Datei",
    "not in the dictionary": "nicht im Wörterbuch",
    "not stated": "nicht angegeben",
    "not understood": "nicht verstanden",
    "nothing": "nichts",
    "nothing was written": "nichts wurde geschrieben",
    "nothing found": "nichts gefunden",
    "of": "von",
    "only the evidence moved": "nur die Fundstelle ist eine andere",
    "other maker": "anderer Hersteller",
    "parts": "Teile",
    "passed by": "übergangen",
    "printed": "gedruckt",
    "printed as none": "als „keine“ gedruckt",
    "read before": "schon gelesen",
    "sheets": "Blätter",
    "the sheet agrees now": "das Blatt sagt nun dasselbe",
    "the sheet prints another value": "das Blatt druckt nun einen anderen Wert",
    "the sheet is silent": "das Blatt schweigt",
    "unknown": "unbekannt",
    "unmapped": "nicht zugeordnet",
    "unreadable": "unlesbar",
    "withdrawn": "zurückgenommen",
    "with facts": "mit Angaben",
    "y n a": "j n a",
}

_ONE = {
    "doubts": "Zweifel",
    "facts": "Angabe",
    "labels": "Beschriftung",
    "lines": "Zeile",
    "parts": "Teil",
    "sheets": "Blatt",
}
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
        return english if self.language == "en" or not english else _GERMAN[english]

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
