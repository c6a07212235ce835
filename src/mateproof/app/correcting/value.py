"""The value of a correction, written as a sheet prints it and read by the same grammar."""

from __future__ import annotations

from mateproof.parts.corrections import Corrected
from mateproof.parts.fact import Correction, Fact
from mateproof.parts.measured import measured
from mateproof.sheets.grammar.cell import understand
from mateproof.vocabulary.errors import LibraryError
from mateproof.vocabulary.properties import PROPERTIES, Property

_NOBODY = Correction("", "", "")


def read(property: str, text: str) -> Corrected:
    """Return what `text` says of a property, without the conditions that it is corrected under.

    Raises:
        LibraryError: it is no value of this property, or in another unit.
    """
    entry = PROPERTIES.get(property)
    cell = understand(text, entry)
    fact = Fact(property, cell.value, cell.unit, also=cell.also, absent=cell.absent)
    if not cell.understood or cell.conditions or (cell.value is not None and measured(fact) is None):
        expected = _expected(entry)
        raise LibraryError(
            f"{property}: “{text}” is not {expected}", help="write it as a sheet would print it"
        )
    return Corrected(property, cell.value, _NOBODY, cell.unit, {}, cell.also, cell.absent, text)


def _expected(entry: Property | None) -> str:
    if entry is None or entry.kind == "text":
        return "a value without conditions; conditions go into --condition"
    if entry.kind == "yes/no":
        return "yes or no"
    return f"a value in {entry.unit}" if entry.unit else "a number"
