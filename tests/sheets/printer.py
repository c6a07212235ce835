"""Prints sheets in the layout `wago-data-sheet` from data, to test reading without a maker's sheet."""

from dataclasses import dataclass

from mateproof.parts.fact import Measure
from mateproof.vocabulary.values import Approximate, Bound, Exact, Range, Value


@dataclass(frozen=True)
class Printed:
    """One row: its label on the sheet, and what a reading of it must give."""

    label: str
    property: str
    value: Value
    unit: str = ""
    also: tuple[Measure, ...] = ()
    conditions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Style:
    """How this sheet prints numbers; all of it is seen on real sheets."""

    comma: bool = True
    dots: str = " ... "
    square: str = "mm ²"
    newline: str = "\n"


def number(value: float, style: Style) -> str:
    """Print a number that has at most two decimal places."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if style.comma else text


def value_text(value: Value, unit: str, style: Style) -> str:
    """Print a value with its unit."""
    tail = f" {style.square if unit == 'mm²' else unit}".rstrip()
    match value:
        case Exact(value=bool() as answer):
            return "Yes" if answer else "No"
        case Exact(value=exact):
            return number(exact, style) + tail
        case Range(low=low, high=high):
            return f"{number(low, style)}{style.dots}{number(high, style)}{tail}"
        case Bound(low=None, high=high, strict=strict):
            return f"{'<' if strict else '≤'} {number(high or 0.0, style)}{tail}"
        case Bound(low=low, strict=strict):
            return f"{'>' if strict else '≥'} {number(low or 0.0, style)}{tail}"
        case Approximate(of=of):
            return f"approx. {value_text(of, unit, style)}"
    return value.text


def row(item: Printed, style: Style) -> str:
    """Print one row: label, tab, value, the second statements behind slashes."""
    sides = [value_text(item.value, item.unit, style)]
    sides += [value_text(measure.value, measure.unit, style) for measure in item.also]
    return f"{item.label}\t{' / '.join(sides)}"


def sheet(item_number: str, rows: list[Printed], style: Style) -> bytes:
    """Print a sheet with one section of rows."""
    lines = [
        "",
        f"Data sheet | Item number: {item_number}",
        "Socket; Cod. B; black",
        "",
        "Electrical data",
        "",
        *(row(item, style) for item in rows),
        "",
        "Product family",
        "EXAMPLE MIDI",
        "",
        "Example Connectors",
        "Sample Street 1",
        "12345 Sampletown",
        "Phone: +49 1234 567-0 | Fax: +49 1234 567-9",
        "Email: mail@example.com | Web: www.example.com",
        "",
    ]
    return style.newline.join(lines).encode()
