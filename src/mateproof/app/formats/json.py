"""The documented JSON of the check: the document findings.json, one object for one plan."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.app.checking import Checked


def render(checked: Checked) -> Iterator[str]:
    """Yield one object for one plan, or an array of them for several."""
    from mateproof.documents.catalogue import findings_json

    texts = [findings_json.write(dossier).decode().rstrip() for dossier in checked.dossiers]
    yield texts[0] if len(texts) == 1 else "[\n" + ",\n".join(texts) + "\n]"
