"""What holds for every reading, whatever the file was."""

import json
import re
import time
from collections.abc import Iterator

from mateproof.parts.fact import Fact
from mateproof.parts.part import Part
from mateproof.sheets import Reading, parse
from mateproof.sheets.document import Document
from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.text import document
from mateproof.vocabulary.errors import Problem, SheetError
from mateproof.vocabulary.values import Approximate, Exact, Several, Text, Value

_SLOWEST_S = 2.0
_SLOWEST_S_PER_KB = 0.05
_SPELT = re.compile(r"[/^⁰¹²³⁴-⁹⁻eE½¼¾⅛⅜⅝⅞]|[x×·*] ?10")
"""What a raw text may have whose digits are not those of its number: fractions and powers."""


def answer(data: bytes, name: str = "fuzz") -> Reading | None:
    """Return the reading, None when the file is refused; every law was looked at."""
    began = time.process_time()
    reading, refused = _read(data, name)
    assert time.process_time() - began < _SLOWEST_S + _SLOWEST_S_PER_KB * len(data) / 1000
    if reading is None:
        assert refused
        assert all(problem.message and problem.help for problem in refused)
        return None
    assert parse(data, name=name).to_json() == reading.to_json(), "twice the same"
    look(reading, document(data, name))
    return reading


def _read(data: bytes, name: str) -> tuple[Reading | None, tuple[Problem, ...]]:
    try:
        return parse(data, name=name), ()
    except SheetError as error:
        return None, error.problems


def look(reading: Reading, sheet: Document) -> None:
    """Look at the laws of one reading."""
    written = json.loads(json.dumps(reading.to_json(), allow_nan=False))
    assert tuple(map(Part.from_json, written["parts"])) == reading.parts, "what is written is read back"
    assert reading.lines == sheet.total
    printed: dict[int, str] = {}  # pieces of a web page may share a number
    for line in sheet.lines:
        printed[line.number] = printed.get(line.number, "") + _bare(line.text)
    whole = "".join(printed.values())
    for fact in reading.facts:
        assert fact.source is not None
        assert fact.source.line in printed, "a line with content"
        assert is_printed(fact, printed[fact.source.line], whole), fact
        assert not list(invented(fact)), fact
    assert all(0 <= missed.line <= max(reading.lines, 1) for missed in reading.not_understood)


def is_printed(fact: Fact, line: str, whole: str) -> bool:
    """Whether a raw text stands in its line; one of several lines is on the sheet."""
    raw = _bare(fact.raw)
    if raw in line:
        return True
    return all(word in whole for word in map(_bare, fact.raw.split()))


def invented(fact: Fact) -> Iterator[float]:
    """Yield the numbers of a fact that its raw text does not have."""
    raw = clean(fact.raw)  # wide digits and the like are those of ASCII there
    if _SPELT.search(raw):
        return
    own = re.sub(r"[^0-9]", "", raw)
    for value in (fact.value, *(also.value for also in fact.also)):
        yield from (number for number in numbers(value) if digits(number) not in own)


def numbers(value: Value | None) -> list[float]:
    """Return the numbers of a value."""
    match value:
        case Exact(value=bool()) | Text() | None:
            return []
        case Exact(value=number):
            return [number]
        case Several(items=items):
            return [number for item in items for number in numbers(item)]
        case Approximate(of=of):
            return numbers(of)
    return [end for end in (value.low, value.high) if end is not None]


def digits(number: float) -> str:
    """Return the digits of a number without its mark and the zeros around."""
    return re.sub(r"\D", "", f"{abs(number):.10f}").strip("0")


def _bare(text: str) -> str:
    return "".join(clean(text).split())
