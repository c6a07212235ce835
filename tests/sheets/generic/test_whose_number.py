"""The number of an accessory is never taken for that of the item."""

import pytest

from mateproof.sheets import parse
from mateproof.sheets.document import Line
from mateproof.sheets.tables.identity import family
from mateproof.vocabulary.errors import SheetError

ROWS = (
    "Number of poles\t3\nRated current\t16 A\nRated voltage\t250 V\nPollution degree\t3\nMating cycles\t100\n"
)
OTHERS = "Compatible products\nTools\nItem no.: 900-300\nScrewdriver\n"


@pytest.mark.parametrize("heading", ["Accessories", "Counterpart", "Compatible products", "Zubehör"])
def test_a_number_under_accessories_names_another_item(heading: str) -> None:
    with pytest.raises(SheetError, match="no item number"):
        parse(f"{ROWS}\n{heading}\nItem no.\t900-101\n{OTHERS}".encode(), name="cut.txt")


def test_a_list_of_sections_above_all_rows_hides_nothing() -> None:
    text = f"Accessories\n\nDownloads\n\nTechnical data\nItem no.\t900-1\n{ROWS}"
    assert parse(text.encode(), name="own.txt").parts[0].item_number == "900-1"


@pytest.mark.parametrize(
    ("title", "is_one"),
    [
        ("XH connector", True),
        ("XH CONNECTORS", True),
        ("DF13 Connectors", True),
        ("Example Connectors", False),
        ("XA series", True),
        ("Power connector", False),
        ("PIN CONNECTORS", False),
        ("Type of contact Female connector", False),
    ],
)
def test_the_name_of_a_maker_is_no_series(title: str, is_one: bool) -> None:
    line = Line(1, (title,), title)
    assert (family([line]) is not None) == is_one
