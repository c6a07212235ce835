"""The same question answered the slow way: one pair after the other, in plain Python.

Written from the words of docs/explanation/mating.md, not from the code: nothing here is shared with it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, product
from typing import Any

End = Mapping[str, Any]
ORDER = ("life", "fire", "damage", "malfunction", "nuisance")
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


def can_mate(a: End, b: End, fits: Sequence[tuple[str, str]]) -> tuple[bool | None, str | None]:
    """Return the answer, and for a no what stops the two: None when they are the same half."""
    genders = {a["gender"], b["gender"]}
    if None not in genders and genders != {"plug", "socket"}:
        return False, None
    checks = [
        ("system", equal(a["system"], b["system"])),
        ("system", equal(a["size"], b["size"])),
        ("poles", equal(a["poles"], b["poles"])),
        ("coding", codes_fit(a, b, fits)),
    ]
    for name, answer in checks:
        if answer is False:
            return False, name
    return (None if None in genders or any(answer is None for _, answer in checks) else True), None


def barrier(a: End, b: End) -> str:
    if equal(a["colour"], b["colour"]) is False:
        return "colour"
    if equal(a["marking"], b["marking"]) is False or equal(a["label"], b["label"]) is False:
        return "label"
    return "none"


def hazardous(end: End) -> bool:
    return bool(end["voltage_v"] > (50 if end["nature"] == "ac" else 120))


def survives(end: End, other: End) -> bool:
    own = end["voltage_v"] >= other["voltage_v"] and end["nature"] == other["nature"]
    return bool(own or end["survives_v"] >= other["voltage_v"])


def earth_met(a: End, b: End) -> bool:
    pairs = zip(a["conductor_names"].split(), b["conductor_names"].split(), strict=False)
    return any((one == "PE") != (other == "PE") for one, other in pairs)


def harm_of(a: End, b: End) -> str:
    """The harm when everything is stated and the circuits differ."""
    high = [end for end in (a, b) if hazardous(end)]
    if high and earth_met(a, b):
        return "life"
    if len(high) == 1:
        low = b if high[0] is a else a
        return "malfunction" if survives(low, high[0]) else "life"
    unharmed = survives(a, b) and survives(b, a)
    if high:
        return "damage" if unharmed and a["function"] == b["function"] else "fire"
    return "malfunction" if unharmed else "damage"


POSSIBLE: dict[str, tuple[Any, ...]] = {
    "voltage_v": (0.0, 24.0, 100.0, 230.0, 1000.0),
    "nature": ("ac", "dc"),
    "survives_v": (0.0, 2000.0),
    "function": ("lighting", "shading", "anything else"),
    "conductor_names": ("L N PE", "PE L N", "L N"),
}


def completions(end: End) -> Iterator[End]:
    """Yield the end with everything that is not stated filled in, in all ways that matter."""
    lacking = [name for name in POSSIBLE if end[name] is None]
    for values in product(*(POSSIBLE[name] for name in lacking)):
        yield {**end, **dict(zip(lacking, values, strict=True))}


def harm(a: End, b: End) -> str:
    """The worst harm over everything that may be true."""
    if equal(a["circuit"], b["circuit"]):
        return "nuisance"
    return worst(*(tuple(end[name] for name in POSSIBLE) for end in (a, b)))


@cache
def worst(*facts: tuple[Any, ...]) -> str:
    """The worst harm of two circuits' facts, in the order of POSSIBLE."""
    a, b = (dict(zip(POSSIBLE, values, strict=True)) for values in facts)
    found = {harm_of(one, other) for one in completions(a) for other in completions(b)}
    return min(found, key=ORDER.index)


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
    met = {name for mate in mates for name in mate}
    meant = {frozenset(mate) for mate in mates}
    here = [end for end in ends if is_open(end, end["end"] in met)]
    for a, b in combinations(here, 2):
        if near(a, b, reach, asked) and frozenset((a["end"], b["end"])) not in meant:
            yield a, b
