"""Which mating faces can mate: three answers for every two faces of a plan, and what stops the others.

Two halves can mate when system, size, poles, contact type and mechanical code all fit, they cannot when one
of them does not, and it is open when that hangs on a fact which is not stated. Open is a possible mistake,
not a safe one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import polars as pl

from mateproof.mating.answers import Answer, equal, every, opposite
from mateproof.mating.site import FACE
from mateproof.mating.words import phrase
from mateproof.tables.links import keys
from mateproof.vocabulary.ways import ASKEW, Way

_FACT = {"system": "family"}
"""Column → the fact that states it, where the names differ."""
_COLUMNS = {
    "face_plug": pl.Int64(),
    "face_socket": pl.Int64(),
    "barred": pl.String(),
    "certain": pl.Boolean(),
    "missing": pl.String(),
    "face": pl.String(),
    "way": pl.String(),
}


class Face(NamedTuple):
    """One mating face; `vague` names the part where one of the facts is not stated ("" without part).

    The two of protection are ways of coming together, joined by a semicolon.
    """

    system: str | None
    size: str | None
    poles: int | None
    gender: str | None
    coding: str | None
    protected_against: str | None
    not_protected_against: str | None
    vague: str | None

    def protected(self, way: Way) -> Answer:
        """Return whether this face's shape prevents a way, as its part or system states it."""
        if way.value in (self.not_protected_against or "").split("; "):
            return False
        return True if way.value in (self.protected_against or "").split("; ") else None


class Met(NamedTuple):
    """What is said of two faces; `barred` is None where they can come together or may be able to."""

    barred: str | None
    certain: bool
    missing: str | None
    face: str
    way: str


class Codes(NamedTuple):
    """What one system states about its mechanical codes."""

    named: set[str]
    fitting: set[tuple[str, str]]


Stated = Mapping[str, Codes]
"""connection system → its codes"""


def face_pairs(groups: pl.DataFrame, fits: pl.DataFrame, plans: pl.DataFrame) -> pl.DataFrame:
    """Return every (plug's face, socket's face) of a plan with what bars it.

    Columns: face_plug, face_socket; `barred`: system, poles or coding, the first that differs, null when the
    two can mate or may be able to; `certain`, `missing` (the facts that leave it open), `face` in words;
    `way`: straight, or with a different number of poles. A face of unknown contact type stands on both sides;
    two plugs or two sockets are never a pair.
    """
    return _judged(groups, fits, plans, lambda *faces: (met(*faces),))


def askew_pairs(groups: pl.DataFrame, fits: pl.DataFrame, plans: pl.DataFrame) -> pl.DataFrame:
    """Return the same columns for every way in which two faces may come together askew."""
    return _judged(groups, fits, plans, askew)


def _judged(
    groups: pl.DataFrame, fits: pl.DataFrame, plans: pl.DataFrame, judge: Callable[..., Iterable[Met]]
) -> pl.DataFrame:
    stated = codes(fits)
    languages = dict(plans.select("plan", "language").iter_rows())
    rows: list[tuple[Any, ...]] = []
    for plan, faces in _by_plan(groups).items():
        plugs = [(number, face) for number, face in faces if face.gender != "socket"]
        sockets = [(number, face) for number, face in faces if face.gender != "plug"]
        rows += (
            (number, other, *found)
            for number, plug in plugs
            for other, socket in sockets
            for found in judge(plug, socket, stated[plan], languages.get(plan))
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
    """Judge two faces of one plan, of which neither is certainly the same half as the other.

    Faces with different numbers of poles are barred where a shape is stated to prevent it; else they may
    come together, and certainly can where that is stated.
    """
    fit = codes_fit(plug, socket, stated)
    poles = equal(plug.poles, socket.poles)
    way = Way.STRAIGHT if poles is not False else Way.OTHER_POLES
    apart = poles if way is Way.STRAIGHT else opposite(protected(plug, socket, way))
    checks = (
        ("system", equal(plug.system, socket.system)),
        ("system", equal(plug.size, socket.size)),
        ("poles", apart),
        ("coding", fit),
    )
    barred = next((name for name, answer in checks if answer is False), None)
    genders = None if plug.gender is None or socket.gender is None else True
    certain = every((genders, *(answer for _, answer in checks))) is True
    missing = set(_missing(plug, socket, fit, language))
    if way is not Way.STRAIGHT:
        missing |= set(_unprotected(plug, socket, way, language))
    return Met(barred, certain, ", ".join(sorted(missing)) or None, _text(plug, socket, language), way.value)


def askew(plug: Face, socket: Face, stated: Stated, language: str | None) -> Iterator[Met]:
    """Yield the ways in which two faces that fit, or may, can come together askew, where nothing prevents it.

    With fewer than two poles there is nothing to turn or to shift.
    """
    straight = met(plug, socket, stated, language)
    if straight.barred or straight.way != Way.STRAIGHT or plug.poles == 1 or socket.poles == 1:
        return
    for way in ASKEW:
        prevented = protected(plug, socket, way)
        if prevented is not True:
            missing = {*(straight.missing or "").split(", "), *_unprotected(plug, socket, way, language)}
            yield straight._replace(
                certain=straight.certain and prevented is False,
                missing=", ".join(sorted(missing - {""})) or None,
                way=way.value,
            )


def ways(plug: Face, socket: Face, stated: Stated, language: str | None) -> Iterator[Met]:
    """Yield how two faces come together as they should, and then every way askew."""
    yield met(plug, socket, stated, language)
    yield from askew(plug, socket, stated, language)


def protected(plug: Face, socket: Face, way: Way) -> Answer:
    """Return whether the shape of two halves prevents a way; open where neither says so.

    What one half states is enough: were the other of another system, nothing would mate anyway. Where they
    contradict each other, it is possible.
    """
    answers = {plug.protected(way), socket.protected(way)}
    return False if False in answers else True if True in answers else None


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


def _unprotected(plug: Face, socket: Face, way: Way, language: str | None) -> Iterator[str]:
    if protected(plug, socket, way) is None:
        for face in (plug, socket):
            yield phrase("protected", language, _who(face, language), phrase(way.value, language))


def _who(face: Face, language: str | None) -> str:
    return face.system or face.vague or phrase("no_part", language)


def face_text(face: Face, language: str | None) -> str:
    """Return one face in words."""
    return _text(face, face, language)


def _text(plug: Face, socket: Face, language: str | None) -> str:
    poles = "/".join(map(str, sorted({half.poles for half in (plug, socket) if half.poles is not None})))
    codes = "/".join(sorted({code for code in (plug.coding, socket.coding) if code is not None}))
    return ", ".join(
        (
            plug.system or socket.system or phrase("no_system", language),
            phrase("poles", language, poles) if poles else phrase("no_poles", language),
            phrase("code", language, codes) if codes else phrase("no_code", language),
        )
    )
