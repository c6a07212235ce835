"""Ratings in one piece."""

import pytest

from mateproof.sheets.ratings import ratings

V, K, A = "rated_voltage", "rated_impulse_voltage", "rated_current"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("160 V/2,5 kV/2  9 A", [(V, 160, "2", None), (K, 2.5, "2", None), (A, 9, None, None)]),
        ("250 V/4 kV/3", [(V, 250, "3", None), (K, 4, "3", None)]),
        (
            "Rated data: 160 V, 2.5 kV/2 (III), 3 A",
            [(V, 160, "2", "III"), (K, 2.5, "2", "III"), (A, 3, None, None)],
        ),
        (
            "Rated data 320 V, 4 kV/2 (III), 17,5 A",
            [(V, 320, "2", "III"), (K, 4, "2", "III"), (A, 17.5, None, None)],
        ),
        (
            "Bemessungsdaten: 630 V / 6 kV / 2 / 20 A",
            [(V, 630, "2", None), (K, 6, "2", None), (A, 20, None, None)],
        ),
    ],
)
def test_ratings(text: str, said: list[tuple[str, float, str | None, str | None]]) -> None:
    found = [
        (one.property, one.value.low if one.value else None, one.conditions.get("pollution_degree"),
         one.conditions.get("overvoltage_category"))
        for one in ratings(text)
    ]  # fmt: skip
    assert found == said


def test_a_rating_to_a_standard() -> None:
    (one,) = ratings("300 V UL 1059")
    assert (one.property, one.unit, dict(one.conditions)) == (V, "V", {"standard": "UL 1059"})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "160 V",
        "9 A",
        "630 V/6 kV/2 in LED",
        "up to 630 V/6 kV",
        "1,000 V/6 kV/2",
        "160 V/2,5 kV/5 9 A",
        "160/2,5/2",
    ],
)
def test_anything_else_is_no_rating(text: str) -> None:
    assert ratings(text) == ()
