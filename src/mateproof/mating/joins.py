"""What a wrong mating joins, pole by pole and in words."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import NamedTuple

from mateproof.mating.poles import Touching
from mateproof.mating.words import phrase


class Wired(NamedTuple):
    """What names the poles of one side: function and conductors of the circuit, marking and poles."""

    function: str | None
    conductor_names: str | None
    marking: str | None
    poles: int | None


def sentence(plug: Wired, socket: Wired, *, same_circuit: bool, language: str | None) -> str:
    """Return what is joined, such as "L of mains control with 1/COM of window status; N of …"."""
    unstated = phrase("no_function", language)
    function, other = plug.function or unstated, socket.function or unstated
    first, second = pole_names(plug, language), pole_names(socket, language)
    together = ", ".join(first)
    if first == second and plug.function == socket.function:
        return phrase("in_one" if same_circuit else "in_two", language, together, function)
    if first == second:
        return phrase("joined", language, together, function, together, other)
    met = zip_longest(first, second, fillvalue=phrase("nothing", language))
    return "; ".join(phrase("joined", language, a, function, b, other) for a, b in met)


def askew_sentence(
    plug: Wired, socket: Wired, way: str, touching: Touching | None, language: str | None
) -> str:
    """Return the way and what touches in it, such as "rotated by 180°: L of lighting with N of lighting"."""
    unstated = phrase("no_function", language)
    function, other = plug.function or unstated, socket.function or unstated
    first, second = pole_names(plug, language), pole_names(socket, language)
    nothing = phrase("nothing", language)
    met = [(_named(first, at, nothing), _named(second, to, nothing)) for at, to in touching or ()]
    poles = met or [(phrase("all_poles", language), phrase("all_poles", language))]
    told = (phrase("joined", language, a, function, b, other) for a, b in poles)
    return f"{phrase(way, language)}: {'; '.join(told)}"


def _named(names: list[str], at: int, nothing: str) -> str:
    return names[at] if at < len(names) else nothing


def pole_names(side: Wired, language: str | None) -> list[str]:
    """Name the poles by the circuit's conductors, else by the part's marking, else by number."""
    if side.conductor_names:
        return side.conductor_names.split()
    marks = re.split(r"[\s,]+", side.marking.strip()) if side.marking else []
    if marks and len(marks) == side.poles:
        return marks
    if side.poles:
        return [phrase("pole", language, number) for number in range(1, side.poles + 1)]
    return [phrase("all_poles", language)]
