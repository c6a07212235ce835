"""Labels mean properties, with the conditions that are printed in them."""

import pytest

from mateproof.sheets.labels import meaning, standard
from mateproof.vocabulary.conditions import CONDITIONS
from mateproof.vocabulary.properties import PROPERTIES


@pytest.mark.parametrize(
    ("label", "property", "conditions"),
    [
        ("No. of poles", "poles", {}),
        ("no. of poles:", "poles", {}),
        ("Polzahl", "poles", {}),
        (
            "Rated voltage (III / 3)",
            "rated_voltage",
            {"overvoltage_category": "III", "pollution_degree": "3"},
        ),
        (
            "Bemessungsspannung (II/2)",
            "rated_voltage",
            {"overvoltage_category": "II", "pollution_degree": "2"},
        ),
        (
            "Rated current per UL 1977 (factory wiring only)",
            "rated_current",
            {"wiring": "factory only", "standard": "UL 1977"},
        ),
        ("Solid conductor", "cross_section", {"conductor": "solid", "ferrule": "none"}),
        (
            "Solid conductor, push-in termination",
            "cross_section",
            {"conductor": "solid", "ferrule": "none", "method": "pushed in"},
        ),
        (
            "Fine-stranded conductor with ferrule without plastic collar",
            "cross_section",
            {"conductor": "fine-stranded", "ferrule": "plain"},
        ),
        (
            "Feindrähtiger Leiter; mit Aderendhülse mit Kunststoffkragen",
            "cross_section",
            {"conductor": "fine-stranded", "ferrule": "collared"},
        ),
        (
            "Fine-stranded conductor with ferrule, push-in termination, from",
            "cross_section",
            {"conductor": "fine-stranded", "ferrule": "any ferrule", "method": "pushed in"},
        ),
    ],
)
def test_label(label: str, property: str, conditions: dict[str, str]) -> None:
    found = meaning(label)
    assert found is not None
    assert (found.property.id, found.conditions) == (property, conditions)
    assert found.is_lower_bound == label.endswith("from")
    for key, value in conditions.items():
        assert not CONDITIONS[key].values or value in CONDITIONS[key].values


@pytest.mark.parametrize(
    "label", ["", "Shell size", "Rated", "conductor", "Rated voltage of nothing", "(III / 3)"]
)
def test_an_unknown_label_stays_unknown(label: str) -> None:
    assert meaning(label) is None


def test_a_label_full_of_marks_is_soon_understood() -> None:
    assert meaning("Rated current " + "*" * 150 + "x") is None
    marked = meaning("Rated current ***** ¹ ***")
    assert marked
    assert marked.property is PROPERTIES["rated_current"]


def test_no_label_means_two_properties() -> None:
    labels = [
        label.casefold() for entry in PROPERTIES.values() for label in set(map(str.casefold, entry.labels))
    ]
    assert len(labels) == len(set(labels))


def test_one_spelling_of_a_standard() -> None:
    assert {standard(text) for text in ("IEC/EN 60664-1", "EN 60664-1", "IEC 60664-1")} == {"IEC 60664-1"}
    assert standard("UL 1977") == "UL 1977"
