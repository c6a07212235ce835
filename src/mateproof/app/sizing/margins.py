"""How near a circuit is to each of its limits: what it comes to as a share of what is allowed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mateproof.app.sizing.judging import Verdict
from mateproof.vocabulary.limits import NETWORKS, PRIVATE, USES


class Margin(NamedTuple):
    """One limit: its name, the value and what is allowed, in one unit."""

    name: str
    value: float
    limit: float
    unit: str

    @property
    def share(self) -> float:
        """The value as a share of what is allowed."""
        return self.value / self.limit if self.limit else float("inf")


def margins(verdict: Verdict) -> list[Margin]:
    """Return the limits of a circuit that numbers are known for, the nearest first."""
    return sorted(_margins(verdict), key=lambda margin: -margin.share)


def _margins(verdict: Verdict) -> Iterator[Margin]:
    row = verdict.row
    if row.get("status") == "calculated":
        yield from _drop(verdict)
    zs, most = row.get("zs_hot_ohm"), row.get("zs_limit_ohm")
    if zs is not None and most is not None and row.get("disconnects_asked") and row.get("has_earth"):
        yield Margin("loop", zs, most, "Ω")
    currents = [row.get(name) for name in ("current_a", "design_a", "protection_current_a")]
    known = [each for each in currents if each is not None]
    if known and verdict.carries_a:
        yield Margin("ampacity", max(known), verdict.carries_a, "A")
    through, withstands = row.get("let_through_a2s"), row.get("withstand_a2s")
    if through is not None and withstands:
        yield Margin("withstand", through, withstands, "A²s")


def _drop(verdict: Verdict) -> Iterator[Margin]:
    """Yield the voltage drop of the load that is nearest to its limit; the strictest limit that may count."""
    row = verdict.row
    if (
        row["loads"]
        and row["limit_extra_low_voltage_drop"]
        and row["supply_system"] in {"SELV", "PELV", "FELV"}
    ):
        yield Margin("drop", row["drop_percent"], row["limit_extra_low_voltage_drop"], "%")
    elif row["loads"] and row["beyond_drop"] is not None and row["nature"] == "ac":
        grown = row["beyond_drop"] - row["beyond_percent"]
        yield Margin("drop", row["beyond_drop"], strictest(verdict) + grown, "%")
    elif not row["current_a"] and row["design_drop_percent"] is not None and row["nature"] == "ac":
        yield Margin("drop", row["design_drop_percent"], strictest(verdict), "%")


def strictest(verdict: Verdict) -> float:
    """Return the lowest limit of voltage drop (%) that use and network leave open."""
    row = verdict.row
    uses = [row["use"]] if row["use"] else USES
    networks = [row["network"]] if row["network"] else NETWORKS
    return min(
        float(row[f"limit_voltage_drop_{use}{'_private' if network == PRIVATE else ''}"])
        for use in uses
        for network in networks
    )
