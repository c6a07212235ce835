"""What sheets add to labels becomes conditions, bounds, units; what is not known leaves the label unknown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mateproof.sheets.labels import meaning
from mateproof.vocabulary.conditions import CONDITIONS
from mateproof.vocabulary.printed import by_label, every, folded
from mateproof.vocabulary.properties import PROPERTIES

II_2 = {"overvoltage_category": "II", "pollution_degree": "2"}
PD_3 = {"pollution_degree": "3"}
MATED = {"standard": "IEC 60529", "state": "mated"}
FINE, SOLID = {"conductor": "fine-stranded"}, {"conductor": "solid"}


@pytest.mark.parametrize(
    ("label", "property", "conditions"),
    [
        ("Rated voltage acc. to UL", "rated_voltage", {"standard": "UL"}),
        ("Rated current (UL, use group B)", "rated_current", {"standard": "UL", "use_group": "B"}),
        ("Nominal voltage UN (Use group C)", "rated_voltage", {"use_group": "C"}),
        ("Rated surge voltage (II/2)", "rated_impulse_voltage", II_2),
        ("Bemessungsspannung nach UL 1059", "rated_voltage", {"standard": "UL 1059"}),
        ("Rated current at 40 °C", "rated_current", {"temperature": "40 °C"}),
        ("Rated voltage, 2 or more poles", "rated_voltage", {"poles": "≥ 2"}),
        ("Rated voltage (1-pole)", "rated_voltage", {"poles": "1"}),
        ("Test voltage (50 Hz, 1 min)", "test_voltage", {"frequency": "50 Hz", "duration": "1 min"}),
        ("Max. rated voltage per UL 1977", "rated_voltage", {"standard": "UL 1977"}),
        ("Rated voltage AC", "rated_voltage", {"current_kind": "AC"}),
        ("Rated current per contact", "rated_current", {"per": "contact"}),
        ("Colour (insert)", "colour", {"component": "insert"}),
        ("Schutzart nach IEC 60529, gesteckt", "degree_of_protection", MATED),
        ("ECLASS-13.0", "eclass", {"version": "13.0"}),
        ("ETIM 8.0", "etim", {"version": "8.0"}),
        ("Rated current 1)", "rated_current", {}),
        ("Conductor cross-section", "cross_section", {}),
        ("Conductor cross section rigid", "cross_section", {**SOLID, "ferrule": "none"}),
        ("Leiterquerschnitt flexibel", "cross_section", {**FINE, "ferrule": "none"}),
        (
            "Conductor cross section flexible, with ferrule without plastic sleeve",
            "cross_section",
            {**FINE, "ferrule": "plain"},
        ),
        (
            "2 conductors with same cross section, solid",
            "cross_section",
            {**SOLID, "ferrule": "none", "conductors": "2"},
        ),
        (
            "2 Leiter gleichen Querschnitts flexibel mit TWIN-AEH mit Kunststoffhülse",
            "cross_section",
            {**FINE, "ferrule": "collared", "conductors": "2"},
        ),
        ("Fine-stranded conductor; with uninsulated ferrule", "cross_section", {**FINE, "ferrule": "plain"}),
        ("w. wire end ferrule, DIN 46228 pt 1, max.", "cross_section", {"ferrule": "plain"}),
        ("w. plastic collar ferrule, DIN 46228 pt 4, min.", "cross_section", {"ferrule": "collared"}),
        ("Flexible, min. H05(07) V-K", "cross_section", {**FINE, "ferrule": "none"}),
        ("insulation voltage with degree of pollution 3 rated value", "rated_insulation_voltage", PD_3),
        ("Rated voltage for surge voltage class / pollution degree II/2", "rated_voltage", II_2),
        ("Conductor cross section AWG", "conductor_awg", {}),
        ("Conductor cross section flexible [AWG]", "conductor_awg", {**FINE, "ferrule": "none"}),
    ],
)  # fmt: skip
def test_conditions(label: str, property: str, conditions: dict[str, str]) -> None:
    found = meaning(label)
    assert found is not None
    assert (found.property.id, dict(found.conditions)) == (property, conditions)


@pytest.mark.parametrize(
    ("label", "property", "bounds"),
    [
        ("Tightening torque, max", "tightening_torque", (False, True)),
        ("Min. insulation resistance", "insulation_resistance", (True, False)),
        ("Contact resistance max.", "contact_resistance", (False, True)),
        ("Conductor cross section rigid, min.", "cross_section", (True, False)),
        ("Upper limiting temperature", "limiting_temperature", (False, True)),
        ("Operating temperature", "operating_temperature", (False, False)),
    ],
)
def test_bounds(label: str, property: str, bounds: tuple[bool, bool]) -> None:
    found = meaning(label)
    assert found is not None
    assert (found.property.id, (found.is_lower_bound, found.is_upper_bound)) == (property, bounds)


@pytest.mark.parametrize(
    ("label", "property", "unit"),
    [
        ("Weight [g]", "weight", "g"),
        ("Pitch (mm)", "pin_spacing", "mm"),
        ("Rated current [A]", "rated_current", "A"),
        ("Length in inch", "length", "inch"),
        ("Operating temperature min. [°C]", "operating_temperature", "°C"),
        ("Length [ l ]", "length", ""),
        ("Solder pin [P]", "pin_length", ""),
        ("Nominal current IN", "rated_current", ""),
        ("Nominal voltage $U_N$", "rated_voltage", ""),
    ],
)
def test_units_and_symbols(label: str, property: str, unit: str) -> None:
    found = meaning(label)
    assert found is not None
    assert (found.property.id, found.unit) == (property, unit)


@pytest.mark.parametrize(
    "label",
    [
        "Rated voltage Ui",  # the symbol of another voltage
        "Rated current (max.) min.",
        "Rated voltage per UL 1059 per UL 1977",
        "Weight (packaging)",
        "Weight [A]",
        "Category A",
        "Dimension A",
        "Conductors",
        "w. plastic collar ferrule, DIN 46228 pt 1",
        "Solid stranded conductor",
        "Conductor cross section of the coil",
        "(III/3)",
        "[mm]",
        "max.",
    ],
)
def test_what_is_not_known_leaves_the_label_unknown(label: str) -> None:
    assert meaning(label) is None


def test_the_files_speak_the_words_of_the_dictionary() -> None:
    for item in every():
        assert item.property in PROPERTIES, item
        for key, value in item.conditions.items():
            assert key in CONDITIONS, item
            assert not CONDITIONS[key].values or value in CONDITIONS[key].values, item
        assert not (item.low and item.high), item


def test_no_label_stands_twice() -> None:
    labels = [folded(item.label) for item in every()]
    assert sorted(labels) == sorted(by_label())


def test_every_label_means_its_property() -> None:
    for item in every():
        found = meaning(item.label)
        assert found is not None, item
        assert (found.property.id, dict(found.conditions)) == (item.property, dict(item.conditions))


def test_plausible_ranges_stand_in_order_and_only_with_numbers() -> None:
    for entry in PROPERTIES.values():
        if entry.low is not None:
            assert entry.kind == "number", entry
            assert entry.high is not None, entry
            assert entry.low < entry.high, entry


@given(
    st.sampled_from(sorted(by_label())),
    st.text(alphabet="abcdefgijk", min_size=4, max_size=9).filter(
        lambda word: folded(word) not in by_label()
    ),
)
def test_a_word_more_is_another_label(label: str, word: str) -> None:
    assert meaning(f"{label} ({word})") is None


@given(st.text(max_size=300))
def test_any_text_is_answered(text: str) -> None:
    found = meaning(text)
    assert found is None or found.property.id in PROPERTIES
