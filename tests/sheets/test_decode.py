"""Bad files are refused with the reason, the place and the next step; good ones in any encoding are read."""

import codecs
import os
from pathlib import Path

import pytest

from mateproof.sheets import parse, read
from mateproof.sheets.text.layers.plain import MAX_BYTES
from mateproof.vocabulary.errors import SheetError

EXAMPLE = Path(__file__).parent / "data" / "example.txt"
TEXT = EXAMPLE.read_text("utf-8")
LATIN = TEXT.replace("Ω", "Ohm").replace("≙", "=").replace("≤", "<").replace("■", "").replace("…", "...")


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "utf-16 big", "crlf", "cr"],
)
def test_encodings_and_line_ends_change_nothing(data: bytes) -> None:
    read_one, plain = parse(data, name="e.txt"), parse(TEXT.encode(), name="e.txt")
    facts = [(fact.property, fact.value, fact.source and fact.source.line) for fact in read_one.facts]
    assert facts == [(fact.property, fact.value, fact.source and fact.source.line) for fact in plain.facts]


def test_latin_1() -> None:
    reading = parse(LATIN.encode("latin-1"), name="e.txt")
    assert {fact.unit for fact in reading.parts[0].of("cross_section")} == {"mm²"}


@pytest.mark.parametrize(
    ("data", "message", "line", "column"),
    [
        (b"", "empty (0 bytes)", 1, 1),
        (b" \n\t\r\n ", "the sheet is empty", 1, 1),
        (b"PK\x03\x04....", "an Office document", 1, 1),
        (b"\x89PNG\r\n", "a PNG picture", 1, 1),
        (b"Data sheet\nab\x00cd", "U+0000", 2, 3),
        (bytes(range(256)), "the file is binary", 1, 1),
        (os.urandom(0) + b"\x7fELF\x02\x01\x01", "U+007F", 1, 1),
        ("a\nmm²".encode()[:-1] + "²".encode() + b"\xc2", "damaged UTF-8", 2, 3),
        (TEXT.encode()[:-1] + "≤".encode()[:2], "damaged UTF-8", None, None),
        (codecs.BOM_UTF16_LE + b"a\x00b", "UTF-16, but is damaged", 1, 2),
        ("ä".encode("utf-32"), "UTF-32", 1, 1),
        ("Data sheet".encode("utf-16-le"), "U+0000", 1, 2),
        (b"Just a letter.\nNothing else.\n", "no layout recognises", 1, 1),
    ],
)
def test_bad_bytes(data: bytes, message: str, line: int | None, column: int | None) -> None:
    with pytest.raises(SheetError) as caught:
        parse(data, name="bad.txt")
    (problem,) = caught.value.problems
    assert message in problem.message
    assert problem.place is not None
    assert problem.place.file == "bad.txt"
    assert problem.help
    if line:
        assert (problem.place.line, problem.place.column) == (line, column)


def test_fifty_megabytes_are_refused_without_reading_them(tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    with big.open("wb") as file:
        file.truncate(50 * 2**20)
    with pytest.raises(SheetError, match=r"50\.0 MiB; a sheet may have at most 8 MiB"):
        read(big)
    with pytest.raises(SheetError, match="at most 8 MiB"):
        parse(b"x" * (MAX_BYTES + 1), name="big.txt")


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match=r"no such file.*check the path"):
        read(tmp_path / "missing.txt")
    with pytest.raises(SheetError, match="is a directory"):
        read(tmp_path)


def test_read_is_parse_with_the_name_of_the_file() -> None:
    assert read(EXAMPLE) == parse(EXAMPLE.read_bytes(), name="example.txt")


def test_a_sheet_cut_anywhere_gives_no_wrong_fact() -> None:
    data = TEXT.encode()
    whole = {
        (part.item_number, fact.property, fact.value, fact.unit, tuple(fact.conditions.items()))
        for part in parse(data, name="e.txt").parts
        for fact in part.facts
    }
    for length in range(60, len(data), 97):
        try:
            reading = parse(data[:length], name="e.txt")
        except SheetError:
            continue  # cut inside a character
        for part in reading.parts:
            for fact in part.facts:
                found = (
                    part.item_number,
                    fact.property,
                    fact.value,
                    fact.unit,
                    tuple(fact.conditions.items()),
                )
                assert found in whole, f"cut at {length}: {found}"
        # Right behind an address the text looks complete: that is all a cut text can tell.
        told = any(doubt.code == "cut-off" for doubt in reading.doubts)
        assert told or b"Phone:" in data[max(length - 400, 0) : length]
