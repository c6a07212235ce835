"""The house: what import-linter cannot see."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "mateproof"
SKIPPED = {"__pycache__", "dist", "demo-output", "node_modules"}
HEAVY = {"jinja2", "numpy", "openpyxl", "polars", "sqlalchemy", "xlsxwriter"}

# Joined from halves, so that this file is not its own finding.
DENIED = re.compile(
    "|".join(
        [
            r"(?<![\w.])/(?:work|root|home/\w+|opt|Users/\w+)/",  # somebody's machine
            "TO" + "DO|FIX" + "ME|X" + "XX",  # an issue is the place for it
            "<<<" + "<<<<|>>>" + ">>>>",  # a merge that was never finished
            "(?i:lorem" + " ipsum)",
        ]
    )
)


def rooms() -> list[Path]:
    return sorted(path.parent for path in SOURCE.glob("*/__init__.py"))


def tree() -> Iterator[tuple[Path, str]]:
    """Every text file of the project; git knows them, and an unpacked archive holds nothing else."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False, timeout=100
    )
    inside = (ROOT / ".git").exists() and listed.returncode == 0
    files = (ROOT / name for name in listed.stdout.split("\0") if name) if inside else ROOT.rglob("*")
    for file in files:
        folders = file.relative_to(ROOT).parts[:-1]
        hidden = any(folder.startswith(".") and folder != ".ci" for folder in folders)
        if file.is_file() and not hidden and not SKIPPED.intersection(folders):
            data = file.read_bytes()
            if b"\0" not in data:
                yield file, data.decode("utf-8", "replace")


def imported_by(program: str) -> set[str]:
    """The heavy packages that a fresh interpreter has loaded after a program."""
    report = f"{program}\nimport sys\nprint()\nprint(*({HEAVY!r} & sys.modules.keys()))"
    done = subprocess.run(
        [sys.executable, "-c", report], capture_output=True, text=True, check=False, timeout=100
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.splitlines()[-1].split())


def test_rooms_are_the_ones_on_the_floor_plan() -> None:
    assert {room.name for room in rooms()} >= {
        "app",
        "parts",
        "plan",
        "rules",
        "sheets",
        "tables",
        "vocabulary",
    }


@pytest.mark.parametrize("room", rooms(), ids=lambda room: room.name)
def test_a_room_opens_with_one_sentence(room: Path) -> None:
    page = ast.get_docstring(ast.parse((room / "__init__.py").read_text("utf-8"))) or ""
    first = page.partition("\n\n")[0]
    assert re.fullmatch(r"[A-Z][^.]*(?:\.\w[^.]*)*\.", first, re.DOTALL), f"{room.name} opens with {first!r}"


@pytest.mark.parametrize("room", ["app.cli", "vocabulary", "parts", "plan", "sheets"])
def test_a_light_room_loads_nothing_heavy(room: str) -> None:
    assert not imported_by(f"import mateproof.{room}")


def test_help_loads_nothing_heavy() -> None:
    assert not imported_by(
        "from mateproof.app.cli import main\nimport sys\nsys.argv = ['mateproof', '--help']\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert end.code in (None, 0), end.code\n"
    )


def test_the_tree_is_clean() -> None:
    """No machine's paths, no leftovers."""
    places = [
        f"{file.relative_to(ROOT)}:{text.count(chr(10), 0, found.start()) + 1}: {found[0]}"
        for file, text in tree()
        for found in DENIED.finditer(text)
    ]
    assert not places, "\n".join(places)
