"""findings.json: the answer of the check for programs (documented in docs/reference/findings-json.md)."""

from __future__ import annotations

import json
from dataclasses import asdict

from mateproof.documents.dossier import Dossier

NAME = "findings.json"
FORMAT = 1


def write(dossier: Dossier) -> bytes:
    """Return the document; `format` changes when a reader would have to change."""
    content = {
        "format": FORMAT,
        "product": {"name": "Mateproof", "version": dossier.version},
        "plan": dossier.name,
        "verdict": dossier.verdict,
        "counts": dossier.counts,
        "problems": [found.to_json() for found in dossier.problems],
        "findings": [finding.to_json(dossier.words.language) for finding in dossier.findings],
        "checks": [
            {**asdict(tally), "title": dossier.rule(tally.code).title, "looked": tally.looked}
            for tally in dossier.tallies
        ],
        "waivers": [
            {key: value for key, value in row.items() if key not in {"plan", "where"}}
            for row in dossier.rows("waivers")
        ],
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
