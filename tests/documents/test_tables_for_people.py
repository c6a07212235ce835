"""CSV and XLSX: readable by the standard readers, never a formula."""

from __future__ import annotations

import csv
import io
import zipfile
from collections import Counter

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents.factory import dossier

from mateproof.documents import all_documents
from mateproof.documents.bill import lines
from mateproof.documents.bill.strips import strips
from mateproof.documents.tabular import csv_bytes, guarded


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_no_text_starts_like_a_formula(text: str) -> None:
    shown = guarded(text)
    assert not shown.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))
    assert shown in (text, f"'{text}")


@given(
    st.lists(
        st.lists(
            st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1), min_size=2, max_size=2
        )
    )
)
def test_csv_comes_back_as_it_went(rows: list[list[str]]) -> None:
    text = csv_bytes(["a", "b"], rows).decode("utf-8-sig")
    back = list(csv.reader(io.StringIO(text, newline="")))
    assert back == [["a", "b"], *([guarded(cell) for cell in row] for row in rows)]


def test_a_name_like_a_formula_is_harmless_in_both() -> None:
    written = all_documents()["cut-list.csv"](dossier()).decode("utf-8-sig")
    assert "'=SUM(1)" in written
    book = openpyxl.load_workbook(io.BytesIO(all_documents()["bom.xlsx"](dossier())))
    assert {cell.data_type for row in book.active.iter_rows() for cell in row} <= {"s", "n"}


def test_the_workbook_holds_what_the_csv_holds_and_is_easy_to_read() -> None:
    book = openpyxl.load_workbook(io.BytesIO(all_documents()["bom.xlsx"](dossier())))
    sheet = book.active
    rows = list(
        csv.reader(io.StringIO(all_documents()["bom.csv"](dossier()).decode("utf-8-sig"), newline=""))
    )
    assert [[_shown(cell) for cell in row] for row in sheet.iter_rows(values_only=True)] == rows
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", f"A1:L{len(rows)}")


def _shown(cell: str | float | None) -> str:
    if isinstance(cell, str):
        return guarded(cell)
    return "" if cell is None else f"{cell:.10g}"


def test_no_clock_is_in_the_workbook() -> None:
    with zipfile.ZipFile(io.BytesIO(all_documents()["bom.xlsx"](dossier()))) as file:
        assert {info.date_time for info in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2000-01-01T00:00:00Z" in file.read("docProps/core.xml")


@given(st.integers(1, 12), st.integers(0, 60))
def test_equal_sockets_take_the_least_number_of_strips(poles: int, count: int) -> None:
    per_strip = 12 // poles
    assert strips({poles: count}, 12) == -(-count // per_strip)


@given(st.lists(st.integers(1, 12), max_size=40))
def test_strips_are_enough_and_not_far_too_many(needed: list[int]) -> None:
    count = strips(Counter(needed), 12)
    assert sum(needed) <= 12 * count
    assert count <= len(needed)
    assert count <= 11 / 9 * -(-2 * sum(needed) // 12) + 1


@pytest.mark.parametrize(
    ("kind", "quantities"),
    [
        ("cap", {"planned": 1}),
        ("lever", {"planned": 6, "missing": 4}),
        ("strain relief", {"planned": 23}),
        ("ferrule", {"planned": 46}),
        ("coding pin", {"nothing": 0}),
    ],
)
def test_quantities_follow_from_the_plan(kind: str, quantities: dict[str, float]) -> None:
    assert {line.state: line.quantity for line in lines(dossier()) if line.kind == kind} == quantities


def test_metres_with_a_missing_length_are_not_stated() -> None:
    (cable,) = (line for line in lines(dossier()) if line.kind == "cable")
    assert cable.quantity is None
    assert "154 m" in cable.reason


def test_a_cap_of_unknown_length_has_no_quantity() -> None:
    plan = """
format: 1
name: p
parts:
  S: {class: connector, poles: 2, gender: socket}
  C: {class: cap, separable: yes}
  D: {class: cap, poles: 12}
leads:
  W1: {to: {part: S, cap: C}}
  W2: {to: {part: S, cap: D}}
  W3: {to: {part: S, cap: D}}
"""
    found = {line.item: line for line in lines(dossier(plan)) if line.kind == "cap"}
    assert found["C"].quantity is None
    assert found["D"].quantity == 2  # not stated that it can be cut: one for each
