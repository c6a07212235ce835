"""Where makers' sheets are found: they are copyrighted and not part of the project."""

import os
from pathlib import Path

import pytest

ITEM = "770-1242/076-000"
_HERE = Path(__file__).parents[2]


def sheets() -> Path | None:
    """Return the folder with the makers' sheets: MATEPROOF_SHEETS, or ../shared beside the checkout."""
    named = os.environ.get("MATEPROOF_SHEETS")
    folder = Path(named) if named else _HERE.parent / "shared"
    return folder if folder.is_dir() else None


def seed() -> Path | None:
    """Return the sheet of 770-1242/076-000: from MATEPROOF_SHEETS, or from ../shared beside the checkout."""
    named = os.environ.get("MATEPROOF_SHEETS")
    folders = [Path(named), Path(named) / "seed"] if named else [_HERE.parent / "shared" / "seed"]
    texts = (file for folder in folders if folder.is_dir() for file in sorted(folder.glob("*.txt")))
    return next((file for file in texts if ITEM in file.read_text("utf-8", "replace")[:400]), None)


needs_seed = pytest.mark.skipif(
    seed() is None, reason=f"no sheet of {ITEM} in MATEPROOF_SHEETS or ../shared/seed"
)
