"""Which things of the picture a broken claim is about."""

from __future__ import annotations

from collections.abc import Mapping

from mateproof.documents.dossier import Dossier
from mateproof.vocabulary.findings import Outcome

Marks = Mapping[str, tuple[str, ...]]
"""Name of an end, mate, lead or device → the codes of the rules it breaks, in order."""


def marks(dossier: Dossier) -> Marks:
    """Return the broken codes by subject; open questions and what is waived stand in the report."""
    found: dict[str, dict[str, None]] = {}
    for finding in dossier.findings:
        if finding.outcome is Outcome.BROKEN and not finding.waiver:
            for subject in finding.subjects:
                found.setdefault(subject, {})[finding.code] = None
    return {subject: tuple(sorted(codes)) for subject, codes in found.items()}
