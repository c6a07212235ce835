"""Prints a value in a number form and a language; all forms are seen on real sheets."""

from dataclasses import dataclass

from mateproof.parts.fact import Measure
from mateproof.vocabulary.values import Approximate, Bound, Exact, Range, Several, Value


@dataclass(frozen=True)
class Style:
    """How a sheet prints numbers; `words` replaces signs of comparison by words."""

    german: bool = False
    comma: bool = False
    dots: str = " ... "
    unit_twice: bool = False
    words: bool = False


_WORDS = {
    ("low", False): ("min.", "min."),
    ("high", False): ("max.", "max."),
    ("low", True): (">", ">"),
    ("high", True): ("<", "<"),
}
_SIGNS = {("low", False): "≥", ("high", False): "≤", ("low", True): ">", ("high", True): "<"}


def number(value: float, style: Style) -> str:
    """Print a number that has at most two decimal places."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if style.comma else text


def printed(value: Value, unit: str, style: Style, also: tuple[Measure, ...] = ()) -> str:
    """Print a value with its unit, and its second statements behind slashes."""
    return " / ".join(
        _one(item, of, style) for item, of in ((value, unit), *((m.value, m.unit) for m in also))
    )


def _one(value: Value, unit: str, style: Style) -> str:
    tail = f" {unit}".rstrip()
    match value:
        case Exact(value=bool() as answer):
            return ("ja" if answer else "nein") if style.german else ("yes" if answer else "no")
        case Exact(value=exact):
            return number(exact, style) + tail
        case Range(low=low, high=high):
            inner = tail if style.unit_twice else ""
            return f"{number(low, style)}{inner}{style.dots}{number(high, style)}{tail}"
        case Bound(low=None, high=high, strict=strict):
            return f"{_bound('high', strict, style)} {number(high or 0.0, style)}{tail}"
        case Bound(low=low, strict=strict):
            return f"{_bound('low', strict, style)} {number(low or 0.0, style)}{tail}"
        case Approximate(of=of):
            return f"{'ca.' if style.german else 'approx.'} {_one(of, unit, style)}"
        case Several(items=items):
            return ", ".join(_one(item, unit, style) for item in items)
    return value.text


def _bound(side: str, strict: bool, style: Style) -> str:
    return _WORDS[side, strict][style.german] if style.words else _SIGNS[side, strict]
