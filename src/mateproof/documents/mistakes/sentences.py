"""What a mistake is, would do, and what stops it: the sentences beside its drawing."""

from __future__ import annotations

from mateproof.documents.mistakes.worst import Half, Mistake
from mateproof.documents.words import Words


def sentences(texts: Words, mistake: Mistake) -> list[str]:
    """Return the sentences in the order in which they are read."""
    row = mistake.row
    found = [fits(texts, mistake)]
    if row["because"]:
        found.append(texts("mistakes.would", because=row["because"]))
    found.append(texts("mistakes.stopped", barrier=barrier(texts, mistake)))
    if row["assumed"]:
        found.append(texts("mistakes.assumed", facts=row["assumed"]))
    return found


def fits(texts: Words, mistake: Mistake) -> str:
    """Return who fits into whom."""
    row = mistake.row
    return texts(
        "mistakes.fits" if row["certain"] else "mistakes.may_fit",
        plug=mistake.plug.end,
        socket=mistake.socket.end,
        left=belongs(texts, mistake.plug),
        right=belongs(texts, mistake.socket),
        **({} if row["certain"] else {"missing": row["missing"]}),
    )


def belongs(texts: Words, half: Half) -> str:
    """Return a connector's circuit and its function."""
    circuit, function = half.row.get("circuit"), half.row.get("function")
    if not circuit:
        return texts("mistakes.no_circuit")
    return ", ".join(filter(None, (texts("mistakes.circuit_named", circuit=circuit), function)))


def barrier(texts: Words, mistake: Mistake) -> str:
    """Return what stops the mistake, with the two colours or signs that differ."""
    row, signs = mistake.row, mistake.signs
    match row["barrier"]:
        case "colour":
            return texts("mistakes.by_colour", plug=row["colour_plug"], socket=row["colour_socket"])
        case "label" if signs:
            return texts("mistakes.by_label", plug=signs[0], socket=signs[1])
        case "label":
            return texts.known("barrier", "label")
        case "mechanical":
            return texts("mistakes.by_mechanics")
    return texts("mistakes.nothing")


def place(texts: Words, mistake: Mistake) -> str:
    """Return how often the mistake can be made, and where."""
    named = [zones(texts, pair) for pair in mistake.zones if pair != (None, None)]
    if not named:
        return texts("mistakes.no_place", pairs=mistake.pairs)
    if len(mistake.zones) == 1:
        return texts("mistakes.place", pairs=mistake.pairs, zone=named[0])
    return texts("mistakes.places", pairs=mistake.pairs, count=len(mistake.zones), zone=named[0])


def zones(texts: Words, pair: tuple[str | None, str | None]) -> str:
    """Return the zone of both connectors, or the zones of each."""
    return " ↔ ".join(texts.show(zone) for zone in dict.fromkeys(pair))


def head(texts: Words, mistake: Mistake) -> str:
    """Return the harm in words."""
    return texts.known("harm", mistake.row["harm"])
