"""A data sheet without its closing address, or a last number without unit and line end: it may be cut off.

Only the data sheets of one item close with an address on every page; catalogue pages do not.
"""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.parts.fact import Source
from mateproof.parts.part import Doubt
from mateproof.sheets.cut import last_facts
from mateproof.sheets.end import is_closed
from mateproof.sheets.layouts import wago_data_sheet
from mateproof.sheets.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Doubt]:
    """Yield a doubt at the last line of a sheet that does not end like one."""
    if not is_closed(sheet.document) and wago_data_sheet.certainty(sheet.document):
        last: Source = sheet.document.source(sheet.document.lines[-1])
        message = "the sheet does not end with the maker's address: the text may be cut off"
        yield Doubt(
            "cut-off", message, (("last line", last),), "get the whole sheet; what is missing is unknown"
        )
        return
    for part in sheet.parts:
        for fact in last_facts(part.facts, sheet.document):
            if fact.value and fact.value.text[-1:].isdecimal() and not fact.unit and fact.mapped:
                message = f"the text ends with {fact.raw!r} and no line end: digits may be cut off"
                yield Doubt("cut-off", message, ((fact.label, fact.source),), "look at the whole sheet")
