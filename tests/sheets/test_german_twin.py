"""The German page gives the same facts as its English twin, but for the words of the language."""

from pathlib import Path

from mateproof.parts.fact import Fact
from mateproof.sheets import Reading, read
from mateproof.vocabulary.values import Several, Text, Value

DATA = Path(__file__).parent / "data"
ENGLISH, GERMAN = read(DATA / "example.txt"), read(DATA / "example_de.txt")

WORDS = {
    "hellgrün": "light green", "dunkelgrün": "dark green", "schwarz": "black", "weiß": "white",
    "grau": "grey",
    "Push-in-Klemme": "Push-in clamp", "Betätigungswerkzeug": "Operating tool", "Polyamid": "Polyamide",
    "etwa neun Gramm": "about nine grams", "bestanden": "passed", "teilisoliertem": "partially insulated",
    "statusabfragen": "status queries",
}  # fmt: skip
"""Words of values that stay as they are printed, in German and in English."""
LABELS = {"schalengröße": "shell size", "versuch": "trial"}
"""Labels that the dictionary does not know."""


def english(value: Value | None) -> Value | None:
    """Return a value with German words put into English."""
    if isinstance(value, Text):
        return Text(WORDS.get(value.text, value.text))
    if isinstance(value, Several):
        return Several(tuple(english(item) for item in value.items))  # type: ignore[misc]
    return value


def stated(reading: Reading, *, german: bool = False) -> list[tuple[object, ...]]:
    """Return what a reading states, without labels, raw texts and sections; lines are the same in both."""
    return [
        (part.item_number, part.part_class, *_fact(fact, german))
        for part in reading.parts
        for fact in part.facts
    ]


def _fact(fact: Fact, german: bool) -> tuple[object, ...]:
    name, value = fact.property, fact.value
    if german:
        name, value = LABELS.get(name, name), english(value)
    conditions = frozenset(fact.conditions.items())
    return (
        fact.source and fact.source.line,
        name,
        value,
        fact.unit,
        conditions,
        fact.also,
        fact.absent,
        fact.mapped,
    )


def test_the_same_facts() -> None:
    assert stated(GERMAN, german=True) == stated(ENGLISH)


def test_the_same_relations_and_doubts() -> None:
    for german, english in zip(GERMAN.parts, ENGLISH.parts, strict=True):
        assert [(item.kind, item.other) for item in german.relations] == [
            (item.kind, item.other) for item in english.relations
        ]
        assert [doubt.code for doubt in german.doubts] == [doubt.code for doubt in english.doubts]


def test_the_same_lines_are_not_understood() -> None:
    assert [item.line for item in GERMAN.not_understood] == [item.line for item in ENGLISH.not_understood]


def test_nothing_german_is_read_from_the_english_page() -> None:
    """A word in `WORDS` that no value has would hide a difference."""
    german = {fact.value.text for fact in GERMAN.facts if isinstance(fact.value, Text)}
    several = {
        item.text for fact in GERMAN.facts if isinstance(fact.value, Several) for item in fact.value.items
    }
    assert set(WORDS) <= german | several
