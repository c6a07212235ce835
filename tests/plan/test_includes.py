"""Several files are one plan: sections are put together, circles and duplicates are told."""

from pathlib import Path

import pytest

from mateproof.plan import locate, read
from mateproof.vocabulary.errors import PlanError


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return folder / "plan.yaml"


def told(folder: Path, path: Path) -> str:
    with pytest.raises(PlanError) as caught:
        read(path)
    return str(caught.value).replace(f"{folder}/", "")


def test_sections_are_put_together(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "leads.yaml").write_text(
        "include: [../zones.yaml]\nleads: {W1: {zone: z, to: {part: A}}}\nassembly: {cap: C}\n", "utf-8"
    )
    path = write(
        tmp_path,
        plan="format: 1\ninclude: [below/leads.yaml, zones.yaml]\nleads: {W2: {zone: z, to: {part: A}}}\n"
        "assembly: {made: factory}\nmates: [W1.to + W2.to]\n",
        zones="format: 1\nzones: {z: {}}\n",
    )
    plan = read(path)
    assert [lead.name for lead in plan.leads] == ["W1", "W2"]
    assert {(end.made, end.cap) for end in plan.ends} == {("factory", "C")}
    assert [Path(name).relative_to(tmp_path).as_posix() for name in plan.files] == [
        "plan.yaml", "below/leads.yaml", "zones.yaml",
    ]  # fmt: skip
    place = locate(plan, "lead", "W1")
    assert place is not None
    assert (Path(place.file).name, place.line) == ("leads.yaml", 2)


def test_a_circle_shows_its_way(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        plan="format: 1\ninclude: [a.yaml]\n",
        a="include: [b.yaml]\n",
        b="include: [a.yaml]\n",
    )
    assert (
        told(tmp_path, path)
        == "b.yaml:1:11: a circle of includes: a.yaml → b.yaml → a.yaml (delete one of them)"
    )


def test_duplicates_name_both_places(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        plan="format: 1\ninclude: [more.yaml]\nname: a\nzones: {z: {}}\nenvironment: {place: open}\n",
        more="name: b\nzones:\n  z: {}\nenvironment: {place: closed}\nformat: 2\n",
    )
    assert told(tmp_path, path).splitlines() == [
        "plan.yaml:3:1: “name” is written twice, first at more.yaml:1:1 (delete one of them)",
        "plan.yaml:4:9: the zone “z” is written twice, first at more.yaml:3:3 (rename or delete one of them)",
        "plan.yaml:5:15: “place” is written twice, first at more.yaml:4:15 (delete one of them)",
        "more.yaml:5:9: “2” where the format of a plan (1) is expected (for example 1)",
    ]


def test_what_cannot_be_included(tmp_path: Path) -> None:
    path = write(tmp_path, plan="format: 1\ninclude: [gone.yaml, /etc/hosts, [x]]\n")
    assert told(tmp_path, path).splitlines() == [
        "plan.yaml:2:11: the included file gone.yaml does not exist (check the path)",
        "plan.yaml:2:22: the path /etc/hosts is absolute (write it relative to this file)",
        "plan.yaml:2:34: a list […] where a file is expected (for example zones.yaml)",
    ]
    path = write(tmp_path, plan="format: 1\ninclude: a.yaml\n")
    assert "where a list, each item a file, is expected" in told(tmp_path, path)
