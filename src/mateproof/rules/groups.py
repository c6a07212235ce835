"""The groups of rules: the letter of a code, in words."""

from __future__ import annotations

from collections.abc import Mapping

GROUPS: Mapping[str, Mapping[str, str]] = {
    "P": {"en": "The plan is whole", "de": "Der Plan ist vollständig"},
    "M": {"en": "Mates", "de": "Steckverbindungen"},
    "C": {"en": "Coding on site", "de": "Kodierung auf der Baustelle"},
    "L": {"en": "Levers and caps", "de": "Hebel und Kappen"},
    "W": {"en": "Wiring", "de": "Verdrahtung"},
    "B": {"en": "Buses", "de": "Busse"},
    "X": {"en": "Wrong matings", "de": "Fehlsteckungen"},
    "T": {"en": "Termination", "de": "Leiteranschluss"},
    "S": {"en": "Strain relief", "de": "Zugentlastung"},
    "R": {"en": "Ratings", "de": "Bemessungsdaten"},
    "D": {"en": "Protection", "de": "Schutz"},
    "N": {"en": "The calculated network", "de": "Das berechnete Netz"},
    "E": {"en": "Environment", "de": "Umgebung"},
    "Y": {"en": "Mating cycles", "de": "Steckzyklen"},
    "A": {"en": "Approvals", "de": "Zulassungen"},
    "O": {"en": "Order and documents", "de": "Bestellung und Unterlagen"},
    "V": {"en": "Waivers", "de": "Sonderfreigaben"},
    "Z": {"en": "Doubts of the sheets", "de": "Zweifel an den Datenblättern"},
}
