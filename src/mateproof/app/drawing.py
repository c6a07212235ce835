"""What only pictures need is computed when documents are written, not with every check."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mateproof.mating import matrix

if TYPE_CHECKING:
    from mateproof.documents import Dossier


def drawable(dossier: Dossier) -> Dossier:
    """Return the dossier with the table of wrong matings by circuit."""
    tables = dossier.tables.only(dossier.name)
    return replace(dossier, tables=tables.having(misplug_matrix=matrix(tables)))
