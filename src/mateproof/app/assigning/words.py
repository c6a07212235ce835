"""What `assign` says, in English and German."""

from __future__ import annotations

from mateproof.assign.offers import PER_EUR

TEXTS: dict[str, dict[str, str]] = {
    "choices": {
        "en": "{path}: {count} choices, {free} of them with more than one variant on offer",
        "de": "{path}: {count} Wahlen, {free} davon mit mehr als einer angebotenen Variante",
    },
    "left_out": {
        "en": "  {count} connectors stay as they are: system, size, poles or code is not stated ({names})",
        "de": "  {count} Verbinder bleiben: System, Größe, Polzahl oder Kodierung ist unbekannt ({names})",
    },
    "no_offer": {
        "en": "  neither the library nor the plan offers a second variant of any connector",
        "de": "  weder Bibliothek noch Plan bieten für einen Verbinder eine zweite Variante an",
    },
    "keep": {"en": "Nothing is to be changed.", "de": "Nichts ist zu ändern."},
    "proposed": {"en": "Proposed:", "de": "Vorschlag:"},
    "change": {
        "en": "  {names}: {looks}; {parts} ({count} connectors)",
        "de": "  {names}: {looks}; {parts} ({count} Verbinder)",
    },
    "none": {"en": "none", "de": "keine"},
    "apart": {
        "en": "Separate {one} from {other}: by a wall, a lid or a distance, so that nothing reaches across.",
        "de": "{one} von {other} trennen: durch Wand, Deckel oder Abstand, sodass nichts hinüberreicht.",
    },
    "apart_first": {
        "en": "Nothing is written before the separation is: take the zone out of separable, and ask again.",
        "de": "Vor der Trennung wird nichts geschrieben: die Zone aus separable nehmen und erneut fragen.",
    },
    "poles": {"en": "poles", "de": "Polzahl"},
    "coding": {"en": "code", "de": "Kodierung"},
    "colour": {"en": "colour", "de": "Farbe"},
    "marking": {"en": "marking", "de": "Beschriftung"},
    "asked": {
        "en": "Asked again: wrong matings {before.pairs} → {after.pairs}, across functions {before.across} → "
        "{after.across}, refused by the plan {before.refused} → {after.refused}",
        "de": "Nachgefragt: Fehlsteckungen {before.pairs} → {after.pairs}, zwischen Funktionen "
        "{before.across} → {after.across}, vom Plan abgelehnt {before.refused} → {after.refused}",
    },
    "zone": {
        "en": "  {zone}: {before.pairs} → {after.pairs}, across functions {before.across} → {after.across}",
        "de": "  {zone}: {before.pairs} → {after.pairs}, "
        "zwischen Funktionen {before.across} → {after.across}",
    },
    "left": {
        "en": "  left: {pairs} × {function_plug} into {function_socket} in {zones} zone(s), "
        "like {witness_plug} + {witness_socket}; harm: {harm}, barrier: {barrier}",
        "de": "  bleibt: {pairs} × {function_plug} in {function_socket}, in {zones} Zone(n), "
        "wie {witness_plug} + {witness_socket}; Schaden: {harm}, Barriere: {barrier}",
    },
    "more_left": {"en": "  left: {count} more kinds", "de": "  es bleiben {count} weitere Arten"},
    "new": {
        "en": "  new finding {code}: {message}",
        "de": "  neuer Befund {code}: {message}",
    },
    "worse": {
        "en": "The rules object to the proposal: it is not written.",
        "de": "Die Regeln widersprechen dem Vorschlag: er wird nicht geschrieben.",
    },
    "optimal": {
        "en": "Optimal: no other choice among these parts is better.",
        "de": "Optimal: keine andere Wahl unter diesen Teilen ist besser.",
    },
    "feasible": {
        "en": "Feasible: a better choice is not excluded ({aim}: {value} found, at least {bound}, "
        "gap {gap:.1%}).",
        "de": "Zulässig: eine bessere Wahl ist nicht ausgeschlossen ({aim}: {value} gefunden, "
        "mindestens {bound}, Abstand {gap:.1%}).",
    },
    "no_solver": {
        "en": "  without a solver nothing is proven to be best: pip install 'mateproof[assign]'",
        "de": "  ohne Löser ist nicht bewiesen, dass es nicht besser geht: pip install 'mateproof[assign]'",
    },
    "hard": {"en": "refused harm", "de": "abgelehnter Schaden"},
    "soft": {"en": "harm that remains", "de": "verbleibender Schaden"},
    "parts": {"en": "item numbers", "de": "Artikelnummern"},
    "text": {"en": "changed text", "de": "geänderter Text"},
    "price": {"en": "price", "de": "Preis"},
    "unpriced": {
        "en": "  prices are not weighed: not stated for {count} of the parts on offer ({names})",
        "de": "  Preise werden nicht gewogen: für {count} der angebotenen Teile nicht angegeben ({names})",
    },
    "impossible": {
        "en": "Impossible, because {names} meet in {zones}, and {offer}.",
        "de": "Unmöglich, denn {names} treffen sich in {zones}, und {offer}.",
    },
    "impossible_somewhere": {
        "en": "Impossible: what the plan refuses cannot be avoided with these parts.",
        "de": "Unmöglich: was der Plan ablehnt, lässt sich mit diesen Teilen nicht vermeiden.",
    },
    "offer": {
        "en": "all that is on offer for them is {codes}",
        "de": "für sie wird nur {codes} angeboten",
    },
    "codes": {"en": "code {}", "de": "Kodierung {}"},
    "no_zone": {"en": "no zone", "de": "keiner Zone"},
    "further": {"en": "{names} and {count} more", "de": "{names} und {count} weitere"},
    "and": {"en": " and ", "de": " und "},
    "remedies_hard": {"en": "What would help:", "de": "Was hülfe:"},
    "remedies_soft": {
        "en": "What would stop the wrong matings that remain:",
        "de": "Was die verbleibenden Fehlsteckungen verhinderte:",
    },
    "code": {
        "en": "  {count} more mechanical code(s) on offer for {parts} (circuits {names}){rest}",
        "de": "  {count} weitere mechanische Kodierung(en) im Angebot für {parts} (Kreise {names}){rest}",
    },
    "rest": {
        "en": "; not all would go even then",
        "de": "; auch dann bliebe ein Rest",
    },
    "separate": {
        "en": "  {count} of the circuits led through zones of their own: {names}; they meet in {zones}",
        "de": "  {count} der Kreise durch eigene Zonen geführt: {names}; sie treffen sich in {zones}",
    },
    "distance": {
        "en": "  distance in {zones}: where their leads are fixed more than {metres:g} m apart they cannot "
        "meet, for no two of them are longer together; shorter leads need less",
        "de": "  Abstand in {zones}: wo ihre Leitungen mehr als {metres:g} m auseinander befestigt sind, "
        "treffen sie sich nicht, denn keine zwei sind zusammen länger; kürzere Leitungen brauchen weniger",
    },
    "written": {"en": "changed {file}", "de": "geändert {file}"},
    "would_write": {
        "en": "{edits} place(s) in the text would change; --write changes them.",
        "de": "{edits} Stelle(n) im Text würden geändert; --write ändert sie.",
    },
    "by_hand": {
        "en": "To be written by hand, because the text says it for others as well:",
        "de": "Von Hand zu schreiben, weil der Text es auch für andere sagt:",
    },
    "place": {"en": "  {place}: {names}: {part}", "de": "  {place}: {names}: {part}"},
    "lacking": {"en": "Accessories that the plan lacks:", "de": "Zubehör, das dem Plan fehlt:"},
    "lacks": {
        "en": "  {role} {item} on {names}: {because}",
        "de": "  {role} {item} an {names}: {because}",
    },
    "lacks_unnamed": {
        "en": "  {role} for {names} cannot be named: {because}",
        "de": "  {role} für {names} nicht zu benennen: {because}",
    },
    "lever": {"en": "locking lever", "de": "Verriegelungshebel"},
    "strain relief": {"en": "strain relief", "de": "Zugentlastung"},
    "cap": {"en": "lockout cap", "de": "Verschlusskappe"},
    "would_equip": {
        "en": "{edits} place(s) in the text would get accessories; --write writes them.",
        "de": "{edits} Stelle(n) im Text bekämen Zubehör; --write schreibt es.",
    },
    "equip_by_hand": {
        "en": "Accessories to be written by hand, because the text says it for others as well: {names}",
        "de": "Zubehör von Hand zu schreiben, weil der Text es auch für andere sagt: {names}",
    },
    "interrupted": {
        "en": "Interrupted: this is the best so far; nothing was written.",
        "de": "Abgebrochen: dies ist das Beste bis hierher; nichts wurde geschrieben.",
    },
    "mend": {
        "en": "mend it first; `mateproof check` shows all findings",
        "de": "zuerst beheben; `mateproof check` zeigt alle Befunde",
    },
    "contradictory": {
        "en": "both halves are demanded, and no parts on offer bring them to one code, colour and marking: "
        "change one of them, or offer its counterpart",
        "de": "beide Hälften sind verlangt, und keine angebotenen Teile bringen sie auf eine Kodierung, "
        "Farbe und Beschriftung: eine von beiden ändern oder ihr Gegenstück anbieten",
    },
    "no_connector": {
        "en": "{file}: there is no connector to choose for",
        "de": "{file}: es gibt keinen Verbinder, für den zu wählen wäre",
    },
    "add_connectors": {"en": "add leads or devices", "de": "Leitungen oder Geräte ergänzen"},
    "too_many": {
        "en": "{count} circuits meet in zone “{zone}”: too many to be told apart one by one",
        "de": "{count} Kreise treffen sich in Zone „{zone}“: zu viele, um sie einzeln zu unterscheiden",
    },
    "split_zone": {
        "en": "split the zone into those that are worked in separately",
        "de": "die Zone in solche teilen, in denen getrennt gearbeitet wird",
    },
    "best": {"en": "best {value}, bound {bound}", "de": "bestes {value}, Schranke {bound}"},
}


class Say:
    """The texts in one language."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, name: str, *values: object, **named: object) -> str:
        """Return a text with its places filled."""
        return TEXTS[name][self.language].format(*values, **named)

    def some(self, names: list[str], most: int = 6) -> str:
        """Return names as a list that stays readable."""
        if len(names) > most:
            return self("further", names=", ".join(names[:most]), count=len(names) - most)
        if len(names) < 2:
            return "".join(names)
        return ", ".join(names[:-1]) + self("and") + names[-1]


def readable(aim: str, value: int) -> int | str:
    """Return a sum as people read it: prices in euros."""
    return f"{value / PER_EUR:.2f} EUR" if aim == "price" else value
