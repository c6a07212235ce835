"""Any text as a label and as a value: never a crash, never a number that is not printed, never a hang."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sheets.fuzz.laws import invented

from mateproof.parts.fact import Fact
from mateproof.sheets.grammar.cell import understand
from mateproof.sheets.grammar.ratings import ratings
from mateproof.sheets.labels import meaning
from mateproof.vocabulary.properties import PROPERTIES

PIECES = st.sampled_from([
    "0", "1", "25", "0,5", "2.5", "1.234", "1 000", "10⁹", "10^6", "1/2", "½", "¼", "III", "V", "kV",
    "A", "mm", "mm²", "mm2", "AWG", "°C", "K", "Ω", "MΩ", "m", "µ", "%", "inch", '"', "lb", "in", "Nm",
    "N·m", "g", " ", " ", " ", "-", "–", "…", "...", "+", "±", "~", "≥", "<=", ">", "max.", "min.",
    "approx.", "ca.", "typ.", "to", "bis", "und", "and", "or", "/", ",", ";", ":", "(", ")", "[", "]",
    "x", "×", "=", "at", "bei", "with", "mit", "per", "gemäß", "IEC 60664-1", "UL", "cURus", "T amb",
    "AC", "DC", "50 Hz", "s", "min", "h", "2-pole", "3-polig", "$", "\\,", "\\text{", "}", "<sup>",
    "</sup>", "&nbsp;", "**", "\xa0", "\u200b", "\u202e", "\u0301", "٣", "３", "Ⅲ", "𝟐", "-0", "1e5",
    "1E999", "9" * 400,
])  # fmt: skip
VALUE = st.one_of(st.lists(PIECES, max_size=12).map("".join), st.text(max_size=40))
PROPERTY = st.sampled_from([None, *PROPERTIES.values()])


def look(text: str, entry: object, decimal: str) -> None:
    if took(text, entry, decimal) > 0.5:  # once is the collector's pause, twice is the text's doing
        assert took(text, entry, decimal) < 0.5


def took(text: str, entry: object, decimal: str) -> float:
    """Hold a value to its laws and return the CPU time it took, in seconds."""
    began = time.process_time()
    cell = understand(text, entry, "", decimal)  # type: ignore[arg-type]
    assert not list(invented(Fact("x", cell.value, cell.unit, raw=text, also=cell.also))), cell
    for one in ratings(text):
        assert not list(invented(Fact("x", one.value, one.unit, raw=text))), one
    meaning(text)
    return time.process_time() - began


@settings(max_examples=300)
@given(VALUE, PROPERTY, st.sampled_from(["", ".", ","]))
def test_any_value(text: str, entry: object, decimal: str) -> None:
    look(text, entry, decimal)


@pytest.mark.slow
@settings(max_examples=40_000)
@given(VALUE, PROPERTY, st.sampled_from(["", ".", ","]))
def test_any_value_for_long(text: str, entry: object, decimal: str) -> None:
    look(text, entry, decimal)
