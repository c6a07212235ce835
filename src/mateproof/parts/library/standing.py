"""Where the corrections of a part stand beside what its sheet prints now."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.parts import corrections
from mateproof.parts.corrections import Status
from mateproof.parts.library import saying
from mateproof.parts.library.report import Standing
from mateproof.parts.part import Part


def standings(part: Part) -> Iterator[Standing]:
    """Yield every correction of a part, once for each statement that it corrects."""
    for fact in part.facts:
        if by := fact.correction:
            yield Standing(
                part.item_number,
                fact.property,
                tuple(sorted(fact.conditions.items())),
                saying.value(fact),
                saying.value(by.replaces) if by.replaces else None,
                corrections.status(fact),
                by.name,
                by.when,
            )


def to_look_at(part: Part) -> Iterator[Standing]:
    """Yield those that a person should look at again: the sheet agrees now, or prints something else."""
    return (one for one in dict.fromkeys(standings(part)) if one.status in (Status.AGREES, Status.MOVED))
