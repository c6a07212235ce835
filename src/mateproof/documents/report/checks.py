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


def checks(dossier: Dossier) -> tuple[list[Check], list[Check]]:
    """Return the checks that looked at something and those that did not."""
    found = [
        Check(tally, dossier.rule(tally.code).title, dossier.rule(tally.code).stands_on)
        for tally in dossier.tallies
    ]
    return [item for item in found if item.tally.looked], [item for item in found if not item.tally.looked]
