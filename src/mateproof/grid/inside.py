"""The tables about the inside of devices: `joins` pair by pair, `through` circuit by circuit."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from mateproof.tables.schema import SCHEMA
from mateproof.tables.tables import conform
from mateproof.vocabulary.buses import SIGNALS
from mateproof.vocabulary.conductors import EARTH_MARKS

_NEUTRAL = frozenset({"N", "PEN"})


def joins(pairs: pl.DataFrame) -> pl.DataFrame:
    """Return the table `joins`."""
    named = list(zip(*(pairs[name].to_list() for name in _NAMES), strict=True))
    same = {case: _same(*case) for case in dict.fromkeys(named)}
    earth = {case: _both_earth(case[0], case[1]) for case in same}
    power = {case: _power(case[0], case[1]) for case in same}
    rows = pairs.with_columns(
        power=pl.Series([power[case] for case in named], dtype=pl.Boolean),
        same_conductor=pl.Series([same[case] for case in named], dtype=pl.Boolean),
        both_earth=pl.Series([earth[case] for case in named], dtype=pl.Boolean),
    )
    return conform("joins", rows)


_NAMES = ("conductor_a", "conductor_b", "conductor_names_a", "conductor_names_b")


def _same(a: str | None, b: str | None, all_a: str | None, all_b: str | None) -> bool | None:
    """Return whether a conductor stays what it is on its way through a device.

    It may change its name where the other circuit has none of its name (L2 becomes L), but not its kind: a
    neutral stays a neutral. Earth is another question.
    """
    if a is None or b is None or all_a is None or all_b is None:
        return None
    if a == b or not a or not b or _both_earth(a, b) is False:
        return True
    crossed = a in all_b.split(" ") and b in all_a.split(" ")
    return not crossed and (a in _NEUTRAL) == (b in _NEUTRAL)


def _both_earth(a: str | None, b: str | None) -> bool | None:
    if a is None or b is None:
        return None
    return not a or not b or (a.upper() in EARTH_MARKS) == (b.upper() in EARTH_MARKS)


def _power(a: str | None, b: str | None) -> bool | None:
    if a is None or b is None:
        return None
    return all(name and name not in SIGNALS and name.upper() not in EARTH_MARKS for name in (a, b))


def through(pairs: pl.DataFrame) -> pl.DataFrame:
    """Return the table `through`: circuits with two joined connectors of a device, and pairs within one."""
    alike = pl.concat_str(
        *(pl.col(name).cast(pl.String) for name in _ASKED), separator="|", ignore_nulls=True
    )
    devices = (
        pairs.with_row_index("first")
        .group_by("plan", "device", maintain_order=True)
        .agg(pl.col("first").first(), pl.len().alias("pairs"), alike.str.join("\n").alias("alike"))
    )
    known: dict[str, list[dict[str, object]]] = {}
    rows = []
    for plan, device, first, count, key in devices.iter_rows():
        if key not in known:
            known[key] = list(_circuits(pairs.slice(first, count)))
        rows += [{"plan": plan, "device": device, **found} for found in known[key]]
    return pl.DataFrame(rows, schema=SCHEMA["through"].dtypes)


_ASKED = ("pair", "circuit_a", "circuit_b", "conductor_names_a", "conductor_names_b", "pole_a", "pole_b")


def _circuits(some: pl.DataFrame) -> Iterator[dict[str, object]]:
    """Yield what is to be said about each circuit of one device."""
    wired: dict[str | None, set[int]] = {}
    passes: set[str | None] = set()
    names: dict[str | None, str | None] = {}
    for row in some.iter_rows(named=True):
        for side in ("_a", "_b"):
            circuit = row[f"circuit{side}"]
            names[circuit] = row[f"conductor_names{side}"]
            wired.setdefault(circuit, set()).add(row[f"pole{side}"] or 0)
        if row["circuit_a"] == row["circuit_b"] and row["connector_a"] != row["connector_b"]:
            passes.add(row["circuit_a"])
    shorted = _shorted(some)
    for circuit, poles in wired.items():
        ending = _ending(names[circuit], poles) if circuit in passes else ""
        yield {
            "circuit": circuit,
            "wiring": some["wiring"][0],
            "ending": ending,
            "none_ends": None if ending is None else not ending,
            "shorted": ", ".join(shorted.get(circuit, ())),
        }


def _ending(names: str | None, wired: set[int]) -> str | None:
    """Return the conductors of a circuit that no pair names; None where its conductors are not stated."""
    if names is None:
        return None
    return ", ".join(name for pole, name in enumerate(names.split(" "), 1) if pole not in wired)


def _shorted(some: pl.DataFrame) -> dict[str | None, list[str]]:
    """Return by circuit the poles of one connector that end up joined."""
    above: dict[tuple[str, int], tuple[str, int]] = {}

    def root(pole: tuple[str, int]) -> tuple[str, int]:
        while (up := above.setdefault(pole, pole)) != pole:
            pole = up
        return pole

    circuits: dict[str, str | None] = {}
    for row in some.iter_rows(named=True):
        if row["pole_a"] is None or row["pole_b"] is None:
            continue
        above[root((row["connector_a"], row["pole_a"]))] = root((row["connector_b"], row["pole_b"]))
        circuits |= {row["connector_a"]: row["circuit_a"], row["connector_b"]: row["circuit_b"]}
    groups: dict[tuple[tuple[str, int], str], list[int]] = {}
    for connector, pole in sorted(above):
        groups.setdefault((root((connector, pole)), connector), []).append(pole)
    found: dict[str | None, list[str]] = {}
    for (_, connector), poles in groups.items():
        if len(poles) > 1:
            said = " + ".join(f"{connector}.{pole}" for pole in poles)
            found.setdefault(circuits[connector], []).append(said)
    return found
