"""Every text exists in both languages and is filled with the same values."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mateproof.documents
from mateproof.documents.words import Words, texts

ROOM = Path(mateproof.documents.__file__).parent
HOLES = re.compile(r"\{(\w+)\}")


@pytest.mark.parametrize("key", sorted(texts()))
def test_a_text_has_both_languages_and_the_same_holes(key: str) -> None:
    text = texts()[key]
    assert set(text) == {"en", "de"}
    assert set(HOLES.findall(text["en"])) == set(HOLES.findall(text["de"]))


def test_every_text_that_is_asked_for_is_there() -> None:
    sources = [*ROOM.rglob("*.py"), *ROOM.rglob("*.j2")]
    asked = {
        found
        for path in sources
        for found in re.findall(r"""(?:words|texts|w)\(["'](\w+\.\w+)["'][,)]""", path.read_text())
    }
    assert len(asked) > 40
    assert asked <= texts().keys()


@given(st.floats(0, 1e6, allow_nan=False))
def test_a_german_number_has_a_decimal_comma(value: float) -> None:
    assert Words("de").number(value).replace(",", ".") == Words("en").number(value)


def test_what_is_null_is_not_stated_and_never_empty() -> None:
    assert Words("en").show(None) == Words("en").show("") == "not stated"
    assert Words("de").known("made", None) == "nicht angegeben"
    assert Words("de").known("made", "on site") == "auf der Baustelle"
    assert Words("fr").language == "en"
