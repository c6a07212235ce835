"""Which checks ran and what they answered, and which had nothing to look at, with the reason."""

from __future__ import annotations

from dataclasses import dataclass

from mateproof.documents.dossier import Dossier
from mateproof.vocabulary.findings import Tally


@dataclass(frozen=True, slots=True)
class Check:
    """One rule and its tally."""

    tally: Tally
    title: str
    stands_on: str


@dataclass(frozen=True, slots=True)
class Checks:
    """The checks that looked at something, those that did not, and those that the plan switches off."""

    ran: list[Check]
    not_run: list[Check]
    off: list[Check]


def checks(dossier: Dossier) -> Checks:
    """Return all checks, sorted by what became of them."""
    found = [
        Check(tally, dossier.rule(tally.code).title, dossier.rule(tally.code).stands_on)
        for tally in dossier.tallies
    ]
    idle = [item for item in found if not item.tally.looked]
    return Checks(
        [item for item in found if item.tally.looked],
        [item for item in idle if not item.tally.off],
        [item for item in idle if item.tally.off],
    )
