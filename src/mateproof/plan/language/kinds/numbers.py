"""Kinds that are numbers: counts, quantities with their unit, ranges of quantities, Roman categories.

A unit is always written. A missing or strange one is a problem, never a guess; a decimal comma is
accepted, and a comma before exactly three digits is refused because it can mean a thousand.
"""

from __future__ import annotations

import re
from math import inf

from mateproof.plan.language.kinds.base import Schema, Unfit, Word
from mateproof.plan.language.kinds.units import example, in_unit, spellings, symbol
from mateproof.plan.saying.words import did_you_mean
from mateproof.vocabulary.nearest import nearest
from mateproof.vocabulary.values import Bound, Exact, Range, plain

_NUMBER = r"[+\-−]?[0-9]{1,15}(?:[.,][0-9]{1,15})?"
_QUANTITY = re.compile(rf"({_NUMBER})\s*(\S.*?)?\s*")
_BETWEEN = re.compile(r"\s*(?:\.\.\.?|…)\s*")
ABSOLUTE_ZERO_C = -273.15
_THOUSANDS = re.compile(r"[+-]?[1-9][0-9]{0,2},[0-9]{3}")


class Whole(Word):
    """A whole number without unit."""

    def __init__(self, low: int, high: int, noun: str = "a whole number") -> None:
        super().__init__()
        self.low = low
        self.high = high
        self.noun = f"{noun} from {low} to {high}" if high < 10**6 else f"{noun} from {low}"
        self.example = str(max(low, 2))

    def convert(self, text: str) -> int:
        """Return the number when it is within its limits."""
        if not re.fullmatch(r"[+-]?[0-9]{1,12}", text) or not self.low <= int(text) <= self.high:
            raise Unfit
        return int(text)

    def schema(self) -> Schema:
        """Return an integer with limits."""
        return {"type": "integer", "minimum": self.low, "maximum": self.high}


class Amount(Word):
    """One quantity; the value is a number in `unit`. With `above`, it must be greater than that."""

    def __init__(
        self, unit: str, *, above: float | None = None, low: float | None = None, most: float | None = None
    ) -> None:
        super().__init__()
        self.unit = unit
        self.above = above
        self.low = low
        self.most = most
        self.example = example(unit) if most is None or unit else plain(most)
        self.noun = f"a quantity in {unit}" if unit else "a number"

    def convert(self, text: str) -> float:
        """Return the number in the kind's unit."""
        value = quantity(text, self.unit)
        if self.above is not None and value <= self.above:
            raise self._limit("not-above", text, self.above)
        if self.low is not None and value < self.low:
            raise self._limit("below", text, self.low)
        if self.most is not None and value > self.most:
            raise self._limit("beyond", text, self.most)
        return value

    def _limit(self, what: str, text: str, limit: float) -> Unfit:
        return Unfit(what, text=text, limit=f"{plain(limit)} {self.unit}".strip(), example=self.example)

    def spell(self, text: str) -> str:
        """Return the quantity with a decimal point and a blank before the symbol of its unit."""
        return _spelt(text)

    def schema(self) -> Schema:
        """Return the way a quantity is written; one without a unit is a number to other YAML readers."""
        if not self.unit:
            return {"type": ["integer", "number", "string"]}
        return {"type": "string", "pattern": f"^{_NUMBER} ?(?:{_spellings(self.unit)})$"}


class Band(Word):
    """A range of a quantity (`5..40 °C`), or one quantity; the value is `values.Range` or `values.Exact`."""

    def __init__(self, unit: str, such: str = "") -> None:
        super().__init__()
        self.unit = unit
        self.example = such or f"5..40 {unit}"
        self.noun = f"a range in {unit}"

    def convert(self, text: str) -> Range | Exact:
        """Return both ends in the kind's unit."""
        ends = _BETWEEN.split(text.strip())
        if len(ends) == 1:
            return Exact(quantity(text, self.unit))
        if len(ends) != 2 or not (ends[0] and ends[1]):
            raise Unfit
        high = quantity(ends[1], self.unit)
        low = quantity(
            ends[0] if re.search(r"[^\d.,+\-−\s]", ends[0]) else ends[0] + _unit_of(ends[1]), self.unit
        )
        if low > high:
            raise Unfit("turned-range", text=text, example=self.example)
        return Range(low, high)

    def spell(self, text: str) -> str:
        """Return the range with its unit written once, where both ends have the same."""
        low, *high = (_spelt(end) for end in _BETWEEN.split(text.strip()))
        if not high:
            return low
        unit = symbol(_unit_of(high[0]).strip())
        return f"{low.removesuffix(unit).rstrip()}..{high[0]}"

    def schema(self) -> Schema:
        """Return the way a range is written."""
        unit = f" ?(?:{_spellings(self.unit)})"
        return {"type": "string", "pattern": rf"^{_NUMBER}(?:(?:{unit})? ?(?:\.\.\.?|…) ?{_NUMBER})?{unit}$"}


class Measure(Band):
    """A range, one quantity, or a bound (`>= 1.5 mm²`); of plain numbers when the unit is empty."""

    def __init__(self, unit: str, low: float | None = None, high: float | None = None) -> None:
        super().__init__(unit, example(unit))
        self._low, self._high = low, high
        self.noun = f"a quantity in {unit}, or a range," if unit else "a number, or a range,"

    def convert(self, text: str) -> Range | Exact | Bound:  # type: ignore[override]  # more than a band
        """Return the value in the kind's unit, when it is within the limits of the property."""
        value: Range | Exact | Bound
        if match := re.fullmatch(r"(>=|<=|>|<|≥|≤)\s*(.+)", text.strip()):
            number, sign = quantity(match[2], self.unit), match[1]
            strict = sign in {"<", ">"}
            value = (
                Bound(low=number, strict=strict)
                if sign in {">", ">=", "≥"}
                else Bound(high=number, strict=strict)
            )
        else:
            value = super().convert(text)
        for end in (value.low, value.high):
            if end is not None and not (self._low or -inf) <= end <= (
                inf if self._high is None else self._high
            ):
                low, high = plain(self._low or -inf), plain(self._high or inf)
                raise Unfit("out-of-range", text=text, low=low, high=high, example=self.example)
        return value

    def spell(self, text: str) -> str:
        """Return a bound with a blank behind its sign."""
        match = re.fullmatch(r"(>=|<=|>|<|≥|≤)\s*(.+)", text.strip())
        return f"{match[1]} {_spelt(match[2])}" if match else super().spell(text)

    def schema(self) -> Schema:
        """Return the way it is written; a count is a number to other YAML readers."""
        if self.unit:
            written = super().schema()["pattern"].removeprefix("^")
            return {"type": "string", "pattern": f"^(?:(?:>=|<=|>|<|≥|≤) ?)?{written}"}
        return {"type": ["integer", "number", "string"]}


class Category(Word):
    """An overvoltage category, I to IV; the value is 1 to 4."""

    noun = "an overvoltage category (I, II, III, IV)"
    example = "III"

    def convert(self, text: str) -> int:
        """Return the category as a number."""
        try:
            return ("I", "II", "III", "IV").index(text.strip().upper()) + 1
        except ValueError:
            raise Unfit from None

    def spell(self, text: str) -> str:
        """Return it in capitals."""
        return text.strip().upper()

    def schema(self) -> Schema:
        """Return the four numerals."""
        return {"enum": ["I", "II", "III", "IV"]}


def quantity(text: str, unit: str) -> float:
    """Return what a written quantity is in a canonical unit; raise Unfit when the text does not say."""
    if not (match := _QUANTITY.fullmatch(text.strip())):
        raise Unfit
    number, written = match[1].replace("−", "-"), match[2] or ""
    if written not in spellings(unit):
        raise _strange_unit(text, written, unit)
    if _THOUSANDS.fullmatch(number):
        whole, _, rest = number.partition(",")
        raise Unfit("two-readings", text=text, one=f"{whole}{rest} {unit}", other=f"{whole}.{rest} {unit}")
    value = in_unit(float(number.replace(",", ".")), written, unit)
    if value is None:
        raise _strange_unit(text, written, unit)
    if unit == "°C" and value < ABSOLUTE_ZERO_C:
        raise Unfit("absolute-zero", text=text, limit=f"{plain(ABSOLUTE_ZERO_C)} °C")
    return value


def _strange_unit(text: str, written: str, unit: str) -> Unfit:
    such = example(unit)
    if not unit:
        return Unfit("no-number", text=text, example=such)
    if not written:
        return Unfit("no-unit", text=text, unit=unit, example=such)
    near = nearest(written, spellings(unit))
    meant = [known for known in spellings(unit) if known.casefold() == written.casefold()]
    return Unfit(
        "strange-unit",
        help=did_you_mean(near) if near else None,
        instead=f"{text.removesuffix(written)}{meant[0]}" if len(meant) == 1 else None,
        text=text,
        written=written,
        unit=unit,
        example=such,
    )


def _unit_of(text: str) -> str:
    match = _QUANTITY.fullmatch(text.strip())
    return f" {match[2]}" if match and match[2] else ""


def _spelt(text: str) -> str:
    """Return one quantity as the reference writes it; digits stay as they are."""
    if not (match := _QUANTITY.fullmatch(text.strip())):
        return text
    unit = symbol(match[2] or "")
    return f"{match[1].replace('−', '-').replace(',', '.')}{'' if unit == '°' else ' '}{unit}".rstrip()


def _spellings(unit: str) -> str:
    return "|".join(re.escape(spelling) for spelling in spellings(unit))
