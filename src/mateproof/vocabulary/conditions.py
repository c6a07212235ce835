"""Canonical conditions: the keys and values that say when a fact holds.

Facts of sheets and of plans are joined on these words, so they are written here and nowhere else. An
absent key means "said for every case"; it never means "unknown". Conductor rows of a sheet become
`cross_section` facts with `conductor`, `ferrule` and, only where the sheet says so, `method`:

    solid conductor                               conductor=solid         ferrule=none
    solid conductor, push-in termination          conductor=solid         ferrule=none        method=pushed in
    fine-stranded conductor                       conductor=fine-stranded ferrule=none
    … with ferrule with plastic collar            conductor=fine-stranded ferrule=collared
    … with ferrule without plastic collar         conductor=fine-stranded ferrule=plain
    … with ferrule, push-in termination, from     conductor=fine-stranded ferrule=any ferrule method=pushed in

A row that names no ferrule is about the bare conductor. A row without `method` is what the clamp takes
at all; a row with a method narrows it. That the clamp must be opened for a bare fine-stranded conductor
is a fact of the property `method`: "opened" with conductor=fine-stranded, ferrule=none.
"""

from __future__ import annotations

from dataclasses import dataclass

from mateproof.vocabulary.conductors import Conductor, Ferrule, Gender, Method

ANY_FERRULE = "any ferrule"
"""Value of `ferrule` where a sheet says "with ferrule" and does not tell which one."""

IEC_60664 = "IEC 60664-1"
UL_1977 = "UL 1977"


@dataclass(frozen=True, slots=True)
class Condition:
    """One key; `values` is the closed list of its values, empty where any text may stand."""

    key: str
    en: str
    de: str
    values: tuple[str, ...] = ()


_PATHS = ("plug to socket", "conductor to earth", "conductor to conductor")
_CATEGORIES = ("I", "II", "III", "IV")
_ENTRIES = (
    # termination
    Condition("conductor", "Conductor", "Leiter", tuple(Conductor)),
    Condition("ferrule", "Ferrule", "Aderendhülse", (*Ferrule, ANY_FERRULE)),
    Condition("method", "Method", "Anschlussweise", tuple(Method)),
    Condition("conductors", "Number of conductors", "Anzahl Leiter"),  # "2": in one clamp, "2 x 1.5 mm²"
    Condition("poles", "Number of poles", "Polzahl"),  # "2", "3…5" or "≥ 2"
    # ratings
    Condition("standard", "Standard", "Norm"),  # IEC 60664-1, UL 1977
    Condition("overvoltage_category", "Overvoltage category", "Überspannungskategorie", _CATEGORIES),
    Condition("pollution_degree", "Pollution degree", "Verschmutzungsgrad", ("1", "2", "3", "4")),
    Condition("use_group", "Use group", "Anwendungsgruppe", ("A", "B", "C", "D", "E", "F")),  # UL 1059
    Condition("per", "Per", "Je", ("contact", "pole", "conductor", "piece", "pair")),
    Condition("temperature", "Temperature", "Temperatur"),  # with unit: "40 °C"
    Condition("frequency", "Frequency", "Frequenz"),  # with unit: "50 Hz"
    Condition("duration", "Duration", "Dauer"),  # with unit: "1 min"
    Condition("wiring", "Wiring", "Verdrahtung", ("factory only",)),
    Condition("market", "Market", "Markt", ("IEC", "USA")),
    Condition("versions", "Versions", "Ausführungen", ("some versions",)),
    Condition("certificate", "Certificate", "Zertifikat"),
    # mating
    Condition("load", "Load", "Last", ("none", "resistive")),
    Condition("current", "Current", "Strom"),  # with unit: "25 A"
    Condition("cross_section", "Cross section", "Querschnitt"),  # with unit: "4 mm²"
    Condition("awg", "AWG", "AWG"),
    Condition("state", "State", "Zustand", ("locked", "unlocked", "mated", "unmated")),
    Condition("depends_on", "Depends on", "Abhängig von", ("number of poles",)),
    Condition("mated_with", "Mated with", "Gesteckt mit", ("strain relief",)),
    Condition("path", "Current path", "Strompfad", _PATHS),
    Condition("gender", "Contact type", "Kontaktart", tuple(Gender)),
    Condition("coding", "Coding", "Kodierung"),
    # place and mounting
    Condition("mounting", "Mounting", "Montage", ("mounted", "flying")),
    Condition("place", "Place", "Einbauort", ("open",)),
    Condition("side", "Side", "Seite", ("input", "output", "mating", "termination")),
    Condition("component", "Component", "Bauteil"),  # the piece of the part that it is about: "insert"
    Condition("use", "Used for", "Verwendet für"),  # open clamp, remove conductor, strain relief screw, …
    Condition("status", "Status", "Verbindlichkeit", ("recommended", "possible")),
    Condition("approval", "Approval", "Zulassung"),
    Condition("kind", "Kind", "Art", ("ship",)),
    Condition("version", "Edition", "Ausgabe"),  # of a classification: "9.0"
    # how a quantity was printed or measured
    Condition("current_kind", "Kind of current", "Stromart", ("AC", "DC", "AC/DC")),  # "250 V AC"
    Condition("tolerance", "Tolerance", "Toleranz"),  # with unit: "±0.2 mm", "+0.1/-0.2 mm"
    Condition("note", "Note", "Hinweis"),  # a printed remark that no other key covers
)

CONDITIONS: dict[str, Condition] = {entry.key: entry for entry in _ENTRIES}
