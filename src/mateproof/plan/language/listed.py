"""`lists` and `rows`: what stands in a spreadsheet, and is not copied into the plan."""

from __future__ import annotations

from typing import Annotated

from mateproof.plan.language.entry import Entry
from mateproof.plan.language.kinds.compound import Either, Of
from mateproof.plan.language.kinds.numbers import Whole
from mateproof.plan.language.kinds.texts import Text

FILE = Text("a file (CSV or XLSX)", "leads.csv")


class ListEntry(Entry):
    """A list in a file of its own, CSV or XLSX; `leads.csv` alone is the short form."""

    file: Annotated[str | None, FILE, "The file, relative to the one that names it."] = None
    sheet: Annotated[
        str | None, Text("the name of a sheet", "Leads"), "Sheet of a workbook that has several."
    ] = None
    header: Annotated[
        int | None,
        Whole(1, 1000, "the number of a line"),
        "Line with the titles of the columns; the first that is not empty when not written.",
    ] = None
    required = ("file",)

    @classmethod
    def of(cls, read: str | ListEntry) -> ListEntry:
        """Return the long form of either form."""
        if isinstance(read, ListEntry):
            return read
        made = cls()
        made.file = read
        return made


SOURCE = Either(FILE, Of(ListEntry, "a list", "{file: leads.xlsx, sheet: Leads}"))
