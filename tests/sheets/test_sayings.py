"""Sentences state facts by their key words, and never when they are negated."""

import pytest

from mateproof.sheets.sayings import said
from mateproof.vocabulary.conditions import CONDITIONS
from mateproof.vocabulary.properties import PROPERTIES
from mateproof.vocabulary.values import Bound, Exact, Text


@pytest.mark.parametrize(
    ("sentence", "property", "value", "unit", "conditions"),
    [
        ("Parts that are maintenance-free", "maintenance_free", Exact(value=True), "", {}),
        ("Made 99,5% protected against mismating by ribs", "protection_share", Exact(99.5), "%", {}),
        (
            "Mated, with strain relief: IP44",
            "degree_of_protection",
            Text("IP44"),
            "",
            {"state": "mated", "mated_with": "strain relief"},
        ),
        ("Insulating parts stand ≤ 120 °C", "insulation_temperature", Bound(high=120.0), "°C", {}),
        ("4. Extended ground conductor = 7,5 mm", "earth_extra_length", Exact(7.5), "mm", {}),
        (
            "K-coded connectors are incompatible with other kinds",
            "fits_other_codes",
            Exact(value=False),
            "",
            {"coding": "K"},
        ),
    ],
)
def test_sentence(sentence: str, property: str, value: object, unit: str, conditions: dict[str, str]) -> None:
    (fact,) = said(sentence)
    assert fact == (property, value, unit, conditions)
    assert property in PROPERTIES
    assert set(conditions) <= set(CONDITIONS)


@pytest.mark.parametrize(
    "sentence",
    [
        "These parts are not maintenance-free",
        "S-coded connectors in different colors can never be mated with others in different colors",
        "Housings don't break, and can be printed on, but cannot be washed",
        "The weather was fine",
        "",
    ],
)
def test_a_negated_or_unknown_sentence_states_nothing(sentence: str) -> None:
    assert said(sentence) == ()


def test_two_lengths_in_one_sentence() -> None:
    facts = said("1. Strip length, outer insulation = 28 mm (2-pole), 48,5 mm (3- to 5-pole)")
    assert [(fact.value, fact.conditions) for fact in facts] == [
        (Exact(28.0), {"poles": "2"}),
        (Exact(48.5), {"poles": "3…5"}),
    ]
