"""What is looked at: every two connectors that are plugged together, and every one that stays open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mateproof.tables.teststeps.network import Network, Row
from mateproof.vocabulary.teststeps import TestStep

_OF_PART = ("colour", "coding", "marking")


def inspection(net: Network) -> Iterator[dict[str, Any]]:
    """Yield one step for each mate, then one for each open connector; `expected` names the connectors.

    What the factory has plugged is left out: nobody on site made it.
    """
    for mate in net.tables["mated"].iter_rows(named=True):
        if mate["mate_made"] != "factory":
            yield _step(net, mate["mate"], "mate", [mate["end_a"], mate["end_b"]])
    for name, end in net.ends.items():
        if not end["mated"]:
            yield _step(net, name, "connector", [name])


def _step(net: Network, name: str, place: str, names: list[str]) -> dict[str, Any]:
    ends = [net.ends[end] for end in names if end in net.ends]
    unstated = dict.fromkeys(what for end in ends for what in _unstated(end))
    return {
        "kind": TestStep.INSPECTION.value,
        "circuit": ends[0]["circuit"] if ends else None,
        "subject": name,
        "place": place,
        "zone": next((end["zone"] for end in ends if end["zone"]), None),
        "expected": "\n".join(end["end"] for end in ends),
        "missing": ", ".join(unstated) or None,
    }


def _unstated(end: Row) -> Iterator[str]:
    """Yield what is not stated of that which tells connectors apart; levers and caps are there or not."""
    if end["label"] is None:
        yield f"end {end['end']}: label"
    if end["part"] is None:
        yield f"end {end['end']}: part"
    else:
        yield from (f"{end['part']}: {fact}" for fact in _OF_PART if end[fact] is None)
