"""The makers' PDFs, where present: every line of their tables, in order and in its column."""

import pytest
from tests.sheets.seed import sheets

from mateproof.sheets.text import document
from mateproof.vocabulary.errors import SheetError

FLYER, CATALOGUE, DRAWING = "WAGO_SMD_Terminal_Blocks.pdf", "WAGO_2060-14_DB.pdf", "Harwin_M20-611.pdf"


def lines(name, page=1):
    folder = sheets()
    file = folder / "sheets" / name if folder else None
    if file is None or not file.is_file():
        pytest.skip(f"no {name} in MATEPROOF_SHEETS or ../shared")
    return [line for line in document(file.read_bytes(), name).lines if line.page == page]


def test_tables_side_by_side_and_rating_matrices():
    found = [line.cells for line in lines(FLYER, 6)]
    start = found.index(("Pin Spacing", "8 mm / 0.314 in"))
    table = found[start : start + 23]
    assert table[4] == ("Rated voltage", "400 V", "630 V", "1000 V")
    assert table[5] == ("Rated surge voltage", "6 kV", "6 kV", "6 kV")
    assert [row[0] for row in table[:10]] == [
        "Pin Spacing", "Ratings per", "Overvoltage category", "Pollution degree", "Rated voltage",
        "Rated surge voltage", "Rated current", "Approvals per", "Rated voltage", "Rated current (UL)",
    ]  # fmt: skip
    assert table[10:13] == [
        ("Conductor Data",),
        ("Connection technology", "CAGE CLAMP® S"),
        ("Conductor size: solid", "0.2 – 0.75 mm²"),
    ]
    assert table[15] == ("", "(with insulated ferrule)")
    assert table[19:23] == [
        ("Strip length", "7 – 9 mm / 0.28 – 0.35 in"),
        ("Pole No.", "Item No.", "Pack. Unit"),
        table[21],
        ("2", "2060-852/998-404", "6750 (9 x 750)"),
    ]


def test_columns_of_text_come_one_after_the_other():
    found = [line.text for line in lines(FLYER, 6)]
    assert found.index("for connecting LED modules.") + 1 == found.index("THR and Wave Soldering")
    assert found.index("LED and industrial applications.") + 1 == found.index("Board-To-Board Link")


def test_text_outside_its_clip_path_is_left_out():
    assert not [line for line in lines(FLYER, 4) if "Polzahl" in line.text]


def test_items_of_a_catalogue_page():
    found = [line.cells for line in lines(CATALOGUE)]
    items = [row for row in found if row[0] in ("1", "2", "3") and len(row) == 3]
    assert items == [
        ("1", "2060-1401/998-404", "10800 (9 x 1200)"),
        ("2", "2060-1402/998-404", "6750 (9 x 750)"),
        ("3", "2060-1403/998-404", "4950 (9 x 550)"),
        ("1", "2060-1421/998-404", "10800 (9 x 1200)"),
        ("2", "2060-1422/998-404", "6750 (9 x 750)"),
        ("3", "2060-1423/998-404", "4950 (9 x 550)"),
    ]
    assert found.count(("0,2 – 0,75 mm²", "AWG 24 – 18")) == 2
    assert found[0][0] == "THR-Leiterplattenklemmen mit Betätigungsdrückern, 0,75 mm²"


def test_a_drawing_of_curves_has_no_text_layer():
    with pytest.raises(SheetError, match="no text layer"):
        lines(DRAWING)
