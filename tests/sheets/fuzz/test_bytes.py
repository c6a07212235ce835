"""Sheets of every kind with damage anywhere: read by all laws, or refused."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sheets.fuzz import own
from tests.sheets.fuzz.laws import answer

LONG = settings(max_examples=1500, deadline=None)


@pytest.mark.parametrize("made", [own.texts, own.pdfs])
def test_undamaged(made: Callable[[], tuple[bytes, ...]]) -> None:
    assert None not in [answer(data) for data in made()]


@settings(max_examples=60)
@given(own.changed(own.texts))
def test_damaged_text(data: bytes) -> None:
    answer(data)


@settings(max_examples=30)
@given(own.changed(own.pdfs))
def test_damaged_pdf(data: bytes) -> None:
    answer(data)


@pytest.mark.slow
@LONG
@given(own.changed(own.texts))
def test_damaged_text_for_long(data: bytes) -> None:
    answer(data)


@pytest.mark.slow
@LONG
@given(own.changed(own.pdfs))
def test_damaged_pdf_for_long(data: bytes) -> None:
    answer(data)


@settings(max_examples=40)
@given(
    st.binary(max_size=200), st.sampled_from([b"", b"%PDF-1.7\n", b"<html>", b"# x\n", b"\xff\xfe", b"II*\0"])
)
def test_any_bytes_behind_any_beginning(data: bytes, start: bytes) -> None:
    answer(start + data)


def test_shared_ratings_without_a_standard_above_them() -> None:
    text = (
        "Serie 910, Rastermaß5 mm\n"
        "Verschmutzungsgrad\t3\t2\t2\tLeiterquerschnitt: feindrähtig\t0,5 – 1,5 mm²\n"
        "Bemessungsspannung\t160 V\t250 V\t320 V\tLeiterquerschnitt: feindrähtig\t0,5 – 0,75 mm²\n"
        "Polzahl\tBestellnr.\tVPE\n4\t920-704\t100"
    )
    assert answer(text.encode())
