"""Every part that the plan uses, with all that is stated of it and who states it."""

from __future__ import annotations

from dataclasses import dataclass

from mateproof.documents.dossier import Dossier, Row
from mateproof.vocabulary.findings import Evidence
from mateproof.vocabulary.properties import PROPERTIES


@dataclass(frozen=True, slots=True)
class Described:
    """One part: its row of the table `used` and the statements about it, in the order of the dictionary."""

    row: Row
    facts: list[Evidence]


def parts(dossier: Dossier) -> list[Described]:
    """Return the parts in the order in which the plan uses them."""
    return [Described(row, dossier.evidence(row["part"], PROPERTIES)) for row in dossier.rows("used")]
