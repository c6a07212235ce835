"""What can be seen of a connector, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mateproof.documents.dossier import Dossier, Row


@dataclass(frozen=True, slots=True)
class Looks:
    """What somebody sees who looks at a connector; what is not stated says so."""

    name: str
    label: str
    colour: str
    marking: str
    code: str
    fitted: str
    """levers, strain relief and cap; empty for none"""

    @property
    def told(self) -> str:
        """All of it in one line."""
        seen = (self.label, self.colour, self.marking, self.code, self.fitted)
        return f"{self.name} ({'; '.join(part for part in seen if part)})"


def looks(dossier: Dossier, end: Row) -> Looks:
    """Return what can be seen of one row of `installed`."""
    words = dossier.words
    code = words.show(end["coding"])
    accessories = [*(end["levers"] or "").split("\n"), end["strain_relief"], end["cap"]]
    return Looks(
        end["end"],
        words.show(end["label"]),
        words.show(end["colour"]),
        words.show(end["marking"]),
        words("test.on_site", code=code) if end["coding_step"] == "on site" else code,
        ", ".join(item for item in accessories if item),
    )


def alike(texts: Iterable[str]) -> Sequence[str]:
    """Return texts of several connectors, equal ones once."""
    return list(dict.fromkeys(texts))
