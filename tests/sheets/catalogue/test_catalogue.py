"""Catalogue pages and flyers written by the project: as text with tabs, with blanks, and as PDF."""

from collections.abc import Callable, Collection, Iterator
from functools import cache
from html import escape
from pathlib import Path

import pytest
from tests.sheets.catalogue import typeset
from tests.sheets.gold_pages import compare_pages, read_pages

from mateproof.parts.fact import Fact
from mateproof.parts.part import Part
from mateproof.sheets import Reading, parse
from mateproof.vocabulary.errors import SheetError

DATA = Path(__file__).parents[1] / "data"
SHEETS = {
    "catalogue_page_de": "catalogue-page",
    "catalogue_page_en": "catalogue-page",
    "flyer_de": "flyer",
    "flyer_en": "flyer",
}
PROPERTIES_IN_WORDS = {"colour", "description", "family"}


def text(name: str) -> str:
    return (DATA / f"{name}.txt").read_text("utf-8")


@cache
def read(sheet: str) -> Reading:
    return parse(sheet.encode(), name="sheet.txt")


def items(reading: Reading) -> dict[str, Part]:
    return {part.item_number: part for part in reading.parts if not part.stub}


def said(reading: Reading, without: Collection[str] = ()) -> Iterator[tuple[object, ...]]:
    for number, part in items(reading).items():
        for fact in part.facts:
            if fact.property not in without:
                yield number, fact.property, fact.value, fact.unit, frozenset(fact.conditions.items())


def matching(part: Part, property: str, **conditions: str) -> list[Fact]:
    return [fact for fact in part.of(property) if dict(fact.conditions) == conditions]


def check(reading: Reading, gold: str) -> None:
    rows = read_pages(gold)
    score = compare_pages(reading, rows)
    assert reading.layout == "catalogue"
    assert not score.wrong
    assert not score.missed


@pytest.mark.parametrize(("name", "gold"), SHEETS.items())
def test_every_value_of_a_text_sheet_is_read(name: str, gold: str) -> None:
    check(read(text(name)), gold)


@pytest.mark.parametrize("name", ["flyer_de", "flyer_en"])
def test_columns_of_blanks_are_as_good_as_tabs(name: str) -> None:
    check(read(text(name).replace("\t", "    ")), SHEETS[name])


@pytest.mark.parametrize("name", ["catalogue_page_de", "catalogue_page_en"])
def test_three_tables_side_by_side_on_a_pdf_page(name: str) -> None:
    check(parse(typeset.catalogue_page(name), name="page.pdf"), SHEETS[name])


def test_a_matrix_beside_conductors_and_items_in_a_pdf() -> None:
    reading = parse(typeset.flyer("flyer_en"), name="flyer.pdf")
    check(reading, "flyer")
    pages = {fact.source.page for part in reading.parts for fact in part.of("poles") if fact.source}
    assert pages == {1, 2}


@pytest.mark.parametrize("name", ["catalogue_page", "flyer"])
def test_both_languages_say_the_same(name: str) -> None:
    german, english = (
        sorted(map(repr, said(read(text(f"{name}_{code}")), PROPERTIES_IN_WORDS))) for code in ("de", "en")
    )
    assert german == english


def test_each_fact_has_the_line_that_prints_it() -> None:
    sheet = text("flyer_en")
    lines = sheet.splitlines()
    for part in read(sheet).parts:
        for fact in part.facts:
            assert fact.source is not None
            printed = " ".join(lines[fact.source.line - 1 : fact.source.line + 2]).replace("\t", " ")
            assert all(word in printed for word in fact.raw.split()), fact


def test_a_tool_belongs_to_the_series_that_mentions_it() -> None:
    reading = read(text("flyer_en"))
    of = {number: [relation.other for relation in part.relations] for number, part in items(reading).items()}
    assert of["910-202/998-404"] == ["910-860"]
    assert of["920-901"] == []
    assert [part.item_number for part in reading.parts if part.stub] == ["910-860"]


def test_a_pair_of_units_that_is_wrong_is_kept_and_doubted() -> None:
    part = items(read(text("flyer_en")))["920-901"]
    assert [doubt.code for doubt in part.doubts] == ["dual-units"]
    assert [measure.value.text for fact in part.of("pin_spacing") for measure in fact.also] == ["0.384"]


@pytest.mark.parametrize("name", SHEETS)
def test_a_lost_line_makes_no_wrong_fact(name: str) -> None:
    """Without a line there are fewer facts, or facts under fewer conditions, and no others."""
    lines = text(name).split("\n")
    whole = list(said(read("\n".join(lines)), {"description"}))
    known = {fact[:4] for fact in whole}
    for index in range(len(lines)):
        try:
            reading = parse("\n".join(lines[:index] + lines[index + 1 :]).encode(), name="s.txt")
        except SheetError:
            continue  # without its only head, the sheet is of another kind
        for fact in said(reading, {"description"}):
            assert fact[:4] in known, (index + 1, fact)


def test_two_matrices_under_one_heading_are_not_merged() -> None:
    sheet = text("flyer_en")
    moved = sheet.replace("910 Series, 5 mm Pin Spacing\n", "910 Series, 5 mm Pin Spacing\n" + _matrix(sheet))
    found = [part for number, part in items(read(moved)).items() if number.startswith("910")]
    assert len(found) == 3
    for part in found:
        assert not [fact for fact in part.of("rated_voltage") if "pollution_degree" in fact.conditions]
        assert not list(part.of("pin_spacing"))


def _matrix(sheet: str) -> str:
    start = sheet.index("Pin Spacing\t10 mm")
    block = sheet[start : sheet.index("920 Series, Cover")]
    return "\n".join("\t".join(line.split("\t")[:4]) for line in block.splitlines()[1:]) + "\n"


def test_a_rating_without_its_column_is_not_read() -> None:
    part = items(read(text("flyer_en").replace("160 V\t250 V\t320 V", "160 V\t250 V")))["910-202/998-404"]
    assert not [fact for fact in part.of("rated_voltage") if fact.conditions.get("standard") == "IEC 60664-1"]
    assert len(matching(part, "rated_current", standard="UL 1059", use_group="B")) == 1


def test_a_page_without_ratings_gives_its_items_alone() -> None:
    lines = text("catalogue_page_en").splitlines(keepends=True)
    reading = read("".join(lines[:2] + lines[8:]))
    assert len(items(reading)) == 7
    assert {fact.property for part in items(reading).values() for fact in part.facts} == {
        "poles", "item_number", "packaging_unit", "description", "colour", "reel_diameter",
    }  # fmt: skip


def test_a_table_below_the_items_has_not_the_ratings_above_them() -> None:
    more = "Pole No.\tItem No.\tPack. Unit\nCover, gray\n4\t910-704\t100\n"
    sheet = text("flyer_en").replace("920 Series\n", more + "920 Series\n", 1)
    cover = items(read(sheet))["910-704"]
    assert {fact.property for fact in cover.facts} <= {
        "poles", "item_number", "packaging_unit", "description", "colour", "family", "maker", "maker_phone",
        "maker_fax", "maker_email", "maker_web",
    }  # fmt: skip


def test_a_phone_number_is_no_item() -> None:
    sheet = text("flyer_en").replace("Example Contacts GmbH & Co. KG\n", "")
    assert set(items(read(sheet))) == set(items(read(text("flyer_en"))))


def test_a_sentence_is_no_item_row() -> None:
    sheet = text("catalogue_page_en") + "\nReplaces 2 910-555 items.\nUse 910-777 instead.\n"
    assert len(items(read(sheet))) == 7


def html(sheet: str) -> str:
    """Write a sheet as a web page: rows as tables, bullets as lists."""
    return "<!DOCTYPE html><html><body>" + "".join(map(_element, sheet.splitlines())) + "</body></html>"


def _element(line: str) -> str:
    if "\t" in line:
        return (
            "<table><tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in line.split("\t")) + "</tr></table>"
        )
    if line.startswith("• "):
        return f"<ul><li>{escape(line[2:])}</li></ul>"
    return f"<p>{escape(line)}</p>"


def markdown(sheet: str) -> str:
    """Write a sheet as Markdown: every row is a table of its own, as some converters do."""
    return "\n\n".join(map(_block, sheet.splitlines())) + "\n"


def _block(line: str) -> str:
    if "\t" in line:
        cells = line.split("\t")
        return f"| {' | '.join(cells)} |\n|{'---|' * len(cells)}"
    return line.replace("• ", "- ") if line.startswith("• ") else line


@pytest.mark.parametrize("write", [html, markdown])
@pytest.mark.parametrize("name", ["flyer_de", "flyer_en"])
def test_web_pages_and_markdown(name: str, write: Callable[[str], str]) -> None:
    check(read(write(text(name))), SHEETS[name])


@pytest.mark.parametrize("between", [" ", "\n"])
@pytest.mark.parametrize("name", SHEETS)
def test_a_text_without_columns_gives_fewer_facts_and_no_wrong_one(name: str, between: str) -> None:
    whole = set(said(read(text(name))))
    found = set(said(read(text(name).replace("\t", between))))
    assert found <= whole
    assert len(found) > len(whole) / 6


def test_cells_on_lines_of_their_own_are_rows_again() -> None:
    part = items(read(text("flyer_en").replace("\t", "\n")))["910-202/998-404"]
    assert [fact.value.text for fact in part.of("packaging_unit") if fact.value] == ["4200"]
    assert len(list(part.of("rated_voltage"))) == 11
