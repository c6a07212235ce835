"""A build that is broken off or cannot write leaves the old documents whole, and says so in one line."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.app.desk import HANGS, PLAIN, guarded, process, run

PLAN = Path(__file__).parents[2] / "examples" / "facade" / "plan.yaml"
OLD = b"old"
ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A folder that holds every document of an earlier build, and a file of somebody else."""
    folder = tmp_path / "out"
    assert run("build", PLAN, "-o", folder).exit_code == 1
    for file in folder.iterdir():
        file.write_bytes(OLD)
    (folder / "notes.txt").write_bytes(b"mine")
    return folder


def state(out: Path) -> tuple[int, int]:
    """Return how many documents are old and how many are new; nothing else may lie around."""
    assert (out / "notes.txt").read_bytes() == b"mine"
    assert [path for path in out.parent.iterdir() if path != out] == []
    documents = [file.read_bytes() for file in out.iterdir() if file.name != "notes.txt"]
    return documents.count(OLD), len(documents) - documents.count(OLD)


def said(running: subprocess.Popen[bytes]) -> str:
    _, errors = running.communicate(timeout=HANGS)
    text = errors.decode()
    assert "Traceback" not in text
    return text


@pytest.mark.slow
@pytest.mark.parametrize("seconds", [0.3, 0.5, 0.7, 0.9, 1.1, 1.3])
def test_ctrl_c_leaves_all_or_nothing(seconds: float, out: Path) -> None:
    # An import that is broken off leaves its file to the collector, which is Python's matter, not ours.
    running = process("build", PLAN, "-o", out, env={"PYTHONWARNINGS": "ignore"})
    time.sleep(seconds)
    running.send_signal(signal.SIGINT)
    text = said(running)
    old, new = state(out)
    assert 0 in {old, new}, "a mixture of two builds"
    if old:
        assert running.returncode in {130, -signal.SIGINT}
        assert "interrupted" in text


@pytest.mark.slow
def test_killed_outright_leaves_every_document_whole(out: Path) -> None:
    """Nobody can tidy up after SIGKILL; but each document is an old one or a new one, never half of one."""
    running = process("build", PLAN, "-o", out)
    time.sleep(0.8)
    running.kill()
    running.communicate(timeout=HANGS)
    for file in out.iterdir():
        assert file.read_bytes() in {OLD, b"mine"} or file.stat().st_size > 400


@pytest.mark.slow
def test_a_document_that_does_not_fit(out: Path) -> None:
    """A limit on the size of a file breaks a write in the middle, as a full disk does."""
    limited = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (20000, {resource.RLIM_INFINITY}))"
    code = f"{limited}; import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
    code += "from mateproof.app.cli import main; main()"
    command = [sys.executable, "-c", code, "build", str(PLAN), "-o", str(out)]
    pipe, env = subprocess.PIPE, {**os.environ, **PLAIN}
    running = guarded(subprocess.Popen(command, env=env, stdout=pipe, stderr=pipe))
    text = said(running)
    assert running.returncode == 2
    assert "cannot write the documents: File too large" in text
    assert "what was there is unchanged" in text
    assert state(out)[1] == 0


@pytest.mark.slow
@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may mount a small disk"
)
def test_a_full_disk(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "none", disk],
        check=False,
        capture_output=True,
        timeout=HANGS,
    )
    if mounted.returncode:
        pytest.skip(f"no small disk here: {mounted.stderr.decode().strip()}")
    try:
        (disk / "out").mkdir()
        (disk / "out" / "report.html").write_bytes(OLD)
        running = process("build", PLAN, "-o", disk / "out")
        text = said(running)
        assert running.returncode == 2
        assert "No space left on device" in text
        assert [file.read_bytes() for file in (disk / "out").iterdir()] == [OLD]
        assert [path.name for path in disk.iterdir()] == ["out"]
    finally:
        subprocess.run(["umount", disk], check=True, timeout=HANGS)


@pytest.mark.slow
def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    """Root may write anywhere, so a file takes the place; others meet a folder without rights."""
    place = tmp_path / "place"
    if ROOT:
        place.write_bytes(OLD)
    else:
        place.mkdir(mode=0o500)
    running = process("build", PLAN, "-o", place / "out")
    text = said(running)
    assert running.returncode == 2
    assert "error: " in text
    assert "help: " in text
    assert not (place / "out").exists()


@pytest.mark.slow
@pytest.mark.skipif(not ROOT or shutil.which("setpriv") is None, reason="nobody else to become here")
def test_a_read_only_folder_of_somebody_else(out: Path) -> None:
    nobody = ["setpriv", "--reuid=65534", "--clear-groups", sys.executable, "-m", "mateproof"]
    command = [*nobody, "build", str(PLAN), "-o", str(out)]
    env = {**os.environ, **PLAIN, "HOME": "/"}
    running = guarded(subprocess.Popen(command, env=env, stderr=subprocess.PIPE))
    text = said(running)
    assert running.returncode == 2
    assert "Permission denied" in text
    assert state(out)[1] == 0
