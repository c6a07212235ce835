"""Whatever the bytes, the reader answers soon: with a reading, or with a SheetError."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mateproof.sheets import Reading, parse
from mateproof.sheets.descriptions import describe
from mateproof.sheets.labels import meaning
from mateproof.sheets.sayings import said
from mateproof.vocabulary.errors import SheetError

TEXT = (Path(__file__).parent / "data" / "example.txt").read_text("utf-8")
LINES = TEXT.split("\n")
TITLE = "Data sheet | Item number: 900-1\n"


def answer(data: bytes) -> Reading | None:
    try:
        return parse(data, name="fuzz.txt")
    except SheetError:
        return None


@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    answer(data)
    answer(TITLE.encode() + data)


@given(st.text(max_size=400))
def test_any_text_under_a_title(text: str) -> None:
    reading = answer((TITLE + text).encode("utf-8", "surrogatepass"))
    if reading:
        assert all(fact.source and 1 <= fact.source.line <= reading.lines for fact in reading.facts)


@given(st.data())
def test_lines_left_out_doubled_and_swapped(data: st.DataObject) -> None:
    picked = data.draw(st.lists(st.sampled_from(LINES), max_size=60))
    reading = answer((TITLE + "\n".join(picked)).encode())
    assert reading is not None
    printed = (TITLE + "\n".join(picked)).split("\n")
    for fact in reading.facts:
        assert fact.source is not None
        assert fact.raw in " ".join(printed[fact.source.line - 1].split("\t"))


@given(st.data())
def test_single_characters_changed(data: st.DataObject) -> None:
    characters = list(TEXT)
    for _ in range(data.draw(st.integers(1, 8))):
        index = data.draw(st.integers(0, len(characters) - 1))
        characters[index] = data.draw(st.sampled_from("\t\n ;,.0159-/()|:$*²…\u00a0äX"))
    answer("".join(characters).encode())


@given(st.text(max_size=200))
def test_labels_sentences_and_descriptions_never_fail(text: str) -> None:
    meaning(text)
    said(text)
    assert describe(text).part_class


@pytest.mark.parametrize(
    "line",
    [
        "1" * 200_000,
        "1," * 100_000,
        " " * 200_000 + "x",
        "Width\t" + "1 ... " * 40_000,
        "Width\t" + "1 / " * 50_000,
        "Solid conductor" + " with ferrule" * 20_000 + "\t1 mm",
        "strip length, outer insulation = " * 6_000,
        "interruption U.S. market some versions current interruption UL certificate " * 2_000,
        "coding pin " * 20_000,
        "only connectors " + "same " * 40_000,
        ";" * 200_000,
        "**" * 100_000,
        "[" * 100_000 + "](",
        "-" * 200_000 + "x",
        "Phone: 1\n" * 20_000,
        "Item no.: 1\n" * 20_000,
    ],
    ids=lambda line: line[:20].strip(),
)
def test_bounded_time(line: str) -> None:
    started = time.process_time()
    answer(f"{TITLE}Compatible products\n{line}\nMechanical data\n{line}\n".encode())
    assert time.process_time() - started < 5.0


@pytest.mark.parametrize("text", [TITLE.rstrip(), "Electrical data\n" + TITLE + "Rated voltage\t5 V\n"])
def test_a_sheet_without_its_item_number_is_refused(text: str) -> None:
    with pytest.raises(SheetError, match="no item number"):
        parse(text.encode(), name="cut.txt")


def test_a_title_above_a_phone_line_is_no_address() -> None:
    reading = parse(f"{TITLE}Socket; 2-pole\nRoHS Compliant\nPhone: +49 1\n".encode(), name="short.txt")
    assert reading.parts[0].item_number == "900-1"
    assert not list(reading.parts[0].of("maker"))
