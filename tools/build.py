"""Build the source archive, the wheel from it, and try the wheel where nothing else is. `just build`."""

import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).parents[1]
DIST = ROOT / "dist"
FINDINGS_ARE_FINE = (0, 1, 3)  # the exit codes of an answered question


def call(*command: str | Path, cwd: Path = ROOT, fine: tuple[int, ...] = (0,)) -> None:
    """Run a command, quiet unless it fails."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode not in fine:
        sys.exit(f"{' '.join(map(str, command))} ended with {done.returncode}\n{done.stdout}{done.stderr}")


def build() -> Path:
    """Build both archives; the wheel comes out of the source archive, which proves that to be complete."""
    shutil.rmtree(DIST, ignore_errors=True)
    call(sys.executable, "-m", "build", "--installer", "uv", "--outdir", DIST)
    return next(DIST.glob("*.whl"))


def try_out(wheel: Path, place: Path) -> None:
    """Install the wheel into a fresh environment with pip, and use the command as a stranger would."""
    venv.create(place / "venv", with_pip=True)
    scripts = place / "venv" / ("Scripts" if os.name == "nt" else "bin")
    call(scripts / "python", "-m", "pip", "install", "--quiet", wheel)
    call(scripts / "mateproof", "--help", cwd=place)
    for example in sorted((ROOT / "examples").glob("*/plan.yaml")):
        name = example.parent.name
        shutil.copytree(example.parent, place / name)
        call(
            scripts / "mateproof",
            "build",
            f"{name}/plan.yaml",
            "-o",
            f"{name}-out",
            cwd=place,
            fine=FINDINGS_ARE_FINE,
        )


def main() -> None:
    """Build, try, and name what was built."""
    wheel = build()
    with tempfile.TemporaryDirectory() as place:
        try_out(wheel, Path(place))
    for file in sorted(DIST.iterdir()):
        print(f"{file.relative_to(ROOT)}  {file.stat().st_size // 1024} kB, tried")


if __name__ == "__main__":
    main()
