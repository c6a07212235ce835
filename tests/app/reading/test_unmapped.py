"""What many sheets print that nobody understood, the most frequent first."""

import json
from pathlib import Path

from tests.app.desk import run
from tests.sheets.printer import Style

HEAD = "Data sheet | Item number: 900-{}\nPlug; 3-pole; black\n\nMechanical data\n\n"
TAIL = (
    "\nExample Connectors\nSample Street 1\n12345 Sampletown\nPhone: +49 1234 567-0 | Fax: +49 1234 567-9\n"
    "Email: mail@example.com | Web: www.example.com\n"
)
SHEETS = {
    "a": "Shell size\t11 mm\nWeight\tabout nine grams\n",
    "b": "Shell  Size:\t12 mm\nShell size\t13 mm\nWeight\theavy\n",
    "c": "Lid\tred\n",
}


def folder(path: Path) -> Path:
    """Write the sheets."""
    for name, rows in SHEETS.items():
        (path / f"{name}.txt").write_text(
            f"{HEAD.format(name)}{rows}{TAIL}", "utf-8", newline=Style().newline
        )
    return path


def test_by_frequency_over_all_sheets(tmp_path: Path) -> None:
    told = json.loads(run("read", folder(tmp_path), "--unmapped", "--json").output)
    assert (told["format"], told["sheets"], told["unreadable"]) == (1, 3, [])
    assert [(row["label"], row["count"], row["sheets"]) for row in told["labels"]] == [
        ("Shell size", 3, 2),
        ("Lid", 1, 1),
    ]
    example = told["labels"][0]["example"]
    assert (example["value"], example["line"]) == ("11 mm", 6)
    assert example["file"].endswith("a.txt")
    assert [(row["label"], row["count"], row["example"]["value"]) for row in told["values"]] == [
        ("Weight", 2, "about nine grams")
    ]
    assert told["not_understood"] == 2


def test_the_table_is_sorted_and_translated(tmp_path: Path) -> None:
    shown = run("read", folder(tmp_path), "--unmapped", "--language", "de").output
    assert "Nicht im Wörterbuch" in shown
    assert shown.index("Shell size") < shown.index("Lid") < shown.index("Weight")


def test_what_is_unreadable_is_told_and_stops_nothing(tmp_path: Path) -> None:
    folder(tmp_path)
    (tmp_path / "d.txt").write_bytes(b"")
    done = run("read", tmp_path / "a.txt", tmp_path / "d.txt", "--unmapped", "--json")
    assert done.exit_code == 2
    told = json.loads(done.stdout)
    assert (told["sheets"], len(told["unreadable"])) == (1, 1)
