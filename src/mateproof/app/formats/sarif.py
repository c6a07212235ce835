"""SARIF 2.1.0, one run for one plan: the document findings.sarif."""

from __future__ import annotations

import json
from collections.abc import Iterator

from mateproof.app.checking import Checked


def render(checked: Checked) -> Iterator[str]:
    """Yield one log whose runs are the plans."""
    from mateproof.documents.catalogue import findings_sarif

    logs = [json.loads(findings_sarif.write(dossier)) for dossier in checked.dossiers]
    runs = [run for log in logs for run in log["runs"]]
    yield json.dumps({**logs[0], "runs": runs}, ensure_ascii=False, indent=2)
