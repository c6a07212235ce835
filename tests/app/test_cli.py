"""The front desk itself: help, commands found by file, errors told once, exit codes."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import click
import pytest
from tests.app.desk import HANGS, SHEET, process, run

import mateproof
from mateproof.app import errors
from mateproof.app.cli import mateproof as root
from mateproof.app.folder import Folder
from mateproof.vocabulary.errors import OutputError, PlanError, Problem
from mateproof.vocabulary.findings import Place


def commands(group: Folder) -> list[click.Command]:
    context = click.Context(group)
    found = [group.get_command(context, name) for name in group.list_commands(context)]
    inner = [command for each in found if isinstance(each, Folder) for command in commands(each)]
    return [*(command for command in found if command), *inner]


def test_help_lists_every_command_with_its_first_line() -> None:
    shown = run("--help").output
    for line in (
        "read        Read data sheets into parts",
        "parts       Look into a parts library",
        "completion",
    ):
        assert line in shown
    assert "Read parts from JSON lines" in run("parts", "--help").output


def test_every_command_has_help_and_every_option_says_what_it_does() -> None:
    for command in commands(root):
        assert command.help, command.name
        for param in command.params:
            assert not isinstance(param, click.Option) or param.help, f"{command.name} {param.name}"


def test_help_imports_nothing_heavy() -> None:
    program = "import sys, mateproof.app.cli as cli\ntry: cli.main()\nfinally: print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program, "--help"], capture_output=True, text=True, check=True, timeout=HANGS
    )
    loaded = set(done.stdout.splitlines()[-1].split())
    heavy = {"sqlalchemy", "polars", "numpy", "jinja2", "yaml", "sqlite3", "json", "openpyxl", "xlsxwriter"}
    assert not loaded & heavy
    assert not {name for name in loaded if name.startswith(("mateproof.sheets", "mateproof.app.commands."))}


def test_version() -> None:
    assert run("--version").output == f"mateproof {mateproof.__version__}\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(shell: str) -> None:
    assert "_MATEPROOF_COMPLETE" in run("completion", shell).output


def test_item_numbers_complete() -> None:
    line = "mateproof parts show 770-12"
    env = {"_MATEPROOF_COMPLETE": "bash_complete", "COMP_WORDS": line, "COMP_CWORD": "3"}
    shown = run(env=env)
    assert "plain,770-1242/076-000" in shown.output.splitlines()
    assert "plain,770-101" not in shown.output.splitlines()
    lost = run(env=env | {"COMP_WORDS": "mateproof parts show --library none.db 7", "COMP_CWORD": "5"})
    assert lost.output.strip() == ""


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["raed", "x"], "No such command 'raed'. Did you mean read?"),
        (["read"], "Missing argument 'SHEET...'"),
        (["read", "--jsn", "x"], "No such option '--jsn'"),
        (["parts", "search", "--limit", "0"], "0 is not in the range"),
    ],
)
def test_wrong_usage_is_exit_2(arguments: list[str], message: str) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_all_problems_are_told_with_place_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    def act() -> None:
        raise PlanError(
            [Problem("no such zone", Place("plan.yaml", 3, 7), "did you mean hall?"), Problem("odd")]
        )

    assert errors.guard(act) == 2
    assert capsys.readouterr().err.splitlines() == [
        "plan.yaml:3:7: error: no such zone",
        "  help: did you mean hall?",
        "error: odd",
    ]


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (OutputError("out: is read-only"), 2, "error: out: is read-only\n"),
        (KeyboardInterrupt(), 130, "interrupted; nothing was left half-written\n"),
        (click.Abort(), 130, "interrupted; nothing was left half-written\n"),
        (
            FileNotFoundError(2, "No such file or directory", "x.yaml"),
            2,
            "error: x.yaml: No such file or directory\n",
        ),
        (SystemExit(3), 3, ""),
    ],
)
def test_what_is_raised_becomes_an_exit_code(
    error: BaseException, code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def act() -> None:
        raise error

    assert errors.guard(act) == code
    assert capsys.readouterr().err == said


def test_a_fault_of_ours_is_one_line_and_a_traceback_only_when_asked(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def act() -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.delenv("MATEPROOF_DEBUG", raising=False)
    assert errors.guard(act) == 70
    said = capsys.readouterr().err
    assert said.startswith("internal error: ZeroDivisionError: division by zero\n")
    assert "report" in said
    assert "Traceback" not in said
    monkeypatch.setenv("MATEPROOF_DEBUG", "1")
    assert errors.guard(act) == 70
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.parametrize(("given", "code"), [(None, 0), (1, 1), (3, 3)])
def test_a_command_returns_its_exit_code(given: int | None, code: int) -> None:
    assert errors.guard(lambda: given) == code


def test_a_reader_that_goes_away_is_no_error() -> None:
    with process("read", *[SHEET] * 200) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.readline()
        running.stdout.close()
        said = running.stderr.read()
    assert (running.returncode, said) == (141, b"")


def test_ctrl_c_ends_with_130_and_the_library_whole(tmp_path: Path) -> None:
    with process("read", *[SHEET] * 3000, "--library", tmp_path / "parts.db") as running:
        assert running.stdout
        assert running.stderr
        running.stdout.readline()
        running.send_signal(signal.SIGINT)
        running.stdout.read()
        said = running.stderr.read().decode()
    assert running.returncode == 130
    assert said.endswith("interrupted; nothing was left half-written\n")
    assert run("parts", "show", "901-202/001", "--library", tmp_path / "parts.db").exit_code == 0


def test_python_has_the_same_verbs() -> None:
    assert mateproof.__all__ == sorted(mateproof.__all__)
    for name in mateproof.__all__:
        assert getattr(mateproof, name)
        assert name in dir(mateproof)
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = mateproof.nonsense  # type: ignore[attr-defined]
    stub = (Path(mateproof.__file__).with_suffix(".pyi")).read_text("utf-8")
    assert f"__all__ = {str(mateproof.__all__).replace(chr(39), chr(34))}" in stub
