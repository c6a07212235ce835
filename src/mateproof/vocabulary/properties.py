"""The property dictionary: one line for one thing a sheet can say about a part.

`id` is the word used everywhere: in facts, plan keys, table columns and findings. `unit` is the unit
that tables use; `many` says that a part may have several values of it, told apart by conditions.
`kind` is what a value of it is: a number, yes/no, or words that are never read as a number (identifiers
such as a GTIN look like numbers). `labels` are the printed labels, in any language, that mean this
property: adding a synonym is adding one string. Labels stand without the conditions a sheet prints in
them ("(III / 3)", "per UL 1977", "Note on …" is a label of its own). Classification ids come with the
exchange formats.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

Kind = Literal["number", "yes/no", "text"]


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
    yes_no: bool = False
    count: bool = False

    @property
    def kind(self) -> Kind:
        """What a value of this property is."""
        if self.yes_no:
            return "yes/no"
        return "number" if self.unit or self.count else "text"


# fmt: off  (a dictionary reads best with one entry on one or two lines)
_ENTRIES = (
    # who it is
    Property(
        "item_number", "Item number", "Artikelnummer", labels=("Item number", "Item no.", "Artikelnummer")
    ),
    Property("maker", "Maker", "Hersteller"),
    Property("description", "Description", "Bezeichnung"),
    Property("family", "Product family", "Produktfamilie", labels=("Product family", "Produktfamilie")),
    Property("part_class", "Class of part", "Teileklasse"),
    Property("web_page", "Web page", "Webseite"),
    # the mating face
    Property(
        "gender",
        "Contact type",
        "Kontaktart",
        labels=("Contact type (pluggable connector)", "Kontaktausführung im Steckverbinderbereich"),
    ),
    Property(
        "poles",
        "Number of poles",
        "Polzahl",
        many=True,
        count=True,
        labels=("No. of poles", "Number of poles", "Pole number", "Polzahl"),
        low=1,
        high=64,
    ),
    Property("size", "Size of the mating face", "Baugröße"),
    Property("coding", "Coding", "Kodierung", labels=("Coding", "Kodierung")),
    Property("colour", "Colour", "Farbe", labels=("Color", "Colour", "Farbe")),
    Property("colour_swatch", "Colour swatch", "Farbmuster"),
    Property("marking", "Pole marking", "Polbeschriftung", labels=("Marking", "Beschriftung", "Aufdruck")),
    Property(
        "mating_cycles",
        "Mating cycles",
        "Steckzyklen",
        many=True,
        count=True,
        labels=("Number of mating cycles", "Anzahl der Steckzyklen", "Steckzyklen"),
        low=1,
        high=1e6,
    ),
    Property(
        "mating_force",
        "Mating force",
        "Steckkraft",
        "N",
        many=True,
        labels=("Mating force of a plug-in connection", "Steckkraft der Steckverbindung"),
    ),
    Property(
        "unmating_force",
        "Unmating force",
        "Ziehkraft",
        "N",
        many=True,
        labels=("Unmating force of a plug-in connection", "Ziehkraft der Steckverbindung"),
    ),
    Property(
        "retention_force",
        "Retention force",
        "Haltekraft",
        "N",
        many=True,
        labels=("Retention force of a plug-in connection", "Haltekraft der Steckverbindung"),
    ),
    Property(
        "mismatch_protection",
        "Protected against mismating",
        "Fehlsteckschutz",
        yes_no=True,
        labels=("Mismating protection", "Mismatching protection", "Fehlsteckschutz"),
    ),
    Property("protection_share", "Share protected against mismating", "Anteil Fehlsteckschutz", "%"),
    Property("protected_against", "Protected against", "Geschützt gegen", many=True),
    Property("fits_other_colours", "Fits other colours", "Passt zu anderen Farben", yes_no=True, many=True),
    Property("fits_other_codes", "Fits other codes", "Passt zu anderen Kodierungen", yes_no=True, many=True),
    Property("same_colour_required", "Same colour required", "Gleiche Farbe verlangt", yes_no=True),
    Property(
        "same_marking_required", "Same pole marking required", "Gleiche Polbeschriftung verlangt", yes_no=True
    ),
    Property(
        "circuit_identification", "Circuits told apart by", "Stromkreise unterschieden durch", many=True
    ),
    Property("coding_on_site", "Coding on site", "Kodierung auf der Baustelle", many=True),
    Property(
        "connector_connection_type",
        "Connector connection type",
        "Anschlussart des Steckverbinders",
        labels=("Connector connection type", "Anschlusstyp des Steckverbinders"),
    ),
    # termination
    Property(
        "connection_technology",
        "Connection technology",
        "Anschlusstechnik",
        many=True,
        labels=("Connection technology", "Anschlusstechnik"),
    ),
    Property("actuation", "Actuation", "Betätigung", labels=("Actuation type", "Betätigungsart")),
    Property(
        "connection_points",
        "Connection points",
        "Klemmstellen",
        count=True,
        labels=(
            "Total number of connection points",
            "Gesamte Anzahl der Klemmstellen",
            "Gesamtzahl der Klemmstellen",
            "Klemmstellenanzahl",
        ),
    ),
    Property(
        "potentials",
        "Potentials",
        "Potentiale",
        count=True,
        labels=("Total number of potentials", "Gesamte Anzahl der Potentiale", "Gesamtzahl der Potentiale"),
    ),
    Property("conductors_per_pole", "Conductors per pole", "Leiter je Pol", count=True),
    Property("cross_section", "Cross section", "Querschnitt", "mm²", many=True),
    Property("conductor_awg", "Conductor size AWG", "Leitergröße AWG", "AWG", many=True, labels=("AWG",)),
    Property(
        "nominal_cross_section",
        "Nominal cross section",
        "Nennquerschnitt",
        "mm²",
        labels=("Nominal cross section", "Nennquerschnitt"),
    ),
    Property("method", "Termination method", "Anschlussweise", many=True),
    Property(
        "strip_length",
        "Strip length",
        "Abisolierlänge",
        "mm",
        many=True,
        labels=("Strip length", "Abisolierlänge"),
    ),
    Property(
        "strip_length_note",
        "Note on strip length",
        "Hinweis zur Abisolierlänge",
        labels=("Note (strip length)", "Hinweis (Abisolierlänge)"),
    ),
    Property(
        "sheath_strip_length",
        "Sheath strip length",
        "Abmantellänge",
        "mm",
        many=True,
        labels=("Strip length, outer insulation", "Abmantellänge"),
    ),
    Property(
        "earth_extra_length",
        "Extra length of the earth conductor",
        "Voreilung des Schutzleiters",
        "mm",
        labels=("Extended ground conductor", "Voreilender Schutzleiter"),
    ),
    Property(
        "conductor_entry_angle",
        "Conductor entry to mating direction",
        "Leitereinführung zur Steckrichtung",
        "°",
        labels=(
            "Conductor entry direction to mating direction",
            "Leitereinführungsrichtung zur Steckrichtung",
        ),
    ),
    Property("insertion_depth", "Insertion depth", "Einstecktiefe", many=True),
    Property("conductor_removal", "Conductor removal", "Lösen des Leiters", many=True),
    Property("blade_width", "Blade width", "Klingenbreite", "mm", many=True),
    Property("blade_thickness", "Blade thickness", "Klingendicke", "mm"),
    # ratings
    Property(
        "rating_standard", "Rated to", "Bemessung gemäß", labels=("Ratings per", "Bemessungsdaten gemäß")
    ),
    Property(
        "rated_voltage",
        "Rated voltage",
        "Bemessungsspannung",
        "V",
        many=True,
        labels=("Rated voltage", "Bemessungsspannung"),
    ),
    Property(
        "rated_impulse_voltage",
        "Rated impulse voltage",
        "Bemessungsstoßspannung",
        "kV",
        many=True,
        labels=("Rated impulse voltage", "Rated surge voltage", "Bemessungsstoßspannung"),
    ),
    Property(
        "rated_current",
        "Rated current",
        "Bemessungsstrom",
        "A",
        many=True,
        labels=("Rated current", "Bemessungsstrom"),
    ),
    Property("overvoltage_category", "Overvoltage category", "Überspannungskategorie", many=True),
    Property("pollution_degree", "Pollution degree", "Verschmutzungsgrad", many=True, count=True),
    Property(
        "contact_resistance",
        "Contact resistance",
        "Durchgangswiderstand",
        "mΩ",
        many=True,
        labels=(
            "Note on Contact Resistance",
            "Contact resistance",
            "Durchgangswiderstand",
            "Hinweis zum Durchgangswiderstand",
        ),
    ),
    Property("breaking_current", "Breaking current", "Ausschaltstrom", "A", many=True),
    Property("breaking_voltage", "Breaking voltage", "Ausschaltspannung", "V", many=True),
    # locking
    Property(
        "locking",
        "Locking",
        "Verriegelung",
        labels=("Locking of plug-in connection", "Verriegelung der Steckverbindung"),
    ),
    Property(
        "locking_lever", "Locking lever", "Verriegelungshebel", labels=("Locking lever", "Verriegelungshebel")
    ),
    Property("levers_fitted", "Levers fitted", "Angebaute Hebel", count=True),
    Property("lever_from_factory", "Lever from the factory", "Hebel ab Werk", yes_no=True, many=True),
    Property(
        "lever_required", "Additional lever required", "Zusätzlicher Hebel nötig", yes_no=True, many=True
    ),
    # dimensions and materials
    Property("pin_spacing", "Pin spacing", "Rastermaß", "mm", labels=("Pin spacing", "Rastermaß")),
    Property("width", "Width", "Breite", "mm", labels=("Width", "Breite")),
    Property("height", "Height", "Höhe", "mm", labels=("Height", "Höhe")),
    Property("depth", "Depth", "Tiefe", "mm", labels=("Depth", "Tiefe")),
    Property("length", "Length", "Länge", "mm", labels=("Length", "Länge")),
    Property("weight", "Weight", "Gewicht", "g", labels=("Weight", "Gewicht")),
    Property(
        "insulating_material",
        "Insulating material",
        "Isolierwerkstoff",
        labels=("Insulating material", "Insulation material", "Isolierwerkstoff"),
    ),
    Property(
        "clamping_spring_material",
        "Clamping spring material",
        "Klemmfederwerkstoff",
        labels=("Clamping spring material", "Klemmfederwerkstoff"),
    ),
    Property(
        "contact_material",
        "Contact material",
        "Kontaktwerkstoff",
        labels=("Contact material", "Kontaktwerkstoff"),
    ),
    # place and temperature
    Property(
        "degree_of_protection",
        "Degree of protection",
        "Schutzart",
        many=True,
        labels=("Protection class", "Protection type", "Degree of protection", "Schutzart"),
    ),
    Property("place", "Suited to the place", "Für den Einbauort geeignet", yes_no=True, many=True),
    Property(
        "processing_temperature",
        "Processing temperature",
        "Verarbeitungstemperatur",
        "°C",
        labels=("Processing temperature", "Verarbeitungstemperatur"),
    ),
    Property(
        "continuous_temperature",
        "Continuous operating temperature",
        "Dauergebrauchstemperatur",
        "°C",
        labels=("Continuous operating temperature", "Dauergebrauchstemperatur"),
    ),
    Property(
        "insulation_temperature", "Temperature of insulating parts", "Temperatur der Isolierteile", "°C"
    ),
    # accessories and distributors
    Property("cable_diameter", "Cable diameter", "Leitungsdurchmesser", "mm"),
    Property("cables", "Number of cables", "Anzahl Leitungen", count=True),
    Property("locking_clip", "Locking clip", "Verriegelungsklammer", yes_no=True),
    Property("orientation_mark", "Orientation mark", "Lagekennzeichen"),
    Property("strain_relief_mounting", "Strain relief put on", "Zugentlastung aufgesetzt", many=True),
    Property("strain_relief_latched", "Strain relief latched on", "Zugentlastung aufgerastet", yes_no=True),
    Property("strain_relief_assembly", "Strain relief assembled from", "Zugentlastung zusammengesetzt aus"),
    Property("plate_thickness", "Plate thickness", "Plattendicke", "mm"),
    Property("mounting", "Mounting", "Montage"),
    Property("operation", "Operation", "Bedienung"),
    Property("for_gender", "For contact type", "Für Kontaktart"),
    Property("separable", "Separable", "Teilbar", yes_no=True),
    Property("ways", "Ways", "Wege", count=True),
    Property("shaft", "Shaft", "Schaft"),
    Property("inputs", "Inputs", "Eingänge", count=True),
    Property("outputs", "Outputs", "Ausgänge", count=True),
    Property("purpose", "Purpose", "Zweck"),
    Property("inner_wiring", "Inner wiring", "Innere Verdrahtung"),
    # handling
    Property("maintenance_free", "Maintenance-free", "Wartungsfrei", yes_no=True),
    Property("printable", "Can be printed on", "Bedruckbar", yes_no=True),
    Property("colour_coding", "Can be colour-coded", "Farblich kodierbar", yes_no=True),
    # paper
    Property("approval", "Approval", "Zulassung", many=True),
    Property("approval_text", "Additional approval text", "Zusatztext zur Zulassung", many=True),
    Property("certificate", "Certificate", "Zertifikat", many=True),
    Property("rohs", "RoHS compliant", "RoHS-konform", yes_no=True),
    Property("material_declaration", "Material declaration", "Materialdeklaration"),
    Property("packaging", "Packaging", "Verpackung", labels=("Packaging type", "Verpackungsart")),
    Property(
        "packaging_unit",
        "Packaging unit",
        "Verpackungseinheit",
        count=True,
        labels=("Packaging unit", "Pack. Unit", "Pack. unit", "Verpackungseinheit", "VPE"),
        low=1,
        high=1e6,
    ),
    Property(
        "reel_diameter",
        "Reel diameter",
        "Spulendurchmesser",
        "mm",
        labels=("Reel diameter", "Spulendurchmesser"),
    ),
    Property(
        "country_of_origin",
        "Country of origin",
        "Ursprungsland",
        labels=("Country of origin", "Ursprungsland"),
    ),
    Property("gtin", "GTIN", "GTIN", labels=("GTIN",)),
    Property(
        "customs_tariff_number",
        "Customs tariff number",
        "Zolltarifnummer",
        labels=("Customs Tariff No.", "Customs tariff number", "Zolltarifnummer"),
    ),
    Property("maker_street", "Street", "Straße"),
    Property("maker_town", "Town", "Ort"),
    Property("maker_phone", "Phone", "Telefon", many=True, labels=("Phone", "Telefon")),
    Property("maker_fax", "Fax", "Telefax", labels=("Fax", "Telefax")),
    Property("maker_email", "E-mail", "E-Mail", labels=("Email", "E-Mail")),
    Property("maker_web", "Web", "Web", labels=("Web",)),
)
# fmt: on

PROPERTIES: dict[str, Property] = {entry.id: entry for entry in _ENTRIES}


@cache
def by_label() -> dict[str, Property]:
    """Return printed label, casefolded → property."""
    return {label.casefold(): entry for entry in _ENTRIES for label in entry.labels}
