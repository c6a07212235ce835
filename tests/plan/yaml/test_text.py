"""From bytes to text: encodings, and files that are none."""

from pathlib import Path

import pytest

from mateproof.plan import read
from mateproof.plan.yaml import text as texts
from mateproof.vocabulary.errors import PlanError

GOOD = "format: 1\nname: Fassade Süd\n"


def told(path: Path) -> str:
    with pytest.raises(PlanError) as caught:
        read(path)
    return str(caught.value).replace(f"{path}:", "")


def test_utf8_with_and_without_a_mark(tmp_path: Path) -> None:
    for encoding in ("utf-8", "utf-8-sig"):
        path = tmp_path / f"{encoding}.yaml"
        path.write_text(GOOD, encoding)
        assert read(path).name == "Fassade Süd"


def test_windows_line_ends_keep_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"format: 1\r\nname: a\r\nmarket: Mars\r\n")
    assert told(path).startswith("3:9: “Mars”")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (GOOD.encode("utf-16"), "1:1: the file is encoded as UTF-16"),
        (GOOD.encode("latin-1"), "2:16: byte 0xFC is not UTF-8 text"),
        (b"format: 1\nname: a\0b\n", "2:8: a NUL byte"),
        (b"\x89PNG\r\n\x1a\n\0\0", "3:1: a NUL byte"),
        (b"format: 1\nname: a\x1bb\n", "2:8: an invisible character: control character U+001B"),
        (b"", "1:1: the file is empty"),
        (bytes(range(1, 256)) * 200, "is not UTF-8 text"),
    ],
)
def test_bytes_that_are_no_plan(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(data)
    assert said in told(path)
    assert "\n" not in told(path)


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    assert "cannot read the file: No such file" in told(tmp_path / "nothing.yaml")
    assert "cannot read the file: Is a directory" in told(tmp_path)


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "MAX_BYTES", 10)
    path = tmp_path / "plan.yaml"
    path.write_text(GOOD, "utf-8")
    assert "more than a plan may have (10)" in told(path)


def test_every_tab_at_the_beginning_of_a_line_is_told(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("format: 1\nzones:\n\ta: {}\n  \tb: {}\n", "utf-8")
    places = [line.split(" ")[0] for line in told(path).splitlines() if "a tab" in line]
    assert places == ["3:1:", "4:3:"]
