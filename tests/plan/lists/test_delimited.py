"""CSV as spreadsheet programs write it: separators, quotes, encodings; every cell knows its place."""

import csv
import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mateproof.plan.lists import delimited
from mateproof.plan.lists.decode import decode
from mateproof.plan.lists.unusable import Unusable
from mateproof.plan.problems import Problems


def some() -> Problems:
    problems = Problems()
    problems.files.append("list.csv")
    return problems


def read(text: str) -> list[list[str]]:
    problems = some()
    found = [list(map(str, line)) for line in delimited.lines(text, 0, None, problems)]
    assert not problems.found
    return found


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
        ("a\tb\n1,5\t2;3\n", [["a", "b"], ["1,5", "2;3"]]),
        ("sep=|\r\na|b\r\n1|2\r\n", [["a", "b"], ["1", "2"]]),
        ("a\n1\n", [["a"], ["1"]]),
        ('"a, b";c\n1;2\n', [["a, b", "c"], ["1", "2"]]),
        ('a,b\n"1,5","say ""no"""\n', [["a", "b"], ["1,5", 'say "no"']]),
        ('a,b\n"1\n2",3\n4,5\n', [["a", "b"], ["1\n2", "3"], ["4", "5"]]),
        ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
        ("\n\na,b\n\n1,\n", [["a", "b"], ["1", ""]]),
        (' a , b\n "x" , y\n', [["a", "b"], ["x", "y"]]),
        ('a,b\n5" pipe,y\n', [["a", "b"], ['5" pipe', "y"]]),
    ],
)
def test_cells(text: str, rows: list[list[str]]) -> None:
    assert read(text) == rows


def test_every_cell_knows_its_place() -> None:
    lines = list(delimited.lines('a,b,c\n1, "2\n3",4\n', 0, None, some()))
    assert [cell.span for cell in lines[0]] == [(0, 1, 1, 1), (0, 1, 3, 1), (0, 1, 5, 1)]
    assert [cell.span for cell in lines[1]] == [(0, 2, 1, 1), (0, 2, 4, 2), (0, 3, 4, 1)]


def test_a_quote_that_is_not_closed_is_told_where_it_opens() -> None:
    problems = some()
    list(delimited.lines('a,b\n1,"2\n3,4\n', 0, None, problems))
    assert [str(problem) for problem in problems.found] == [
        "list.csv:2:3: a quote that is not closed (close it, or delete it)"
    ]


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=6)


@given(st.sampled_from(",;\t"), st.lists(st.lists(TEXTS, min_size=3, max_size=3), min_size=1, max_size=5))
def test_what_python_writes_is_read_back(sign: str, rows: list[list[str]]) -> None:
    into = io.StringIO()
    csv.writer(into, delimiter=sign).writerows([["x", "y", "z"], *rows])
    assert read(into.getvalue())[1:] == rows


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_of_spreadsheet_programs(encoding: str) -> None:
    assert decode("Länge;Fühler µ\n".encode(encoding)) == "Länge;Fühler µ\n"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"a\0b", "a NUL byte"),
        (b"\xff\xfea", "no UTF-16 text"),
        (b"a\nb\x81", "neither UTF-8 nor Windows-1252"),
        (b"\xef\xbb\xbfa\xff", "no UTF-8 text"),
    ],
)
def test_what_is_no_text(data: bytes, said: str) -> None:
    with pytest.raises(Unusable, match=said):
        decode(data)


@given(st.binary())
def test_any_bytes(data: bytes) -> None:
    with suppress(Unusable):
        list(delimited.lines(decode(data), 0, None, some()))
