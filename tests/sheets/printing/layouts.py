"""Arranges the rows of a part as makers do."""

from collections.abc import Callable, Sequence

from tests.sheets.printing.page import Block, Page

Rows = Sequence[tuple[str, str]]
Arrange = Callable[[str, Rows, bool], Page]
"""Item number, rows, German? → page."""

_ADDRESS = (
    "Example Connectors",
    "Sample Street 1",
    "12345 Sampletown",
    "Phone: +49 1234 567-0 | Fax: +49 1234 567-9",
    "Email: mail@example.com | Web: www.example.com",
)


def wago_data_sheet(item: str, rows: Rows, german: bool) -> Page:
    """Arrange as the data sheet of one item: title line, description, rows under headings, address."""
    title = f"Datenblatt | Artikelnummer: {item}" if german else f"Data sheet | Item number: {item}"
    head = (title, "Buchse; Kod. B; schwarz" if german else "Socket; Cod. B; black")
    data = Block("Elektrische Daten" if german else "Electrical data", tuple(rows))
    family = Block("Produktfamilie" if german else "Product family", ())
    return Page(head, (data, family), ("EXAMPLE MIDI", *_ADDRESS))


def key_value(item: str, rows: Rows, german: bool) -> Page:
    """Arrange as most makers do: the item number is a row like all others."""
    label = "Artikelnummer" if german else "Part number"
    maker = ("Hersteller" if german else "Manufacturer", "Example Connectors")
    who = Block("Identifikation" if german else "Identification", ((label, item), maker))
    what = Block("Technische Daten" if german else "Technical characteristics", tuple(rows))
    return Page(("Datenblatt" if german else "Data sheet",), (who, what))


LAYOUTS: dict[str, Arrange] = {"wago-data-sheet": wago_data_sheet, "key-value": key_value}
