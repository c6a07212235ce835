"""Tables stay rows, text set in columns is read column by column, cells keep their column."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sheets.text.pdf.typeset import typeset
from tests.sheets.text.pdf.writer import pdf, row, text

from mateproof.sheets.text import document

_FURNITURE = {("EXAMPLE 4711-0815",), ("Example", "Page 1")}


def cells(body):
    found = document(typeset(body), "example.pdf")
    return [line.cells for line in found.lines if line.cells not in _FURNITURE]


def test_labels_and_values_stay_rows_and_keep_their_columns():
    assert cells("""
== Material data
#table(columns: (50%, 50%), inset: 5pt, fill: (_, y) => if calc.odd(y) { luma(235) },
 [Nominal current I#sub[N]], [41 A],
 [Conductor cross section flexible, with ferrule without plastic sleeve, as the standard has it], [0.25 mm²],
 [Insulation resistance], [> 10#super[9] Ω (between neighbouring contacts, after seven days of storage)],
 [Standards], [IEC 60664-1 \\ UL 1059])
""") == [
        ("Material data",),
        ("Nominal current IN", "41 A"),
        ("Conductor cross section flexible, with ferrule without plastic", "0.25 mm²"),
        ("sleeve, as the standard has it",),
        ("Insulation resistance", "> 10⁹ Ω (between neighbouring contacts, after seven days of"),
        ("", "storage)"),
        ("Standards", "IEC 60664-1"),
        ("", "UL 1059"),
    ]


def test_columns_are_found_for_each_table_by_itself():
    assert cells("""
== Ratings
#table(columns: (auto, auto, auto, auto), stroke: 0.5pt,
  [Rated voltage], [400 V], [630 V], [1000 V], [Overvoltage category], [III], [III], [II])
== Limits
#table(columns: (40%, 15%, 15%, 15%, 15%), [Parameter], [Symbol], [Min.], [Max.], [Unit],
  [Rated current], [I#sub[r]], [], [3], [A], [Temperature], [T#sub[a]], [−25], [85], [°C])
""") == [
        ("Ratings",),
        ("Rated voltage", "400 V", "630 V", "1000 V"),
        ("Overvoltage category", "III", "III", "II"),
        ("Limits",),
        ("Parameter", "Symbol", "Min.", "Max.", "Unit"),
        ("Rated current", "Ir", "", "3", "A"),
        ("Temperature", "Ta", "−25", "85", "°C"),
    ]


def test_dots_lead_from_label_to_value():
    leaders = "#let lead(a, b) = block[#a #box(width: 1fr, repeat[.]) #b]\n#lead[Rated current][16 A]\n"
    assert cells(leaders) == [("Rated current", "16 A")]
    spaced = pdf([text(50, 700, "Rated voltage . . . . . . . . . 250 V") + text(50, 680, "Pitch.......4 mm")])
    lines = document(spaced, "example.pdf").lines
    assert [line.cells for line in lines] == [("Rated voltage", "250 V"), ("Pitch", "4 mm")]


_PAIRS = "#table(columns: (60%, 40%), "
_LEFT = _PAIRS + "[Length], [37.5 mm], [Width], [13.5 mm], [Height], [15 mm], [Depth], [12 mm])"
_RIGHT = _PAIRS + "[Material], [Copper], [Plating], [Tin], [Fire load], [1 MJ], [Weight], [7 g])"
_APART = [
    ("Length", "37.5 mm"), ("Width", "13.5 mm"), ("Height", "15 mm"), ("Depth", "12 mm"),
    ("Material", "Copper"), ("Plating", "Tin"), ("Fire load", "1 MJ"), ("Weight", "7 g"),
]  # fmt: skip


@pytest.mark.parametrize(
    "grid",
    [
        f"#grid(columns: (1fr, 1fr), inset: 4pt, grid.vline(x: 1), [{_LEFT}], [{_RIGHT}])",
        f"#grid(columns: (1fr, 1fr), gutter: 8mm, [{_LEFT}], [#set table(inset: 5pt)\n{_RIGHT}])",
    ],
    ids=["a rule between them", "other line distances"],
)
def test_tables_side_by_side_come_one_after_the_other(grid):
    assert cells(grid) == _APART


def test_four_columns_without_a_mark_stay_rows():
    assert cells("""
#table(columns: (30%, 20%, 30%, 20%), [Number of poles], [3], [Colour], [black], [Rated current], [25 A],
  [Degree of protection], [IP20], [Pitch], [10 mm], [Flammability class], [V0])
""") == [
        ("Number of poles", "3", "Colour", "black"),
        ("Rated current", "25 A", "Degree of protection", "IP20"),
        ("Pitch", "10 mm", "Flammability class", "V0"),
    ]


def test_running_text_in_columns_is_read_column_by_column():
    left = (
        "The connectors are made for the pluggable installation of buildings and are pushed together by hand."
    )
    right = "Later changes are made in the same way, without an electrician who strips wires in ceilings."
    found = cells(f"#grid(columns: (1fr, 1fr), gutter: 8mm, [{left} {left}], [{right} {right}])\n== Data\n")
    assert all(len(line) == 1 for line in found)
    assert " ".join(line[0] for line in found) == f"{left} {left} {right} {right} Data"


def test_a_rule_between_label_and_value_is_no_wall_between_blocks():
    assert cells("""
#table(columns: (50%, 50%), stroke: 0.5pt, [Rated current], [16 A], [Rated voltage], [250 V], [Pitch], [4 mm])
""") == [("Rated current", "16 A"), ("Rated voltage", "250 V"), ("Pitch", "4 mm")]


def test_cells_set_in_the_middle_of_ruled_rows_go_up_to_their_first_line():
    label = "[Conductor cross section of a fine-stranded conductor with ferrule]"
    found = cells(f"""
#set table(align: horizon)
#table(columns: (25%, 25%), stroke: 0.5pt, {label}, [1.5 mm²], {label}, [2.5 mm²], [Pitch], [4 mm])
""")
    first, *rest = ("Conductor cross section of a", "fine-stranded conductor with", "ferrule")
    more = [(part,) for part in rest]
    assert found == [(first, "1.5 mm²"), *more, (first, "2.5 mm²"), *more, ("Pitch", "4 mm")]


def test_a_cell_halfway_between_two_lines_goes_up_to_the_first():
    label = "[Conductor cross section of a fine-stranded conductor]"
    found = cells(f"""
#set table(align: horizon)
#table(columns: (25%, 25%), inset: 6pt, {label}, [1.5 mm²], {label}, [2.5 mm²], [Pitch], [4 mm])
""")
    first, second = "Conductor cross section of a", ("fine-stranded conductor",)
    assert found == [(first, "1.5 mm²"), second, (first, "2.5 mm²"), second, ("Pitch", "4 mm")]


_WORD = st.text(st.sampled_from("abcdefgh0123456789"), min_size=1, max_size=8)
_CELL = st.lists(_WORD, min_size=1, max_size=3).map(" ".join)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(_CELL, _CELL), min_size=1, max_size=12), st.randoms())
def test_any_table_of_labels_and_values_comes_back_in_order(table, chance):
    drawn = [row(800 - 20 * index, *pair) for index, pair in enumerate(table)]
    chance.shuffle(drawn)
    lines = document(pdf(["".join(drawn)]), "example.pdf").lines
    assert [line.cells for line in lines] == table


@settings(deadline=None, max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 560), st.integers(5, 830), _CELL, st.integers(1, 40)), max_size=40))
def test_no_character_is_lost_or_made_up(words):
    """Whatever stands wherever: every character comes once, cells and boxes go together, pages too."""
    drawn = "".join(text(x, 10 * round(y / 10), word, size=5) for x, y, word, _ in words)
    found = document(pdf([drawn + row(838, "end", "x")]), "example.pdf")
    for line in found.lines:
        assert len(line.boxes) == len(line.cells)
        assert line.text == " ".join(filter(None, line.cells))
        assert all(box.left <= box.right and box.top <= box.bottom for box in line.boxes)
    printed = {word for *_, cell, _ in words for word in cell.split()} | {"end", "x"}
    read = "".join(line.text for line in found.lines)
    assert set(read.replace(" ", "")) <= set("".join(printed))
