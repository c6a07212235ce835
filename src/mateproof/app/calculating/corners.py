"""What-ifs for people: the worst of each circuit, where it is, and which scenario causes it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from mateproof.app import terminal
from mateproof.app.calculating.asking import Row
from mateproof.documents.calculation.step import told
from mateproof.documents.words import Words
from mateproof.grid.ways import Cornered, Extremum, Scenario

_UNITS = {
    "current_a": (2, "A"), "cable_loading": (1, "%"), "mate_loading": (1, "%"), "drop_percent": (2, "%"),
    "zs_hot_ohm": (3, "Ω"), "earth_min_a": (1, "A"),
}  # fmt: skip
_FAULTS = frozenset({"zs_hot_ohm", "earth_min_a"})
_LINES = 3


def lines(found: Cornered, rows: Sequence[Row], words: Words) -> Iterator[str]:
    """Yield the values that were combined, and the worst of each circuit."""
    yield from terminal.paragraph(_values(found, words))
    yield ""
    limits = {row["circuit"]: row["zs_limit_ohm"] for row in rows if row["disconnects_asked"]}
    heads = ("circuit", "what", "worst", "where", "scenario")
    yield from terminal.table(
        list(_rows(found, limits, words)), [words(f"network.col_{name}") for name in heads]
    )


def _rows(found: Cornered, limits: Mapping[str, float | None], words: Words) -> Iterator[list[str]]:
    before = ""
    for one in found.worst:
        name = one.circuit if one.circuit != before else ""
        before = one.circuit
        what = words(f"network.{one.quantity}")
        yield [name, what, _value(one, limits, words), one.at or "?", scenario(one, words)]


def _values(found: Cornered, words: Words) -> str:
    corners = found.corners

    def listed(values: Sequence[float]) -> str:
        return " / ".join(words.number(each) for each in values)

    return words(
        "network.corners", count=found.count, supply=listed(corners.supply),
        temperature=listed(corners.temperature or ()), load=listed(corners.load),
        tolerance=listed(corners.tolerance), contacts=listed(corners.contacts),
    )  # fmt: skip


def _value(one: Extremum, limits: Mapping[str, float | None], words: Words) -> str:
    if one.value is None:
        return words("network.not_found")
    places, unit = _UNITS[one.quantity]
    text = f"{told(words, f'{one.value:.{places}f}')} {unit}"
    limit = limits.get(one.circuit)
    if one.quantity == "zs_hot_ohm" and limit is not None:
        sign = "≤" if one.value <= limit else ">"
        text += f" {sign} {told(words, f'{limit:.{places}f}')} {unit}"
    return text


def scenario(one: Extremum, words: Words) -> str:
    """Return what causes a worst case; of faults, what they depend on."""
    case = one.scenario
    said = [words("network.at_c", value=case.temperature)]
    if one.quantity not in _FAULTS:
        said = [words("network.at_supply", value=case.supply), *said, _load(case, words)]
    if case.tolerance != 100:
        said.append(words("network.at_tolerance", value=case.tolerance))
    if case.contacts != 1:
        said.append(words("network.at_contacts", value=case.contacts))
    return ", ".join(said)


def _load(case: Scenario, words: Words) -> str:
    if len(case.load) == 1:
        return words("network.at_load", value=case.load[0])
    names = ("L1", "L2", "L3", words("network.others"))
    if len(set(case.load)) == 1:
        return words("network.at_load", value=case.load[0])
    parts = ", ".join(
        f"{name} {words.number(share)} %" for name, share in zip(names, case.load, strict=False)
    )
    return words("network.at_loads", loads=parts)
