"""Tables, widths and progress: laws of what is printed."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mateproof.app import terminal
from mateproof.app.progress import Progress
from mateproof.app.words import default

cells = st.text(max_size=60)


@given(st.lists(st.tuples(cells, cells, cells), max_size=5), st.integers(40, 120))
def test_a_table_fits_and_lines_up(rows: list[tuple[str, str, str]], space: int) -> None:
    lines = list(terminal.table(rows, ("A", "B", "C"), space=space, indent="  "))
    assert all(terminal.columns(line) <= space + 2 for line in lines)  # a wide character may not split
    assert bool(lines) == bool(rows)
    assert not any(char in line for line in lines for char in "\x1b\n\r\t")


@given(st.lists(st.text("abc", min_size=1, max_size=9), min_size=1, max_size=5))
def test_nothing_is_lost_in_a_narrow_column(words: list[str]) -> None:
    text = " ".join(words)
    lines = list(terminal.table([(text,)], space=9))
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_wide_and_combining_characters_count_as_shown() -> None:
    assert terminal.columns("日本") == 4
    assert terminal.columns("e\u0301") == 1
    assert terminal.columns("mm²") == 3


def test_what_the_stream_cannot_encode_becomes_a_question_mark() -> None:
    assert terminal.safe("4 mm²…", io.TextIOWrapper(io.BytesIO(), encoding="latin-1")) == "4 mm²?"


@pytest.mark.parametrize(
    ("env", "coloured"),
    [({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False), ({"FORCE_COLOR": "1"}, True), ({}, False)],
)
def test_colour(env: dict[str, str], coloured: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    paint = terminal.Paint(io.StringIO())
    assert paint("x", "red", "bold") == ("\x1b[31;1mx\x1b[0m" if coloured else "x")


@pytest.mark.parametrize(
    ("env", "language"),
    [
        ({"LANG": "de_AT.UTF-8"}, "de"),
        ({"LC_ALL": "C", "LANG": "de"}, "en"),
        ({}, "en"),
        ({"LANG": "fr"}, "en"),
    ],
)
def test_the_language_of_the_environment(
    env: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert default() == language


class Tty(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("stream", "shown"), [(Tty(), True), (io.StringIO(), False)])
def test_progress_shows_a_rate_after_two_seconds_on_a_terminal(
    stream: io.StringIO, shown: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter([0.0, *(number * 0.5 for number in range(1, 9))])
    monkeypatch.setattr("mateproof.app.progress.time.monotonic", lambda: next(clock))
    monkeypatch.setattr("sys.stderr", stream)
    bar = "\r\x1b[2K██████████░░░░░░░░░░ 4 of 8 sheets · 2/s · 2 s left"
    with Progress("sheets", 8) as step:
        for _ in range(3):
            step()
        assert stream.getvalue() == ""
        step()
        assert stream.getvalue() == (bar if shown else "")
    assert stream.getvalue().endswith("\r\x1b[2K") == shown
