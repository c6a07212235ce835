"""Which mating faces can mate: three answers for every two faces of a plan, and what stops the others.

Two halves can mate when system, size, poles, contact type and mechanical code all fit, they cannot when one
of them does not, and it is open when that hangs on a fact which is not stated. Open is a possible mistake,
not a safe one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import polars as pl

from mateproof.mating.answers import Answer, equal, every
from mateproof.mating.site import FACE
from mateproof.mating.words import phrase
from mateproof.tables.links import keys

_FACT = {"system": "family"}
"""Column → the fact that states it, where the names differ."""
_COLUMNS = {
    "face_plug": pl.Int64(),
    "face_socket": pl.Int64(),
    "barred": pl.String(),
    "certain": pl.Boolean(),
    "missing": pl.String(),
    "face": pl.String(),
}


class Face(NamedTuple):
    """One mating face; `vague` names the part where one of the facts is not stated ("" without part)."""

    system: str | None
    size: str | None
    poles: int | None
    gender: str | None
    coding: str | None
    vague: str | None


class Met(NamedTuple):
    """What is said of two faces; `barred` is None where they can mate or may be able to."""

    barred: str | None
    certain: bool
    missing: str | None
    face: str


class Codes(NamedTuple):
    """What one system states about its mechanical codes."""

    named: set[str]
    fitting: set[tuple[str, str]]


Stated = Mapping[str, Codes]
"""connection system → its codes"""


def face_pairs(groups: pl.DataFrame, fits: pl.DataFrame, plans: pl.DataFrame) -> pl.DataFrame:
    """Return every (plug's face, socket's face) of a plan with what bars it.

    Columns: face_plug, face_socket; `barred`: system, poles or coding, the first that differs, null when the
    two can mate or may be able to; `certain`, `missing` (the facts that leave it open), `face` in words.
    A face of unknown contact type stands on both sides; two plugs or two sockets are never a pair.
    """
    stated = codes(fits)
    languages = dict(plans.select("plan", "language").iter_rows())
    rows: list[tuple[Any, ...]] = []
    for plan, faces in _by_plan(groups).items():
        plugs = [(number, face) for number, face in faces if face.gender != "socket"]
        sockets = [(number, face) for number, face in faces if face.gender != "plug"]
        rows += (
            (number, other, *met(plug, socket, stated[plan], languages.get(plan)))
            for number, plug in plugs
            for other, socket in sockets
        )
    return pl.DataFrame(rows, schema=_COLUMNS, orient="row")


def _by_plan(groups: pl.DataFrame) -> dict[str, list[tuple[int, Face]]]:
    found: dict[str, list[tuple[int, Face]]] = defaultdict(list)
    distinct = groups.select("plan", "face", *Face._fields).unique("face", keep="any").sort("face")
    for plan, number, *facts in distinct.iter_rows():
        found[plan].append((number, Face(*facts)))
    return found


def codes(fits: pl.DataFrame) -> Mapping[str, Stated]:
    """Return plan → connection system → what it states about its codes; nothing for those it is silent on."""
    found: dict[str, dict[str, Codes]] = defaultdict(lambda: defaultdict(lambda: Codes(set(), set())))
    for plan, system, coding, other in keys(fits, ("plan", "system", "coding", "fits")):
        found[plan][system].named.add(coding)
        found[plan][system].fitting.update(((coding, other), (other, coding)))
    return found


def met(plug: Face, socket: Face, stated: Stated, language: str | None) -> Met:
    """Judge two faces of one plan, of which neither is certainly the same half as the other."""
    fit = codes_fit(plug, socket, stated)
    checks = (
        ("system", equal(plug.system, socket.system)),
        ("system", equal(plug.size, socket.size)),
        ("poles", equal(plug.poles, socket.poles)),
        ("coding", fit),
    )
    barred = next((name for name, answer in checks if answer is False), None)
    genders = None if plug.gender is None or socket.gender is None else True
    certain = every((genders, *(answer for _, answer in checks))) is True
    missing = ", ".join(sorted(set(_missing(plug, socket, fit, language))))
    return Met(barred, certain, missing or None, _text(plug, socket, language))


def codes_fit(plug: Face, socket: Face, stated: Stated) -> Answer:
    """Return whether two codes fit, as their system states it; open where it says nothing about both.

    A system that names a code names all that it fits. Where one end's system is not stated the other's data
    serve: were the systems different, nothing would mate anyway.
    """
    system = plug.system or socket.system
    if system is None or plug.coding is None or socket.coding is None or system not in stated:
        return None
    if (plug.coding, socket.coding) in stated[system].fitting:
        return True
    return None if stated[system].named.isdisjoint((plug.coding, socket.coding)) else False


def _missing(plug: Face, socket: Face, codes: Answer, language: str | None) -> Iterator[str]:
    for face in (plug, socket):
        for column in FACE:
            if getattr(face, column) is None:
                part = face.vague or phrase("no_part", language)
                yield f"{part}: {_FACT.get(column, column)}"
    system = plug.system or socket.system
    if codes is None and system and plug.coding and socket.coding:
        yield phrase("fits", language, system, "/".join(sorted({plug.coding, socket.coding})))


def _text(plug: Face, socket: Face, language: str | None) -> str:
    poles = plug.poles if plug.poles is not None else socket.poles
    codes = "/".join(sorted({code for code in (plug.coding, socket.coding) if code is not None}))
    return ", ".join(
        (
            plug.system or socket.system or phrase("no_system", language),
            phrase("no_poles", language) if poles is None else phrase("poles", language, poles),
            phrase("code", language, codes) if codes else phrase("no_code", language),
        )
    )
