"""Ranges of what-ifs as people type them: 90..110 is both ends, 20,45,70 is each of them."""

from __future__ import annotations

import math
import re
from typing import Any

import click

_RANGE = re.compile(r"\s*(-?[\d.]+)\s*\.\.\s*(-?[\d.]+)\s*")


class Ends(click.ParamType[tuple[float, ...]]):
    """One number, both ends of a range, or numbers with commas between; within bounds."""

    name = "RANGE"

    def __init__(self, unit: str, low: float, high: float) -> None:
        self.unit, self.low, self.high = unit, low, high

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return the values as a tuple, ascending as typed."""
        if not isinstance(value, str):
            return value
        text = value.replace("%", "").replace("°C", "").replace("−", "-")
        match = _RANGE.fullmatch(text)
        parts = list(match.groups()) if match else text.split(",")
        try:
            found = [float(part) for part in parts]
        except ValueError:
            self.fail(f"{value!r}: write a range like {self._example()}, or numbers with commas", param, ctx)
        for each in found:
            if not math.isfinite(each) or not self.low <= each <= self.high:
                self.fail(f"{value!r}: {self.low:g} to {self.high:g}{self.unit} can be meant", param, ctx)
        if match and found[0] > found[1]:
            self.fail(f"{value!r}: the lower end comes first", param, ctx)
        return tuple(dict.fromkeys(found))

    def _example(self) -> str:
        return {" %": "90..110", " °C": "20..70"}.get(self.unit, "1..3")
