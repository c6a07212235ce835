"""One quantity with its unit: exact, approximate, a range, a bound, or a number with its tolerance.

4 mm²      0,5 ... 2,5 mm²      approx. 20 ... 70 N      > 80 N      6 A max.      10 ±0,2 mm      AWG 24-18

Its numbers are read under one convention, decimal point or decimal comma. Where both give a sense, the
quantity has two readings; "0.205 ... 1.250 mm" has one, because 0.205 can be no thousands.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from mateproof.parts.quick import quick
from mateproof.sheets.grammar.bounds import BOUND, BOUNDS, FIRST, LEADS, TAIL
from mateproof.sheets.grammar.number import PRINTED, Readings, readings
from mateproof.sheets.grammar.units import THREE_PLACES, UNIT, canonical, current_kind
from mateproof.vocabulary.values import Approximate, Bound, Exact, Range, plain

_TO = r"(?: ?(?:\.{2,3}|…|÷|~) ?| ?(?i:up to|to|bis zu|bis|through) | [-–—] |(?<! )[-–—] ?)"
_AND = r" (?:and|und) "
_KIND = r"(?:AC ?/ ?DC|AC|DC)[: ]"
_GAUGE = r"AWG[ :]?#? ?|#"
_QUANTITY = re.compile(  # words in any case, units only as they are written: mΩ is no MΩ
    rf"(?:(?P<lead>{LEADS})[ :]{{0,2}})?"
    rf"(?P<kind>{_KIND} ?)?"
    rf"(?P<before>{_GAUGE})?"
    rf"(?P<a>±? ?{PRINTED}) ?(?P<inner>{UNIT})?"
    rf"(?:(?P<to>{_TO}|{_AND})(?:{_GAUGE})?(?P<b>{PRINTED}) ?(?P<outer>{UNIT})?"
    rf"| ?(?P<tolerance>± ?{PRINTED}|\+ ?{PRINTED} ?/ ?- ?{PRINTED}) ?(?P<of>{UNIT})?)?"
    rf"(?:,? ?(?P<tail>{TAIL}))?"
)
_NUMBER = r"[-+]?[0-9]{1,9}(?:[.,](?:[0-9]{1,2}(?![0-9])|[0-9]{4,6}(?![0-9])))?"
_SIMPLE = re.compile(  # most cells: one reading each, whatever the convention
    rf"({_NUMBER})(?: ?({UNIT}))?(?: ?(?:\.{{3}}|…) ?({_NUMBER}) ?({UNIT}))?"
)
_FRACTION = re.compile(r"(?:([0-9]{1,2})[ -])?([0-9]{1,2})/(2|4|8|16|32|64) ?(in(?:ch|\.)?|Zoll|\"|″|'')")
_MINUS = re.compile(r"(?<![0-9])([-+±]) (?=[0-9])")
_BOTH = re.compile(
    rf"{BOUND['low']} ?(?P<a>{PRINTED}) ?(?P<inner>{UNIT})?(?: ?[,;/–-] ?| ?\.\.\. ?| ){BOUND['high']} ?"
    rf"(?P<b>{PRINTED}) ?(?P<outer>{UNIT})"
)
_LONGEST = 100  # characters; the longest quantity that is printed has half as many

Measured = Exact | Range | Bound | Approximate


class Quantity(NamedTuple):
    """A value, its unit in canonical spelling ("" where none is printed), and what else it says."""

    value: Measured
    unit: str
    conditions: Mapping[str, str] = {}


_exact, _range = quick(Exact), quick(Range)
_Pair = tuple[float | None, float | None]  # a and b under one convention


def quantity(text: str) -> Quantity | None:
    """Return the quantity that the whole (cleaned) text states; None when it is anything else."""
    found = quantities(text)
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=16384)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Return every reading of the whole (cleaned) text as a quantity: none, one, or two."""
    if len(text) > _LONGEST:
        return ()
    simple = _SIMPLE.fullmatch(text)
    if simple and (not simple[4] or simple[2] is None or simple[2] == simple[4]):
        return _simply(*simple.groups())
    match = _QUANTITY.fullmatch(text)
    if match:
        return _read(match)
    if "/" in text or "½" in text:
        return _fraction(text)
    if "m" in text.lower():
        both = _BOTH.fullmatch(text)
        if both:
            return _limits(both)
    signed = _MINUS.sub(r"\1", text)
    return quantities(signed) if signed != text and "°" in text else ()


def _simply(low: str, inner: str | None, high: str | None, outer: str | None) -> tuple[Quantity, ...]:
    """Read numbers that have one mark at most, and other than three places behind it."""
    unit = canonical(inner) if inner else ""
    kind = current_kind(inner) if inner else ""
    first = float(low.replace(",", "."))
    if high is None or outer is None:
        return (Quantity(_exact(first), unit, {"current_kind": kind} if kind else {}),)
    last, second = canonical(outer), float(high.replace(",", "."))
    kind = current_kind(outer)
    if second < first and last != "AWG":
        return ()
    return (Quantity(_range(first, second), last, {"current_kind": kind} if kind else {}),)


def _read(match: re.Match[str]) -> tuple[Quantity, ...]:
    lead, kind, before, low, inner, to, high, outer, tolerance, of, tail = match.groups()
    if (high or tolerance) and inner and not (outer or of) and not (tolerance and inner):
        return ()
    unit = _unit(before and "AWG", inner, outer, of)
    if unit is None or (lead and tail) or not _joined(lead, to):
        return ()
    word = (lead or tail or "").lower().rstrip(".: ")
    conditions = _conditions(kind, inner, outer, of)
    if conditions is None or (word == "~" and unit in {"V", "A", "kV", "mV", "mA"}):
        return ()
    if tolerance:
        return _with_tolerance(word, low, tolerance, unit, conditions)
    found = []
    for first, second in _pairs(low, high, unit):
        value = _value(word, first, second, unit, symmetric=low[0] == "±")
        if value is not None:
            found.append(Quantity(value, unit, conditions))
    return tuple(found)


def _joined(lead: str | None, to: str | None) -> bool:
    """Return whether the word between two ends goes with the first: "between" alone takes "and"."""
    has_and = to is not None and to.strip() in {"and", "und"}
    return has_and == (lead is not None and lead.lower() in {"between", "zwischen"})


def _unit(*printed: str | None) -> str | None:
    """Return the one unit of both ends, "" for none, None where the ends do not share one."""
    found = [unit for unit in printed if unit]
    if len(found) < 2:
        return canonical(found[0]) if found else ""
    units = set(map(canonical, found))
    if len(units) > 1:
        temperature = units & {"°C", "°F"}  # "-40° to +85 °C"
        return temperature.pop() if units - temperature == {"°"} and len(temperature) == 1 else None
    return units.pop()


def _conditions(kind: str | None, *units: str | None) -> Mapping[str, str] | None:
    """Return AC or DC where unit or prefix tell; None where they tell both, each at its place."""
    if not kind and not any(unit and current_kind(unit) for unit in units):
        return {}
    kinds = {current_kind(unit) for unit in units if unit} - {""}
    if kind:
        kinds.add(kind.strip(": ").replace(" ", ""))
    if len(kinds) > 1:
        return None
    return {"current_kind": kinds.pop()} if kinds else {}


def _pairs(low: str, high: str | None, unit: str) -> tuple[_Pair, ...]:
    """Return the numbers under each convention that makes sense of both; once where they agree."""
    first = readings(low.lstrip("± "))
    if high is None and first[0] == first[1]:
        return ((first[0], None),) if first[0] is not None else ()
    second: Readings = readings(high) if high else first
    both = [pair for pair in zip(first, second, strict=True) if pair[0] is not None and pair[1] is not None]
    if len(both) == 2:
        if both[0] == both[1]:
            both = both[:1]
        elif unit in THREE_PLACES:
            both = [min(both, key=lambda pair: abs(pair[0] or 0.0))]
    return tuple((one, other if high else None) for one, other in both)


def _value(
    word: str, first: float | None, second: float | None, unit: str, *, symmetric: bool
) -> Measured | None:
    if first is None:
        return None
    if symmetric:
        return None if word or second is not None else Range(-first, first)
    if word in BOUNDS:
        return _bounded(word, first, second)
    exact: Exact | Range = Exact(first)
    if second is not None:
        # AWG numbers fall as conductors grow; its ends stay in the order of the statement beside it.
        if second < first and unit != "AWG":
            return None
        exact = Range(first, second)
    elif word in FIRST:
        return None
    return exact if not word or word in FIRST else Approximate(exact)


def _bounded(word: str, limit: float, second: float | None) -> Measured | None:
    side, strict = BOUNDS[word]
    if second is not None:
        return Range(limit, second) if word in FIRST and limit <= second else None
    return Bound(low=limit, strict=strict) if side == "low" else Bound(high=limit, strict=strict)


def _with_tolerance(
    word: str, low: str, tolerance: str, unit: str, conditions: Mapping[str, str]
) -> tuple[Quantity, ...]:
    """Read "10 ±0,2 mm": the number, under the condition that states its tolerance."""
    numbers = [readings(one.strip("± ")) for one in re.split(r" ?/ ?", tolerance.replace("- ", "-"))]
    printed = zip(readings(low), *numbers, strict=True)
    found = {one for one in printed if None not in one}
    if word or len(found) != 1 or low[0] == "±":
        return ()
    first, *rooms = found.pop()
    if first is None:
        return ()
    signs = "±" if len(rooms) == 1 else "+"
    said = signs + "/".join(plain(room or 0.0) for room in rooms)
    return (Quantity(Exact(first), unit, {**conditions, "tolerance": f"{said} {unit}".rstrip()}),)


def _limits(match: re.Match[str]) -> tuple[Quantity, ...]:
    """Read "min. 5 mm, max. 9 mm"."""
    unit = _unit(match["inner"], match["outer"])
    if unit is None:
        return ()
    pairs = _pairs(match["a"], match["b"], unit)
    return tuple(
        Quantity(Range(low, high), unit)
        for low, high in pairs
        if low is not None and high is not None and low <= high
    )


def _fraction(text: str) -> tuple[Quantity, ...]:
    """Read "1/2 inch" and "1 1/4″": only inches are printed as fractions of powers of two."""
    match = _FRACTION.fullmatch(text)
    if not match:
        return ()
    whole, above, below = int(match[1] or 0), int(match[2]), int(match[3])
    return (Quantity(Exact(whole + above / below), "inch"),) if above < below else ()
