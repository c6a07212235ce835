"""What stops a wrong mating that the mechanics allow: a colour, a label, or nothing."""

from __future__ import annotations

from mateproof.mating.answers import Answer, equal
from mateproof.vocabulary.harms import BARRIER_RANK, Barrier


def barrier(colours: tuple[str | None, str | None], signs: Answer) -> Barrier:
    """Return the barrier between two ends: different colours, else different signs, else none.

    `signs` is false where markings or labels differ. A barrier counts only where both sides state it: an
    unknown colour and a missing label stop nobody.
    """
    if equal(*colours) is False:
        return Barrier.COLOUR
    return Barrier.LABEL if signs is False else Barrier.NONE


def enough(found: Barrier, asked: str | None) -> Answer:
    """Return whether a barrier is at least as strong as the plan's limit; None without a limit."""
    return None if asked is None else BARRIER_RANK[found] <= BARRIER_RANK[asked]
