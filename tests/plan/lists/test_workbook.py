"""Workbooks as spreadsheet programs write them: what was typed comes out, what nobody can know is told."""

from __future__ import annotations

import datetime as dt
import io
import math
import zipfile

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from mateproof.plan.lists import archive, workbook
from mateproof.plan.lists.formats import Format, format_of, shown
from mateproof.plan.lists.unusable import Unusable
from mateproof.plan.lists.workbook import Workbook


def saved(book: openpyxl.Workbook) -> bytes:
    into = io.BytesIO()
    book.save(into)
    return into.getvalue()


def sheet(*rows: list[object]) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    return book


def cells(data: bytes, name: str | None = None) -> list[list[str]]:
    book = Workbook(data)
    return [list(map(str, line)) for line in book.lines(book.chosen(name), 0)]


def wrong(data: bytes) -> dict[tuple[int, int], str]:
    book = Workbook(data)
    found = (cell for line in book.lines(book.chosen(None), 0) for cell in line)
    return {cell.span[1:3]: cell.wrong[0] for cell in found if cell.wrong}


def test_what_was_typed_comes_out() -> None:
    data = saved(
        sheet(
            ["Name", "Länge"],
            ["W1", 3.5],
            ["W2", 0.1 + 0.2],
            [None, None],
            ["007", True],
            [" x ", 4055143123456],
        )
    )
    assert cells(data) == [
        ["Name", "Länge"], ["W1", "3.5"], ["W2", "0.3"], ["007", "yes"], ["x", "4055143123456"],
    ]  # fmt: skip


def test_lines_and_columns_are_those_of_the_sheet() -> None:
    book = openpyxl.Workbook()
    book.active["C5"] = "x"
    found = Workbook(saved(book))
    (line,) = found.lines("Sheet", 7)
    assert [cell.span[:3] for cell in line] == [(7, 5, 1), (7, 5, 2), (7, 5, 3)]


def test_a_formula_counts_with_the_value_that_the_file_holds() -> None:
    into = io.BytesIO()
    with xlsxwriter.Workbook(into) as book:
        page = book.add_worksheet()
        page.write_formula("A1", "=1+2", None, 3)
        page.write_formula("A2", '="a"&"b"', None, "ab")
    assert cells(into.getvalue()) == [["3"], ["ab"]]


def test_a_formula_whose_value_is_an_empty_text_is_an_empty_cell() -> None:
    rows = b'<row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1" t="str"><v>x</v></c></row>'
    data = changed(WHOLE, SHEET, ROOT + b"<sheetData>" + rows + b"</sheetData></worksheet>")
    assert cells(data) == [["", "x"]]


def test_a_formula_without_its_value_is_told_and_never_an_empty_cell() -> None:
    assert wrong(saved(sheet(["a"], ["=1+2"]))) == {(2, 1): "a formula whose value the file does not hold"}


def test_errors_of_formulas_dates_and_merged_cells_are_told() -> None:
    book = sheet(["a", "b", "c"], [dt.date(2026, 5, 1), "#REF!", "x"], [None, "y", None])
    book.active["B2"].data_type = "e"
    book.active.merge_cells("C2:C3")
    assert wrong(saved(book)) == {
        (2, 1): "a date, where the list may mean a number or a text",
        (2, 2): "the formula says #REF!",
        (2, 3): "the cells C2:C3 are merged into one",
        (3, 3): "the cells C2:C3 are merged into one",
    }


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (7, "0000", "0007"),
        (3.5, '0.00" m"', "3.5 m"),
        (3.5, "0.0\\ \\m", "3.5 m"),
        (0.25, "0%", "25 %"),
        (0.125, "0.0%", "12.5 %"),
        (1250, "#,##0", "1250"),
        (1250, '#,##0.00 "€"', "1250 €"),
        (1.5, "General", "1.5"),
        (-2, "0;[Red]-0", "-2"),
    ],
)
def test_what_a_format_says(value: float, code: str, text: str) -> None:
    book = sheet(["a"], [value])
    book.active["A2"].number_format = code
    assert cells(saved(book))[1] == [text]


@pytest.mark.parametrize("code", ["dd.mm.yyyy", "[$-407]d. mmmm yyyy", "hh:mm", "[h]:mm:ss", "yyyy-mm-dd;@"])
def test_formats_of_dates(code: str) -> None:
    assert format_of(170, code).date


@pytest.mark.parametrize(
    "code", ["General", '0.0 "mm"', "0.0 \\m\\m", "[Red]0.00", "0.00_d", "@", "0.00E+00"]
)
def test_formats_of_no_dates(code: str) -> None:
    assert not format_of(170, code).date


def test_numbers_without_exponents() -> None:
    assert shown(4.055143123456e12, Format()) == "4055143123456"
    assert shown(4055143123456, Format()) == "4055143123456"
    assert shown(1e-3, Format()) == "0.001"
    assert shown(3.0, Format()) == "3"
    assert shown(1e30, Format()) == "1e+30"
    assert shown(math.inf, Format()) == "inf"


@settings(max_examples=30)
@given(
    st.lists(
        st.lists(
            st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1),
            min_size=2,
            max_size=2,
        ),
        min_size=1,
    )
)
def test_texts_are_those_that_another_program_wrote(rows: list[list[str]]) -> None:
    into = io.BytesIO()
    with xlsxwriter.Workbook(into, {"in_memory": True}) as book:
        page = book.add_worksheet()
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                page.write_string(at, column, text)
    assert cells(into.getvalue()) == rows


def test_sheets_are_chosen_by_name() -> None:
    book = sheet(["x"])
    book.create_sheet("Leads").append(["y"])
    with pytest.raises(Unusable, match="the workbook has 2 sheets") as caught:
        cells(saved(book))
    assert caught.value.help == "choose one with sheet: Sheet, Leads"
    assert cells(saved(book), "Leads") == [["y"]]
    with pytest.raises(Unusable, match="no sheet “Laeds”") as caught:
        cells(saved(book), "Laeds")
    assert caught.value.help == "did you mean Leads?"
    book["Sheet"].sheet_state = "hidden"
    assert cells(saved(book)) == [["y"]]


def changed(data: bytes, name: str, text: bytes) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.namelist():
            new.writestr(one, text if one == name else old.read(one))
    return into.getvalue()


WHOLE = saved(sheet(["a", "b"], [1, "x"]))
SHEET = "xl/worksheets/sheet1.xml"
ROOT = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'


def test_entities_are_refused() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + ROOT + b"&b;</worksheet>"
    with pytest.raises(Unusable, match="entities"):
        cells(changed(saved(sheet(["x"])), SHEET, bomb))


@pytest.mark.parametrize("name", [SHEET, "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_wherever_they_are(name: str, encoding: str) -> None:
    bomb = f'<?xml version="1.0" encoding="{encoding}"?><!-- --><!DOCTYPE x [<!ENTITY a "a">]><x>&a;</x>'
    with pytest.raises(Unusable, match="entities"):
        cells(changed(WHOLE, name, bomb.encode(encoding)))


def test_what_a_password_closes_is_told() -> None:
    locked = bytearray(WHOLE)
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.index(sign) + flags] |= 1
    with pytest.raises(Unusable, match="password"):
        Workbook(bytes(locked))


def test_what_unpacks_to_too_much_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    data = changed(saved(sheet(["x"])), SHEET, ROOT + b" " * 10_000_000 + b"</worksheet>")
    assert len(data) < 20_000
    monkeypatch.setattr(archive, "MAX_UNPACKED", 5_000_000)
    with pytest.raises(Unusable, match="more than a list may"):
        cells(data)


@pytest.mark.parametrize("place", ["A300000", "XFD1"])
def test_sheets_have_limits(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MAX_ROWS", 1000)
    book = openpyxl.Workbook()
    book.active[place] = "x"
    if place.startswith("A"):
        rows = b"".join(b'<row><c t="str"><v>x</v></c></row>' for _ in range(1001))
        data = changed(saved(book), SHEET, ROOT + b"<sheetData>" + rows + b"</sheetData></worksheet>")
    else:
        data = saved(book)
    with pytest.raises(Unusable, match="the sheet has more than"):
        cells(data)


@settings(max_examples=200)
@given(st.data())
def test_a_damaged_workbook_is_refused_or_read(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(WHOLE) - 1))
    broken = WHOLE[:at] + data.draw(st.binary(max_size=4)) + WHOLE[at + data.draw(st.integers(0, 4)) :]
    try:
        cells(broken)
    except Unusable as error:
        assert error.message  # noqa: PT017 (either is fine)


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"", b"PK\x03\x04" + b"x" * 100])
def test_no_workbook(data: bytes) -> None:
    with pytest.raises(Unusable, match="no Excel workbook"):
        Workbook(data)


def test_another_archive_is_no_workbook() -> None:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    with pytest.raises(Unusable, match="no Excel workbook"):
        Workbook(into.getvalue())


def edited(name: str, old: bytes, new: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as file:
        text = file.read(name)
    assert old in text
    return changed(WHOLE, name, text.replace(old, new))


def test_merged_columns_take_no_longer_than_their_lines() -> None:
    merged = b'</sheetData><mergeCells><mergeCell ref="B1:XFD1048576"/></mergeCells>'
    told = wrong(edited(SHEET, b"</sheetData>", merged))
    assert {
        place for place, said in told.items() if said == "the cells B1:XFD1048576 are merged into one"
    } == {(row, column) for row in (1, 2) for column in range(2, 1001)}


def test_a_row_of_endless_cells_is_refused() -> None:
    with pytest.raises(Unusable, match="damaged"):
        cells(edited(SHEET, b"</row></sheetData>", b"<c/>" * 20_000 + b"</row></sheetData>"))


@pytest.mark.parametrize(
    "part",
    [
        (
            b'<autoFilter ref="A1:B3"><filterColumn colId="0"><customFilters>'
            b'<customFilter operator="notEqual" val="abc"/></customFilters></filterColumn></autoFilter>'
        ),
        b'<hyperlinks><hyperlink ref="A1:XFD1048576" location="a"/></hyperlinks>',
        b'<conditionalFormatting sqref="A1"><cfRule type="of its own" priority="1"/></conditionalFormatting>',
        b'<extLst><ext uri="of its own"/></extLst>',
    ],
)
def test_what_is_no_cell_does_not_matter(part: bytes) -> None:
    assert cells(edited(SHEET, b"</sheetData>", b"</sheetData>" + part)) == [["a", "b"], ["1", "x"]]


@pytest.mark.parametrize("number", [-5, 99999999999])
def test_a_date_that_no_calendar_has_is_told(number: int) -> None:
    book = sheet(["a"], [number])
    book.active["A2"].number_format = "dd.mm.yyyy"
    assert wrong(saved(book)) == {(2, 1): "a date, where the list may mean a number or a text"}


def test_a_chinese_date_is_told() -> None:
    assert format_of(31, "General").date


def test_the_strict_kind_of_workbook_is_told() -> None:
    old, new = b"schemas.openxmlformats.org/officeDocument/2006", b"purl.oclc.org/ooxml/officeDocument"
    with pytest.raises(Unusable, match="no sheet that can be read") as caught:
        Workbook(edited("xl/workbook.xml", old, new))
    assert "strict" in caught.value.help


def test_what_openpyxl_prints_is_not_for_the_user(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(Unusable, match="damaged"):
        Workbook(edited("xl/styles.xml", b'xfId="0"', b'xfId="7"'))
    assert capsys.readouterr() == ("", "")
