"""What `size` says, in English and German."""

from __future__ import annotations

from collections.abc import Sequence

TEXTS: dict[str, dict[str, str]] = {
    "unknown": {
        "en": "{file}: there is no circuit “{name}”",
        "de": "{file}: es gibt keinen Stromkreis „{name}“",
    },
    "known": {"en": "known: {names}", "de": "bekannt: {names}"},
    "no_leads": {
        "en": "{file}: circuit “{name}” is not calculated: it has no leads, or is nothing but a bus",
        "de": "{file}: Stromkreis „{name}“ wird nicht berechnet: er hat keine Leitungen oder ist nur ein Bus",
    },
    "no_feeds": {
        "en": "{file}: no circuit is calculated, for no device says what it feeds",
        "de": "{file}: kein Stromkreis wird berechnet, denn kein Gerät sagt, was es speist",
    },
    "write_feeds": {
        "en": "write feeds: in the device where a supply begins, for example feeds: [mains]",
        "de": "feeds: bei dem Gerät angeben, bei dem eine Versorgung beginnt, zum Beispiel feeds: [mains]",
    },
    "title": {"en": "{path}: circuits: {count}", "de": "{path}: Stromkreise: {count}"},
    "group": {"en": "{names} ({count} circuits)", "de": "{names} ({count} Stromkreise)"},
    "stays": {
        "en": "{circuit}: {now} stays, none smaller holds",
        "de": "{circuit}: {now} bleibt, kein kleinerer hält",
    },
    "mixed": {
        "en": "{circuit}: {now} stays; one cross section for all would be {size} mm²",
        "de": "{circuit}: {now} bleibt; ein Querschnitt für alles wäre {size} mm²",
    },
    "smaller": {
        "en": "{circuit}: {size} mm² is enough instead of {now}",
        "de": "{circuit}: {size} mm² genügt statt {now}",
    },
    "larger": {
        "en": "{circuit}: {size} mm² is needed instead of {now}",
        "de": "{circuit}: {size} mm² nötig statt {now}",
    },
    "nothing": {
        "en": "{circuit}: no cross section is enough",
        "de": "{circuit}: kein Querschnitt genügt",
    },
    "open": {
        "en": "{circuit}: nothing can be proposed, for this is not stated: {names}",
        "de": "{circuit}: nichts vorzuschlagen, denn nicht angegeben ist: {names}",
    },
    "more": {"en": "{names} and {count} more", "de": "{names} und {count} weitere"},
    "not_offered": {
        "en": "{circuit}: nothing can be proposed: no cable of it states its build and cross section",
        "de": "{circuit}: nichts vorzuschlagen: keine Leitung nennt Aufbau und Querschnitt",
    },
    "binds": {"en": "  binds: {margins}", "de": "  bindend: {margins}"},
    "margin": {
        "en": "{name} {value} {unit} of {limit} {unit}",
        "de": "{name} {value} {unit} von {limit} {unit}",
    },
    "drop": {"en": "voltage drop", "de": "Spannungsfall"},
    "loop": {"en": "loop impedance", "de": "Schleifenimpedanz"},
    "ampacity": {"en": "current", "de": "Strom"},
    "withstand": {"en": "let-through energy", "de": "Durchlassenergie"},
    "against": {
        "en": "  against {size} mm²: {code} {message}",
        "de": "  gegen {size} mm²: {code} {message}",
    },
    "circuits": {
        "en": "  split into {count} circuits with {size} mm² (each with its own protective device):",
        "de": "  auf {count} Stromkreise mit {size} mm² aufteilen (jeder mit eigener Schutzeinrichtung):",
    },
    "star": {
        "en": "  or a star of {count} branches with {size} mm², from where the first lead ends:",
        "de": "  oder ein Stern mit {count} Zweigen mit {size} mm², ab dem Ende der ersten Leitung:",
    },
    "part": {
        "en": "    {number}: {loads} loads ({names}), first lead {length} m; {margins}",
        "de": "    {number}: {loads} Lasten ({names}), erste Leitung {length} m; {margins}",
    },
    "no_split": {
        "en": "  no split of it along its way holds, either",
        "de": "  auch keine Aufteilung entlang seines Weges hält",
    },
    "new": {"en": "  new finding {code}: {message}", "de": "  neuer Befund {code}: {message}"},
    "worse": {
        "en": "The rules object to the proposal: it is not written.",
        "de": "Die Regeln widersprechen dem Vorschlag: er wird nicht geschrieben.",
    },
    "keep": {"en": "Nothing is to be changed.", "de": "Nichts ist zu ändern."},
    "written": {"en": "changed {file}", "de": "geändert {file}"},
    "would_write": {
        "en": "{edits} place(s) in the text would change; --write changes them.",
        "de": "{edits} Stelle(n) im Text würden geändert; --write ändert sie.",
    },
    "by_hand": {
        "en": "To be written by hand, because the text says it for others as well, or beside an item "
        "number, a diameter or an ampacity that would be another one:",
        "de": "Von Hand zu schreiben, weil der Text es auch für andere sagt oder neben einer "
        "Artikelnummer, einem Durchmesser oder einer Belastbarkeit, die dann andere wären:",
    },
    "place": {
        "en": "  {place}: circuit {circuit}: {size} mm²",
        "de": "  {place}: Stromkreis {circuit}: {size} mm²",
    },
    "sizes": {"en": "trying cross sections", "de": "Querschnitte werden versucht"},
    "split": {"en": "trying splits", "de": "Aufteilungen werden versucht"},
    "check": {"en": "asking all rules", "de": "alle Regeln werden gefragt"},
}


class Say:
    """The texts in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.german = language == "de"

    def __call__(self, name: str, /, **named: object) -> str:
        """Return a text with its places filled."""
        return TEXTS[name][self.language].format(**named)

    def group(self, names: Sequence[str]) -> str:
        """Return several circuits as one word."""
        return names[0] if len(names) == 1 else self("group", names=self.some(names, 3), count=len(names))

    @staticmethod
    def sizes(sizes: Sequence[float]) -> str:
        """Return cross sections as one word."""
        return " + ".join(f"{size:g}" for size in sizes) + " mm²" if sizes else "?"

    @staticmethod
    def some(names: Sequence[str], most: int = 4) -> str:
        """Return names as a list that stays readable."""
        if len(names) <= most:
            return ", ".join(names)
        return f"{names[0]} … {names[-1]}"
