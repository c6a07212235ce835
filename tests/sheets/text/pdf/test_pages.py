"""What a page shows is read; what it hides is not; what cannot be read is said."""

import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sheets.text.pdf.writer import pdf, row, text

from mateproof.sheets import parse
from mateproof.sheets.document import Document
from mateproof.sheets.text import document
from mateproof.vocabulary.errors import SheetError

ROWS = row(700, "Rated current", "16 A") + row(680, "Rated voltage", "250 V")
CELLS = [("Rated current", "16 A"), ("Rated voltage", "250 V")]


def read(*pages, **more) -> Document:
    return document(pdf(pages, **more), "example.pdf")


def cells(*pages, **more):
    return [line.cells for line in read(*pages, **more).lines]


def test_rows_have_cells_places_and_pages():
    found = read(ROWS, row(700, "Pitch", "4 mm"))
    assert found.layer == "pdf"
    assert [line.cells for line in found.lines] == [*CELLS, ("Pitch", "4 mm")]
    assert [line.page for line in found.lines] == [1, 1, 2]
    assert [line.number for line in found.lines] == [1, 2, 3]
    left, top, right, bottom = found.lines[0].boxes[1]
    assert (left, round(top), round(bottom)) == (250, 133, 144)
    assert 260 < right < 272
    assert [(page.width, page.height) for page in found.pages] == [(595, 842)] * 2


def test_reading_order_is_told_by_place_not_by_the_file():
    backwards = text(250, 680, "250 V") + text(50, 680, "Rated voltage") + row(700, "Rated current", "16 A")
    assert cells(backwards) == CELLS


def test_words_and_glyphs_drawn_one_by_one():
    words = text(50, 700, "Rated") + text(78, 700, "current") + text(250, 700, "16") + text(264, 700, "A")
    assert cells(words) == CELLS[:1]
    widths = {"R": 7.22, "a": 5.56, "t": 2.78, "e": 5.56, "d": 5.56, " ": 2.78, "c": 5, "u": 5.56, "r": 3.33}
    glyphs, x = text(250, 700, "16 A"), 50.0
    for letter in "Rated current":
        glyphs += text(x, 700, letter)
        x += widths.get(letter, 5.56)
    assert cells(glyphs) == CELLS[:1]


def test_only_the_visible_page_is_read():
    assert cells(ROWS + text(50, 820, "Printer mark"), page="/CropBox[0 0 595 800]") == CELLS


@pytest.mark.parametrize(
    ("turn", "matrix"),
    [(90, "0 1 -1 0 595 0"), (180, "-1 0 0 -1 595 842"), (270, "0 -1 1 0 0 842"), (0, "0 1 -1 0 595 0")],
)
def test_turned_pages_are_read_upright(turn, matrix):
    found = read(
        f"q {matrix} cm {ROWS.replace(' 700 ', ' 500 ').replace(' 680 ', ' 480 ')} Q", page=f"/Rotate {turn}"
    )
    assert [line.cells for line in found.lines] == CELLS
    assert found.lines[0].boxes[0].left == pytest.approx(50, abs=0.5)
    assert found.lines[0].boxes[0].top < found.lines[1].boxes[0].top


def test_text_at_another_angle_comes_last_and_does_not_disturb():
    side = "q 0 1 -1 0 60 300 cm " + text(0, 0, "Drawing number") + " Q "
    assert cells(side + ROWS) == [*CELLS, ("Drawing number",)]


def test_hidden_text_is_not_read():
    hidden = "BT 3 Tr /F1 10 Tf 50 650 Td (Rated current 99 A) Tj ET "
    clipped = "q 300 300 20 20 re W n " + text(50, 660, "Rated current 99 A") + "Q "
    assert cells(ROWS + hidden + clipped) == CELLS


def test_text_recognised_behind_a_picture_is_read_and_said():
    found = read("BT 3 Tr /F1 10 Tf 50 650 Td (Rated current) Tj ET")
    assert [line.text for line in found.lines] == ["Rated current"]
    assert "recognised by a machine" in found.unread[0].why


def test_fake_bold_is_printed_once():
    twice = text(50, 700, "Rated current") + row(700, "", "16 A") + text(50.4, 700, "Rated current")
    assert cells(twice) == [("Rated current", "16 A")]


def test_bold_and_size_are_the_look_of_a_line():
    found = read(text(50, 750, "Electrical data", font="F2", size=14) + ROWS)
    assert [(line.look.size, line.look.bold) for line in found.lines] == [
        (14, True),
        (10, False),
        (10, False),
    ]


def test_pages_without_text_are_named():
    found = read(ROWS, "100 100 m 200 200 l S", "")
    assert [(part.where, part.after) for part in found.unread] == [("page 2", 2)]
    assert "no text layer" in found.unread[0].why


def test_pages_without_text_are_counted_as_not_understood():
    head = text(50, 780, "Data sheet | Item number: 4711")
    reading = parse(pdf([head + ROWS, "100 100 m 200 200 l S"]), name="example.pdf")
    assert any(
        missed.label == "page 2" and "no text layer" in missed.text for missed in reading.not_understood
    )


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (pdf(["100 100 m 200 200 l S"]), "no text layer: the page is scanned, or drawn as curves"),
        (pdf(["100 100 m 200 200 l S", "1 1 m 9 9 l S"]), "no text layer: all 2 pages"),
        (pdf(["", ""]), "every page of the PDF is blank"),
        (pdf([]), "damaged or has no page"),
        (pdf([ROWS])[:300], "damaged or has no page"),
        (b"%PDF-1.4 and nothing else", "damaged or has no page"),
        (pdf([ROWS], password=b"secret"), "locked by a password"),
        (pdf([""] * 501), "has 501 pages; at most 500 are read"),
    ],
)
def test_what_cannot_be_read_is_said_with_the_next_step(data, said):
    with pytest.raises(SheetError) as caught:
        document(data, "example.pdf")
    (problem,) = caught.value.problems
    assert said in problem.message
    assert problem.help
    assert problem.place is not None
    assert problem.place.file == "example.pdf"


def test_permission_flags_are_no_lock():
    assert cells(ROWS, password=b"") == CELLS


def test_scripts_and_lines_before_the_mark_are_ignored():
    assert cells(ROWS, catalogue="/OpenAction<</S/JavaScript/JS(app.alert(1))>>") == CELLS
    data = b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n" + pdf([ROWS])
    assert [line.cells for line in document(data, "example.pdf").lines] == CELLS


def test_a_page_with_more_characters_than_are_read_is_named(monkeypatch):
    monkeypatch.setattr("mateproof.sheets.text.pdf.characters.MAX_CHARACTERS", 60)
    found = read(ROWS, ROWS + row(660, "Protection class of the housing", "IP20"))
    assert [line.page for line in found.lines] == [1, 1]
    assert "more than are read" in found.unread[0].why


def test_a_file_that_swells_is_refused_before_it_is_opened():
    packed = zlib.compress(b" " * 80 * 2**20)
    stream = b"99 0 obj\n<</Length %d/Filter/FlateDecode>>stream\n%b\nendstream\nendobj\n"
    data = pdf([ROWS]).replace(b"%PDF-1.7\n", b"%PDF-1.7\n" + stream % (len(packed), packed))
    with pytest.raises(SheetError, match="unpacks to more text"):
        document(data, "example.pdf")


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=300), st.integers(0, 900), st.integers(0, 60))
def test_damage_anywhere_is_answered_clearly(noise, place, cut):
    whole = pdf([ROWS])
    data = whole[:place] + noise + whole[place + cut :]
    try:
        texts = [line.text for line in document(data, "example.pdf").lines]
    except SheetError as error:
        texts = [problem.help for problem in error.problems]
    assert all(texts)
