"""Own sheets in the layouts of several makers, read and compared with what a person read on them."""

from pathlib import Path

import pytest
from tests.sheets.gold import Row, Score, rows_of

from mateproof.sheets import Reading, parse
from mateproof.vocabulary.errors import SheetError

HERE = Path(__file__).parent
SHEETS = sorted((HERE / "data").iterdir())


def reading_of(sheet: Path) -> Reading:
    return parse(sheet.read_bytes(), name=sheet.name)


def gold_of(sheet: Path) -> list[Row]:
    lines = (HERE / "gold" / f"{sheet.stem}.tsv").read_text("utf-8").splitlines()
    cells = ([*line.split("\t"), "", "", ""] for line in lines if not line.startswith("#"))
    return [Row(int(line), *rest[:6]) for line, *rest in cells]


def score(sheet: Path) -> Score:
    read, wanted = rows_of(reading_of(sheet)), gold_of(sheet)
    wrong = [row for row in read if row not in wanted]
    return Score(len(read) - len(wrong), wrong, [row for row in wanted if row not in read])


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_no_value_is_wrong_and_few_are_missed(sheet: Path) -> None:
    found = score(sheet)
    print(f"{sheet.name}: precision {found.precision:.3f}, recall {found.recall:.3f}")
    assert not found.wrong
    assert found.recall >= 0.9


@pytest.mark.parametrize(
    ("name", "maker"),
    [
        ("insert.txt", "Example Connectors GmbH"),
        ("insert-de.md", "Example Steckverbinder GmbH"),
        ("plug.txt", "EXAMPLE CONTACT"),
        ("socket.txt", "Example"),
        ("header.txt", "Example Interconnect"),
        ("series.txt", ""),
    ],
)
def test_the_maker_is_whom_the_sheet_names(name: str, maker: str) -> None:
    assert reading_of(HERE / "data" / name).parts[0].maker == maker


def test_accessories_are_named_and_never_read_as_the_item() -> None:
    main, stub = reading_of(HERE / "data" / "plug.txt").parts
    assert (stub.item_number, stub.description, stub.stub) == ("1734634", "Coding profile - EX-CP", True)
    assert [relation.other for relation in main.relations] == ["1734634"]


def test_a_label_keeps_the_labels_above_it() -> None:
    (part,) = reading_of(HERE / "data" / "socket.txt").parts
    labels = {fact.label for fact in part.of("operating_temperature")}
    assert labels == {"Ambient temperature › during operation"}


def test_a_series_is_no_item() -> None:
    series, *items = reading_of(HERE / "data" / "series.txt").parts
    assert series.only("item_number") is None
    assert [item.item_number for item in items] == ["XQP-2", "XQP-3", "XQP-4"]
    assert all(item.only("poles") for item in items)


OTHER_GOODS = {
    "a pump": "Data sheet\nArticle number\tPU-4711\nRated voltage\t400 V\nRated current\t3,2 A\n"
    "Rated power\t1,5 kW\nNumber of poles\t2\nDegree of protection\tIP55\nWeight\t23 kg\nWidth\t210 mm\n",
    "a third language": "Fiche technique\nRéférence\t1754465\nNombre de pôles\t3\nCourant nominal\t12 A\n"
    "Tension nominale\t320 V\nPas\t5,08 mm\nCouleur\tvert\nLongueur à dénuder\t7 mm\n",
    "a letter": "Example GmbH\nDear Sir or Madam,\nthe rated current of the plugs is 12 A.\n"
    "Order No. 4711\nPlease note: delivery in week 12.\nKind regards\n",
    "an invoice": "Invoice 2024-0815\nPos\tArticle number\tDescription\tPrice\n"
    "1\t1754465\tPlug 3-pole, rated current 12 A\t123,45 EUR\nWeight\t2,3 kg\nCountry of origin\tDE\n",
}


@pytest.mark.parametrize("text", OTHER_GOODS.values(), ids=OTHER_GOODS)
def test_what_is_no_sheet_of_a_connector_is_refused_with_the_reason(text: str) -> None:
    with pytest.raises(SheetError, match="labels are known"):
        parse(text.encode(), name="other.txt")


def test_a_sheet_without_an_item_number_says_so() -> None:
    sheet = (HERE / "data" / "socket.txt").read_text("utf-8").replace("Data sheet EX7872-2PA\n", "")
    with pytest.raises(SheetError, match="no item number"):
        parse(sheet.encode(), name="nobody.txt")
