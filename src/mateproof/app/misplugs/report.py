"""Wrong matings as lines for people: a table ranked by harm, then barrier, then number, and the sums."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.app.misplugs.asking import Misplugs, Row
from mateproof.app.misplugs.words import Say
from mateproof.app.terminal import blocks, paragraph
from mateproof.vocabulary.ways import Way

_COLUMNS = ("harm", "barrier", "when", "what", "where", "pairs", "example")
_INDENT = "    "


def lines(found: Misplugs, pairs: int) -> Iterator[str]:
    """Yield the classes of one plan, each with up to so many of its pairs, then the totals."""
    say, rows = Say(found.checked.language), found.rows
    if not rows:
        yield say("nothing", path=found.path)
        return
    count = say.words.number(sum(row["pairs"] for row in rows))
    yield say("title", path=found.path, pairs=count, classes=say.classes(len(rows)))
    yield ""
    heading, *printed = blocks([_cells(row, say) for row in rows], [say(name) for name in _COLUMNS])
    yield from heading
    for row, block in zip(rows, printed, strict=True):
        yield from block
        yield from paragraph(_because(row, say), indent=_INDENT)
        yield from _pairs(found, row, pairs, say)
    yield ""
    for total in found.totals:
        yield say(
            "total",
            harm=say.words.known("harm", total.harm),
            pairs=say.words.number(total.pairs),
            classes=say.classes(total.classes),
            over=say.words.number(total.over),
        )


def _cells(row: Row, say: Say) -> list[str]:
    known = say.words.known
    barrier = known("barrier", row["barrier"])
    if row["limited"] and not row["barrier_enough"]:
        barrier = say("over", barrier=barrier)
    plug, socket = (say.words.show(row[f"function_{side}"]) for side in ("plug", "socket"))
    return [
        known("harm", row["harm"]),
        barrier,
        known("when", row["when"]),
        say("into", plug=plug, socket=socket),
        _where(row, say),
        say.words.number(row["pairs"]),
        f"{row['witness_plug']} + {row['witness_socket']}",
    ]


def _because(row: Row, say: Say) -> str:
    because = [row["because"]]
    because += [] if row["way"] == Way.STRAIGHT else [row["joins"]]
    because += [say("possible", missing=row["missing"])] if row["missing"] else []
    because += [say("assumed", assumed=row["assumed"])] if row["assumed"] else []
    return "; ".join(because)


def _where(row: Row, say: Say) -> str:
    zones = (row[f"zone_{side}"] or say("no_zone") for side in ("plug", "socket"))
    return " ↔ ".join(dict.fromkeys(zones))


def _pairs(found: Misplugs, row: Row, most: int, say: Say) -> Iterator[str]:
    if not most:
        return
    for plug, socket in found.pairs(row, most):
        yield f"{_INDENT}{plug} + {socket}"
    if row["pairs"] > most:
        yield f"{_INDENT}{say('more', count=say.words.number(row['pairs'] - most))}"
