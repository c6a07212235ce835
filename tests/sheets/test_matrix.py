"""Rating matrices: every value under the conditions of its own column, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mateproof.parts.fact import Absence
from mateproof.sheets.collector import Statement
from mateproof.sheets.matrix import Matrix, Placed, is_value, key_of, rated
from mateproof.vocabulary.values import plain

STANDARD = "IEC/EN 60664-1"


def placed(*texts: str) -> list[Placed]:
    return [Placed(text) for text in texts]


def opened(categories: str = "III III II", degrees: str = "3 2 2") -> Matrix:
    matrix = Matrix()
    matrix.open("Ratings per", placed(STANDARD))
    assert matrix.key("Overvoltage category", placed(*categories.split())) is not None
    assert matrix.key("Pollution degree", placed(*degrees.split())) is not None
    return matrix


def values(found: list[Statement] | None) -> list[str]:
    return [one.value.text if one.value else str(one.absent) for one in found or ()]


def conditions(found: list[Statement] | None, *names: str) -> list[tuple[str | None, ...]]:
    return [tuple(one.conditions.get(name) for name in names) for one in found or ()]


@given(
    st.lists(
        st.tuples(st.sampled_from(("I", "II", "III", "IV")), st.integers(1, 4), st.integers(1, 1500)),
        min_size=1,
        max_size=6,
    ),
    st.booleans(),
)
def test_what_is_printed_is_read(columns: list[tuple[str, int, int]], in_one_cell: bool) -> None:
    matrix = opened(" ".join(a for a, _, _ in columns), " ".join(str(b) for _, b, _ in columns))
    cells = [f"{voltage} V" for _, _, voltage in columns]
    found = matrix.row("Rated voltage", placed(" ".join(cells)) if in_one_cell else placed(*cells))
    assert values(found) == [plain(voltage) for _, _, voltage in columns]
    printed = [(a, str(b), "IEC 60664-1") for a, b, _ in columns]
    assert conditions(found, "overvoltage_category", "pollution_degree", "standard") == printed


def test_a_dash_is_none_under_its_conditions() -> None:
    matrix = Matrix()
    matrix.open("Approvals per", placed("UL"))
    matrix.key("Use group UL 1059", placed("B", "C", "D"))
    found = matrix.row("Rated voltage, 2 or more poles", placed("300 V", "–", "300 V"))
    assert values(found) == ["300", "none", "300"]
    assert found is not None
    assert [one.absent for one in found] == [Absence.PRINTED, Absence.NONE, Absence.PRINTED]
    group = conditions(found, "standard", "use_group", "poles")
    assert group == [("UL 1059", letter, "≥ 2") for letter in "BCD"]


@pytest.mark.parametrize(
    "row", [("63 V", "160 V"), ("63 V",), ("63 V", "160 V", "320 V", "400 V"), ("63 V", "x", "1 V")]
)
def test_values_that_fit_no_column_are_not_read(row: tuple[str, ...]) -> None:
    assert opened().row("Rated voltage", placed(*row)) is None


def test_an_empty_cell_is_told_by_its_place() -> None:
    matrix = Matrix()
    matrix.open("Approvals per", placed("UL"))
    matrix.key("Use group UL 1059", [Placed("B", 10.0), Placed("C", 20.0), Placed("D", 30.0)])
    found = matrix.row("Rated voltage", [Placed("600 V", 9.0), Placed("300 V", 31.0)])
    assert conditions(found, "use_group") == [("B",), ("D",)]
    assert matrix.row("Rated voltage", [Placed("600 V", 14.9), Placed("300 V", 31.0)]) is None


def test_one_value_in_the_middle_of_three_columns_may_mean_all_of_them() -> None:
    matrix = Matrix()
    matrix.open("Ratings per", placed(STANDARD))
    matrix.key("Pollution degree", [Placed("3", 10.0), Placed("2", 20.0), Placed("1", 30.0)])
    assert matrix.row("Rated voltage", [Placed("600 V", 20.0)]) is None


def test_a_new_block_forgets_the_columns_of_the_last_one() -> None:
    matrix = opened()
    matrix.open("Approvals per", placed("UL 1977"))
    found = matrix.row("Rated current (UL)", placed("9 A"))
    assert found is not None
    assert [dict(one.conditions) for one in found] == [{"standard": "UL 1977"}]


def test_use_groups_are_never_columns_of_another_standard() -> None:
    matrix = opened()
    matrix.key("Use group", placed("B", "C", "D"))
    found = matrix.row("Rated voltage", placed("1 V", "2 V", "3 V"))
    assert conditions(found, "standard", "overvoltage_category") == [(None, None)] * 3


@pytest.mark.parametrize(
    ("label", "cell"), [("Ratings per", "the standard"), ("Overvoltage category", "III or II")]
)
def test_nothing_is_read_under_conditions_that_nobody_knows(label: str, cell: str) -> None:
    matrix = opened()
    if label == "Ratings per":
        assert matrix.open(label, placed(cell)) == []
    else:
        assert matrix.key(label, placed(cell)) is None
    assert matrix.row("Rated voltage", placed("63 V", "160 V", "320 V")) is None


@pytest.mark.parametrize(
    ("label", "property", "poles"),
    [
        ("Rated voltage, 1-pole", "rated_voltage", "1"),
        ("Rated voltage, 2 or more poles", "rated_voltage", "≥ 2"),
        ("Bemessungsspannung, 2- und mehrpolig", "rated_voltage", "≥ 2"),
        ("Nominal current UL", "rated_current", None),
        ("Rated current (UL)", "rated_current", None),
        ("Rated surge voltage", "rated_impulse_voltage", None),
    ],
)
def test_labels(label: str, property: str, poles: str | None) -> None:
    known = rated(label)
    assert known is not None
    assert (known[0].id, known[1].get("poles")) == (property, poles)


def test_other_labels_are_none_of_a_matrix() -> None:
    assert rated("Strip length") is None
    assert key_of("Strip length") is None
    assert not is_value("CAGE CLAMP")
    assert is_value("IEC/EN 60664-1")
    assert not is_value("IEC/EN")
