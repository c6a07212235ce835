"""Each doubt: raised by one change to the example sheet, gone with another, never a changed fact."""

from pathlib import Path

import pytest

from mateproof.sheets import Reading, parse
from mateproof.sheets.doubts.awg_pair import area_of
from mateproof.sheets.doubts.gtin import is_valid

TEXT = (Path(__file__).parent / "data" / "example.txt").read_text("utf-8")


def changed(old: str, new: str) -> Reading:
    assert old in TEXT
    return parse(TEXT.replace(old, new).encode(), name="e.txt")


def lines_of(reading: Reading, code: str) -> list[tuple[int, ...]]:
    found = (doubt for doubt in reading.doubts if doubt.code == code)
    return [tuple(source.line for _, source in doubt.places if source) for doubt in found]


@pytest.mark.parametrize(
    ("code", "old", "new", "places"),
    [
        ("awg-pair", "0,25 ... 1 mm ² / 24", "0,25 ... 1 mm ² / 20", [(84, 71)]),
        ("gtin", "4012345678901", "4012345678902", [(135,)]),
        ("gtin", "4012345678901", "401234567890", [(135,)]),
        ("dual-units", "40 mm / 1.575", "40 mm / 1.375", [(97,)]),
        ("dual-units", "23 ... 104", "23 ... 140", [(125,)]),
        ("restated", "No. of poles\t3", "No. of poles\t4", [(3, 88)]),
        ("restated", "Coding\tS", "Coding\tB", [(3, 102)]),
        ("restated", "Male connector/plug", "Female connector/socket", [(3, 113)]),
        ("restated", "2. Strip length = 8 mm", "2. Strip length = 9 mm", [(87, 195)]),
        ("restated", "Nominal cross section\t2.5", "Nominal cross section\t4", [(3, 70)]),
        ("restated", "www.example.com/900-202", "www.example.com/900-203", [(158, 161)]),
        ("ferrule-range", "push-in termination, from\t0,75", "push-in termination, from\t1", [(86, 84)]),
        ("identical-items", "grey; with bells", "grey", [(175, 178)]),
    ],
)
def test_a_doubt_names_every_place(
    code: str, old: str, new: str, places: list[tuple[int, ...]], clean: str
) -> None:
    text = clean
    if code == "identical-items":
        text = text.replace(
            "900-403\n\nSubject to changes without notice.\n\nSnap-in frame; 3-pole; 0.5 ... 3.0 mm",
            "900-403\n\nSubject to changes without notice.\n\nSnap-in frame; 3-pole; 0.5 ... 2.0 mm",
        )
    assert old in text
    before, after = parse(text.encode(), name="e.txt"), parse(text.replace(old, new).encode(), name="e.txt")
    assert lines_of(after, code) == places
    if code != "identical-items":
        assert lines_of(before, code) == []


@pytest.fixture
def clean() -> str:
    """The example without what its doubts are about."""
    text = TEXT
    for old, new in (
        ("40 mm / 1.375", "40 mm / 1.575"),
        ("4012345678902", "4012345678901"),
        ("Color\tdark green", "Color\tlight green"),
        ("www.example.com/900-203", "www.example.com/900-202"),
        ("push-in termination, from\t1 mm ² / 18", "push-in termination, from\t0,75 mm ² / 18"),
        (
            "900-403\n\nSubject to changes without notice.\n\nSnap-in frame; 3-pole; 0.5 ... 2.0 mm",
            "900-403\n\nSubject to changes without notice.\n\nSnap-in frame; 3-pole; 0.5 ... 3.0 mm",
        ),
        (
            "Distributor for status queries; 2-pole/3-pole; Cod. S; 1 input; 2 outputs; light",
            "Distributor for status queries; 2-pole/3-pole; Cod. S; 1 input; 3 outputs; light",
        ),
        (" approx. 0.2 mΩ contact transition plug / socket", ""),
        (" (do not place where open, easily accessible)", ""),
    ):
        assert old in text, old
        text = text.replace(old, new)
    return text


def test_a_clean_sheet_raises_no_doubt(clean: str) -> None:
    assert parse(clean.encode(), name="e.txt").doubts == ()


def test_the_code_alone_does_not_tell_where_a_part_may_be() -> None:
    assert lines_of(changed("IP20\nNote", "IP40\nNote"), "open-place") == [(108, 109)]
    assert lines_of(changed("IP20\nNote", "IP00\nNote"), "open-place") == []


def test_contact_resistance_gives_every_reading() -> None:
    reading = changed("approx. 0,8 mΩ", "approx. 1 mΩ")
    (doubt,) = (doubt for doubt in reading.doubts if doubt.code == "contact-resistance")
    assert "1, 1.2 or 2.2 mΩ" in doubt.message


def test_levers_need_a_note_and_one_difference() -> None:
    assert lines_of(changed("900-300", "900-301"), "lever-count") == [(153, 158, 33)]
    assert lines_of(changed("2 outputs; 3 locking", "3 outputs; 3 locking"), "lever-count") == []
    assert lines_of(changed("factory-fitted with", "sold without"), "lever-count") == []


def test_gtin() -> None:
    assert is_valid("4006381333931")
    assert is_valid("96385074")
    assert not is_valid("4006381333932")
    assert not is_valid("")
    assert not is_valid("٤٠٠٦٣٨١٣٣٣٩٣١")


@pytest.mark.parametrize(("awg", "area"), [(20, 0.518), (16, 1.309), (14, 2.081), (12, 3.309), (0, 53.48)])
def test_area_of_awg(awg: float, area: float) -> None:
    assert area_of(awg) == pytest.approx(area, rel=0.001)
