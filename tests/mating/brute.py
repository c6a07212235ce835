"""The same question answered the slow way: one pair after the other, in plain Python.

Written from the words of docs/explanation/mating.md, not from the code: nothing here is shared with it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, product
from typing import Any

from tests.mating import simulator

End = Mapping[str, Any]
ORDER = simulator.ORDER
STATED = "winsta_midi_special"
"""The only system whose codes `fits` is about; nothing is known of the codes of another."""


def is_open(end: End, met: bool) -> bool:
    return end["mate_made"] != "factory" if met else end["cap"] is None


def equal(a: object, b: object) -> bool | None:
    return None if a is None or b is None else a == b


def codes_fit(a: End, b: End, fits: Sequence[tuple[str, str]]) -> bool | None:
    system = a["system"] or b["system"]
    if system != STATED or a["coding"] is None or b["coding"] is None:
        return None
    if (a["coding"], b["coding"]) in fits or (b["coding"], a["coding"]) in fits:
        return True
    named = {code for code, _ in fits}
    return False if a["coding"] in named or b["coding"] in named else None


def protected(a: End, b: End, way: str) -> bool | None:
    """Either half may say it; that it is possible goes before that it is not."""
    said = [(end["protected_against"] or "", end["not_protected_against"] or "") for end in (a, b)]
    if any(way in possible for _, possible in said):
        return False
    return True if any(way in prevented for prevented, _ in said) else None


def can_mate(
    a: End, b: End, fits: Sequence[tuple[str, str]], way: str | None = None
) -> tuple[bool | None, str | None]:
    """Return the answer, and for a no what stops the two: None when they are the same half.

    Without a way: straight, or with the first poles where their numbers differ.
    """
    genders = {a["gender"], b["gender"]}
    if None not in genders and genders != {"plug", "socket"}:
        return False, None
    poles = equal(a["poles"], b["poles"])
    if poles is False:
        prevented = way or protected(a, b, "different number of poles")
        poles = None if prevented is None else not prevented
    checks = [
        ("system", equal(a["system"], b["system"])),
        ("system", equal(a["size"], b["size"])),
        ("poles", poles),
        ("coding", codes_fit(a, b, fits)),
    ]
    if way:
        prevented = protected(a, b, way)
        checks.append(("way", None if prevented is None else not prevented))
    for name, answer in checks:
        if answer is False:
            return False, name
    return (None if None in genders or any(answer is None for _, answer in checks) else True), None


def way_of(a: End, b: End) -> str:
    return "different number of poles" if equal(a["poles"], b["poles"]) is False else "straight"


def barrier(a: End, b: End) -> str:
    if equal(a["colour"], b["colour"]) is False:
        return "colour"
    if equal(a["marking"], b["marking"]) is False or equal(a["label"], b["label"]) is False:
        return "label"
    return "none"


POSSIBLE: dict[str, tuple[Any, ...]] = {
    "voltage_v": (1000.0, 230.0, 100.0, 24.0, 0.0),
    "nature": ("ac", "dc"),
    "survives_v": (0.0, 2000.0),
    "function": ("lighting", "shading", "anything else"),
    "conductor_names": ("PE L N", "L N PE", "L N", "+ -", "- +", "L"),
    "fed": (True, False),
}
NET = (
    *("supply", "supply_system", "bus", "bus_conductors"),
    *("protection_kind", "protection_curve", "protection_current_a"),
)
FACTS = (*POSSIBLE, *NET)


def fed(
    end: End, mates: Sequence[tuple[str, str]], ends: Sequence[End], grid: Mapping[str, Any]
) -> bool | None:
    """Whether a feed reaches this half while it is not plugged."""
    if not grid:
        return True
    of = {row["circuit"]: row for row in grid["connected"]}
    circuits = {one["end"]: one["circuit"] for one in ends}
    for (a, b), row in zip(mates, grid["fed_mates"], strict=True):
        sure = all(
            (known := of.get(circuits[half])) and known["one_source"] and known["no_ring"] for half in (a, b)
        )
        if end["end"] in {a, b} - {row["fed_end"]} and row["fed_end"] and row["reached"] and sure:
            return False
    known = of.get(end["circuit"])
    if known is None:
        return None
    return True if known["reached"] else False if known["fed"] is False else None


def completions(end: End) -> Iterator[End]:
    """Yield the end with everything that is not stated filled in, in all ways that matter."""
    lacking = [name for name in POSSIBLE if end[name] is None]
    for values in product(*(POSSIBLE[name] for name in lacking)):
        yield {**end, **dict(zip(lacking, values, strict=True))}


def harm(a: End, b: End, way: str) -> str:
    """The worst harm over everything that may be true; of a circuit without any fact everything may be."""
    a, b = ({"fed": True, **end} for end in (a, b))
    same = bool(equal(a["circuit"], b["circuit"]))
    if not same and any(all(end[name] is None for name in FACTS if name != "fed") for end in (a, b)):
        return "life"
    if same and way == "straight":
        return "nuisance"
    stated = [end["poles"] for end in (a, b)]
    return worst(*(tuple(end[name] for name in FACTS) for end in (a, b)), way, same, *stated)


@cache
def worst(one: Any, other: Any, way: str, same: bool, *stated: int | None) -> str:
    """The worst harm of two circuits' facts, in the order of FACTS."""
    a, b = (dict(zip(FACTS, values, strict=True)) for values in (one, other))
    pairs = ((x, x) for x in completions(a)) if same else product(completions(a), completions(b))
    found = {"none"}
    for x, y in pairs:
        for touching in simulator.ways(way, *counts(x, y, way, stated)):
            found.add(simulator.worst(x, y, touching, same_circuit=same))
        if "life" in found:  # nothing is worse
            return "life"
    return min(found, key=ORDER.index)


def counts(a: End, b: End, way: str, stated: Sequence[int | None]) -> list[int]:
    """As many poles as stated, and at least as many as conductors; askew both halves have the same number."""
    found = [
        max(poles or 0, len(end["conductor_names"].split()))
        for poles, end in zip(stated, (a, b), strict=True)
    ]
    askew = way not in {"straight", "different number of poles"}
    return [
        max(found) if askew and poles is None and stated[1 - at] is not None else found[at]
        for at, poles in enumerate(stated)
    ]


MOMENTS = ("as left", "later work", "first assembly")


def when(a: End, b: End, met: set[str], circuits: set[str]) -> str:
    """The first moment, of those that follow each other, at which both ends lie open."""
    if a["end"] not in met and b["end"] not in met:
        return "as left"
    for worked_on in [*circuits, "one that the plan does not name"]:
        if all(end["end"] not in met or end["circuit"] in {worked_on, None} for end in (a, b)):
            return "later work"
    return "first assembly"


def near(a: End, b: End, reach: Sequence[tuple[str, str]], asked: str) -> bool:
    if a["zone"] != b["zone"] and (asked == "zone" or (a["zone"], b["zone"]) not in reach):
        return False
    if asked != "position" or not (located(a) and located(b)):
        return True
    (*one, free), (*other, far) = a["at"], b["at"]
    return bool(math.dist(one, other) <= free + far + 1e-9)


def located(end: End) -> bool:
    return end["at"] is not None and end["at"][3] is not None


def place_known(a: End, b: End, asked: str) -> bool | None:
    return located(a) and located(b) if asked == "position" else None


def met_pairs(
    ends: Sequence[End], mates: Sequence[tuple[str, str]], reach: Sequence[tuple[str, str]], asked: str
) -> Iterator[tuple[End, End]]:
    """Yield every two open ends within reach that are not meant to be mated."""
    meant = {frozenset(mate) for mate in mates}
    for a, b in open_pairs(ends, mates, reach, asked):
        if frozenset((a["end"], b["end"])) not in meant:
            yield a, b


def open_pairs(
    ends: Sequence[End], mates: Sequence[tuple[str, str]], reach: Sequence[tuple[str, str]], asked: str
) -> Iterator[tuple[End, End]]:
    """Yield every two open ends within reach, meant or not."""
    met = {name for mate in mates for name in mate}
    here = [end for end in ends if is_open(end, end["end"] in met)]
    for a, b in combinations(here, 2):
        if near(a, b, reach, asked):
            yield a, b


ASKEW = ("rotated by 180°", "laterally staggered", "one pole only")


def askew(
    pairs: Iterator[tuple[End, End]], fits: Sequence[tuple[str, str]]
) -> Iterator[tuple[End, End, str, bool | None]]:
    """Yield each way in which two open ends come together askew, or may; nothing is meant to."""
    for a, b in pairs:
        if way_of(a, b) == "straight" and 1 not in {a["poles"], b["poles"]}:
            for way in ASKEW:
                if (can := can_mate(a, b, fits, way)[0]) is not False:
                    yield a, b, way, can
