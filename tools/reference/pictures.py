"""The pictures of the façade example that the pages show."""

from pathlib import Path

from mateproof.app.checking import check_files
from mateproof.app.drawing import drawable
from mateproof.documents import all_documents
from mateproof.parts.library import shipped

PLAN = Path(__file__).parents[2] / "examples" / "facade" / "plan.yaml"
DRAWN = ("misplug-matrix.svg", "worst-misplugs.svg")


def pages() -> dict[str, str]:
    """Return the pictures."""
    made = drawable(check_files([PLAN], shipped.shelf()).dossiers[0])
    return {f"facade-{name}": all_documents()[name](made).decode() for name in DRAWN}
