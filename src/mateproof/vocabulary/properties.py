"""The property dictionary: one line for one thing a sheet can say about a part.

`id` is the word used everywhere: in facts, plan keys, table columns and findings. `unit` is the unit
that tables use; `many` says that a part may have several values of it, told apart by conditions.
`labels` are the printed labels, in any language, that mean this property: adding a synonym is adding
one string. Classification ids come with the exchange formats.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Property:
    """One entry of the dictionary."""

    id: str
    en: str
    de: str
    unit: str = ""
    many: bool = False
    labels: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None


_ENTRIES = (
    # who it is
    Property("item_number", "Item number", "Artikelnummer"),
    Property("maker", "Maker", "Hersteller"),
    Property("description", "Description", "Bezeichnung"),
    Property("family", "Product family", "Produktfamilie", labels=("Product family",)),
    Property("part_class", "Class of part", "Teileklasse"),
    # the mating face
    Property("gender", "Contact type", "Kontaktart", labels=("Contact type (pluggable connector)",)),
    Property("poles", "Number of poles", "Polzahl", many=True, labels=("No. of poles",), low=1, high=64),
    Property("coding", "Coding", "Kodierung", labels=("Coding",)),
    Property("colour", "Colour", "Farbe", labels=("Color",)),
    Property("marking", "Pole marking", "Polbeschriftung", labels=("Marking",)),
    Property("mating_cycles", "Mating cycles", "Steckzyklen", many=True,
             labels=("Number of mating cycles",), low=1, high=1e6),
    # termination
    Property("connection_points", "Connection points", "Klemmstellen", labels=("Total number of connection points",)),
    Property("potentials", "Potentials", "Potentiale", labels=("Total number of potentials",)),
    Property("cross_section", "Cross section", "Querschnitt", "mm²", many=True),
    Property("nominal_cross_section", "Nominal cross section", "Nennquerschnitt", "mm²",
             labels=("Nominal cross section",)),
    Property("strip_length", "Strip length", "Abisolierlänge", "mm", labels=("Strip length",)),
    Property("sheath_strip_length", "Sheath strip length", "Abmantellänge", "mm", many=True),
    Property("earth_extra_length", "Extra length of the earth conductor", "Voreilung des Schutzleiters", "mm"),
    Property("blade_width", "Blade width", "Klingenbreite", "mm"),
    # ratings
    Property("rated_voltage", "Rated voltage", "Bemessungsspannung", "V", many=True),
    Property("rated_impulse_voltage", "Rated impulse voltage", "Bemessungsstoßspannung", "kV", many=True),
    Property("rated_current", "Rated current", "Bemessungsstrom", "A", many=True),
    Property("contact_resistance", "Contact resistance", "Durchgangswiderstand", "mΩ", many=True),
    # mechanics and place
    Property("locking_lever", "Locking lever", "Verriegelungshebel", labels=("Locking lever",)),
    Property("levers_fitted", "Levers fitted", "Angebaute Hebel"),
    Property("degree_of_protection", "Degree of protection", "Schutzart", many=True),
    Property("place", "Place", "Einbauort", many=True),
    Property("processing_temperature", "Processing temperature", "Verarbeitungstemperatur", "°C"),
    Property("continuous_temperature", "Continuous operating temperature", "Dauergebrauchstemperatur", "°C"),
    # accessories and distributors
    Property("cable_diameter", "Cable diameter", "Leitungsdurchmesser", "mm"),
    Property("cables", "Number of cables", "Anzahl Leitungen"),
    Property("operation", "Operation", "Bedienung"),
    Property("inputs", "Inputs", "Eingänge"),
    Property("outputs", "Outputs", "Ausgänge"),
    Property("inner_wiring", "Inner wiring", "Innere Verdrahtung"),
    # paper
    Property("approval", "Approval", "Zulassung", many=True),
    Property("gtin", "GTIN", "GTIN", labels=("GTIN",)),
)

PROPERTIES: dict[str, Property] = {entry.id: entry for entry in _ENTRIES}


@cache
def by_label() -> dict[str, Property]:
    """Return printed label, casefolded → property."""
    return {label.casefold(): entry for entry in _ENTRIES for label in entry.labels}
