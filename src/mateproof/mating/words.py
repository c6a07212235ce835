"""The few words of the result tables, in the language of each plan."""

from __future__ import annotations

from collections.abc import Mapping

Texts = Mapping[str, str]

PHRASES: dict[str, Texts] = {
    "no_part": {"en": "a connector without part", "de": "ein Steckverbinder ohne Artikel"},
    "no_system": {"en": "system not stated", "de": "System nicht angegeben"},
    "poles": {"en": "{}-pole", "de": "{}-polig"},
    "no_poles": {"en": "poles not stated", "de": "Polzahl nicht angegeben"},
    "code": {"en": "code {}", "de": "Kodierung {}"},
    "no_code": {"en": "code not stated", "de": "Kodierung nicht angegeben"},
    "protected": {"en": "{}: protected against {}", "de": "{}: geschützt gegen {}"},
    "different number of poles": {"en": "different number of poles", "de": "andere Polzahl"},
    "rotated by 180°": {"en": "rotated by 180°", "de": "um 180° gedreht"},
    "laterally staggered": {"en": "laterally staggered", "de": "seitlich versetzt"},
    "one pole only": {"en": "one pole only", "de": "nur ein Pol"},
    "fits": {"en": "{}: which codes {} fits", "de": "{}: welche Kodierungen zu {} passen"},
    "no_function": {"en": "an unstated function", "de": "nicht angegebener Funktion"},
    "of_plug": {"en": "the plugs' circuit", "de": "dem Stromkreis der Stecker"},
    "of_socket": {"en": "the sockets' circuit", "de": "dem Stromkreis der Buchsen"},
    "half_plug": {"en": "the plugs", "de": "den Steckern"},
    "half_socket": {"en": "the sockets", "de": "den Buchsen"},
    "lacks": {"en": "{} of {}", "de": "{} von {}"},
    "colour": {"en": "colour", "de": "Farbe"},
    "circuit": {"en": "circuit", "de": "Stromkreis"},
    "place": {"en": "position or free length", "de": "Position oder freie Länge"},
    "voltage_v": {"en": "voltage", "de": "Spannung"},
    "nature": {"en": "ac or dc", "de": "AC oder DC"},
    "survives_v": {"en": "voltage survived", "de": "überstandene Spannung"},
    "conductor_names": {"en": "conductors", "de": "Leiter"},
    "supply": {"en": "supply", "de": "Einspeisung"},
    "supply_system": {"en": "system of the supply", "de": "Netzform"},
    "bus": {"en": "bus", "de": "Bus"},
    "bus_conductors": {"en": "conductors of the bus", "de": "Busleiter"},
    "protection_kind": {"en": "protective device", "de": "Schutzorgan"},
    "fed": {"en": "feed", "de": "Speisung"},
    "phase": {"en": "phase", "de": "Phase"},
    "function": {"en": "function", "de": "Funktion"},
    "wiring": {"en": "inner wiring of the devices", "de": "innere Verdrahtung der Geräte"},
    "joined": {"en": "{} of {} with {} of {}", "de": "{} von {} mit {} von {}"},
    "in_one": {
        "en": "{} of {}: two branches of one circuit",
        "de": "{} von {}: zwei Zweige eines Stromkreises",
    },
    "in_two": {"en": "{} of {}: two circuits", "de": "{} von {}: zwei Stromkreise"},
    "pole": {"en": "pole {}", "de": "Pol {}"},
    "all_poles": {"en": "unstated poles", "de": "nicht angegebene Pole"},
    "nothing": {"en": "nothing", "de": "nichts"},
}


def say(texts: Texts, language: str | None) -> str:
    """Return a text in a language; English where the plan states none that is known."""
    return texts.get(language or "en", texts["en"])


def phrase(name: str, language: str | None, *values: object) -> str:
    """Return a phrase with its places filled."""
    return say(PHRASES[name], language).format(*values)
