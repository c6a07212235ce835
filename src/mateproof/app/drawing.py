"""What only documents need is computed when they are written, not with every check."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mateproof.grid.ways import ways
from mateproof.mating import matrix

if TYPE_CHECKING:
    from mateproof.documents import Dossier


def drawable(dossier: Dossier) -> Dossier:
    """Return the dossier with the table of wrong matings by circuit, and the ways through its network."""
    tables = dossier.tables.only(dossier.name)
    return replace(dossier, tables=tables.having(misplug_matrix=matrix(tables), **ways(tables)))


def walked(dossier: Dossier, point: str | None = None) -> Dossier:
    """Return the dossier with the ways through its network; `point`: the end of the one that is shown."""
    tables = dossier.tables.only(dossier.name)
    return replace(dossier, tables=tables.having(**ways(tables, {dossier.name: point} if point else None)))
