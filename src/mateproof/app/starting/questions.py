"""Asks what a plan needs to begin, on a terminal; every question can be answered with what it proposes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from mateproof.app.starting.answers import Answers, Partner
from mateproof.app.words import Language
from mateproof.parts.part import Part, RelationKind
from mateproof.plan.language.kinds.base import Unfit, Word
from mateproof.plan.language.kinds.numbers import Amount
from mateproof.plan.language.kinds.texts import Name, Text
from mateproof.plan.language.root import MARKETS
from mateproof.plan.language.supply import NATURE, SYSTEMS
from mateproof.vocabulary.values import Several

if TYPE_CHECKING:
    from mateproof.parts.library.library import Library

_MOST = 20
_GERMAN = {
    "Name of the plan": "Name des Plans",
    "Market": "Markt",
    "System of the supply": "Art der Versorgung",
    "Voltage": "Spannung",
    "Kind of voltage": "Spannungsart",
    "Circuits, with commas": "Stromkreise, durch Komma getrennt",
    "Zones (ends lie within reach), with commas": "Zonen (Enden in Reichweite), durch Komma getrennt",
    "Connector: item number or words to search for": "Verbinder: Artikelnummer oder Suchwörter",
    "Its partner": "Sein Gegenstück",
    "Conductors in the order of the poles, with commas": "Leiter in der Folge der Pole, durch Komma getrennt",
    "Number": "Nummer",
    "nothing found; try fewer words": "nichts gefunden; versuchen Sie weniger Wörter",
    "not all are shown; use more words": "nicht alle werden gezeigt; nehmen Sie mehr Wörter",
    "write at least one, each once": "mindestens eines, jedes nur einmal",
}


class Questions:
    """Asks in one language, and asks again when an answer cannot be used."""

    def __init__(self, language: Language, library: Library) -> None:
        self.language = language
        self.library = library

    def ask(self, name: str) -> Answers:
        """Return the answers to all questions."""
        title = self.one("Name of the plan", Text(), name)
        market = self.choice("Market", MARKETS, "IEC")
        system = self.choice("System of the supply", SYSTEMS, "SELV")
        low = system in {"SELV", "PELV", "FELV"}
        voltage = self.one("Voltage", Amount("V", above=0), "24 V" if low else "230 V")
        nature = self.choice("Kind of voltage", NATURE.words, "dc" if low else "ac")
        circuits = self.several("Circuits, with commas", Name("a circuit"), "circuit-1, circuit-2")
        zones = self.several("Zones (ends lie within reach), with commas", Name("a zone"), "box")
        part = self.part()
        poles = "Conductors in the order of the poles, with commas"
        conductors = self.several(poles, Text(), ", ".join(_marks(part)) or None)
        partner, swapped = self.partner(part), _gender(part) == "plug"
        return Answers(
            title, self.language, market, system, voltage, nature, conductors, circuits, zones,
            part.item_number, partner, swapped,
        )  # fmt: skip

    def say(self, english: str) -> str:
        """Return a question in the language of the answers."""
        return _GERMAN[english] if self.language == "de" else english

    def one(self, question: str, kind: Word, default: str | None) -> str:
        """Ask for one value of a kind."""
        return str(click.prompt(self.say(question), default=default, value_proc=_checked(kind), err=True))

    def several(self, question: str, kind: Word, default: str | None) -> tuple[str, ...]:
        """Ask for texts, each of one kind and each once."""

        def split(text: str) -> tuple[str, ...]:
            found = tuple(_checked(kind)(one.strip()) for one in text.split(",") if one.strip())
            if not found or len(set(found)) < len(found):
                raise click.UsageError(self.say("write at least one, each once"))
            return found

        found: tuple[str, ...] = click.prompt(self.say(question), default=default, value_proc=split, err=True)
        return found

    def choice(self, question: str, words: Sequence[str], default: str) -> str:
        """Ask for one of several words."""
        kind = click.Choice(list(words), case_sensitive=False)
        return str(click.prompt(self.say(question), type=kind, default=default, err=True))

    def part(self) -> Part:
        """Ask for a part until one is found, by number or by words."""
        while True:
            words = click.prompt(self.say("Connector: item number or words to search for"), err=True)
            if exact := self.library.get([words]).get(words):
                return exact
            found = self.library.search(words, limit=_MOST)
            for number, row in enumerate(found, 1):
                click.echo(f"  {number:>2}  {row.item_number}  {row.description}", err=True)
            if not found or len(found) == _MOST:
                note = "not all are shown; use more words" if found else "nothing found; try fewer words"
                click.echo(f"  {self.say(note)}", err=True)
            if found:
                number = click.prompt(
                    self.say("Number"), type=click.IntRange(0, len(found)), default=1, err=True
                )
                if number:
                    item = found[number - 1].item_number
                    return self.library.get([item])[item]

    def partner(self, part: Part) -> Partner:
        """Ask for the part that plugs into the chosen one; the sheet's own counterpart is proposed."""
        printed = [one.other for one in part.relations if one.kind is RelationKind.COUNTERPART]
        item = self.one("Its partner", Name("a part"), printed[0] if printed else None)
        known = self.library.get([item]).get(item)
        gender = {"plug": "socket", "socket": "plug"}.get(_gender(part), "")
        return Partner(item, bool(known and not known.stub), "" if known and _gender(known) else gender)


def _checked(kind: Word) -> Callable[[str], str]:
    """Return what turns an answer into its canonical spelling, or says what is wrong with it."""

    def check(text: str) -> str:
        try:
            kind.convert(text)
        except Unfit as unfit:
            such = f" ({kind.example})" if kind.example else ""
            raise click.UsageError(unfit.why or f"{text!r}: {kind.noun}{such}") from None
        return kind.spelt(text)

    return check


def _gender(part: Part) -> str:
    fact = part.only("gender")
    return fact.value.text if fact and fact.value else ""


def _marks(part: Part) -> list[str]:
    fact = part.only("marking")
    value = fact.value if fact else None
    return [one.text for one in value.items] if isinstance(value, Several) else []
