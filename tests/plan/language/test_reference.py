"""The reference, the schema and the reader say the same, because they ask the same classes."""

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from mateproof.plan import read_text
from mateproof.plan.language.entries import ENTRIES
from mateproof.plan.language.entry import Entry, keys_of
from mateproof.plan.language.json_schema import json_schema
from mateproof.plan.language.part import OWN_KEYS, PartEntry
from mateproof.plan.language.reference import reference
from mateproof.plan.language.root import RootEntry
from mateproof.plan.problems import Problems
from mateproof.plan.yaml.build import build
from mateproof.vocabulary.errors import PlanError
from mateproof.vocabulary.properties import PROPERTIES

ROOT = Path(__file__).parents[3]
SCHEMA = Draft202012Validator(json.loads(json_schema()))
PAGES = [ROOT / "docs/reference/plan-format.md", *sorted((ROOT / "docs/how-to").rglob("*.md"))]
EXAMPLES = sorted(ROOT.glob("examples/*/plan.yaml"))


def texts(data: object) -> object:
    """JSON has no other keys than texts."""
    if isinstance(data, dict):
        return {str(key): texts(value) for key, value in data.items()}
    return [texts(item) for item in data] if isinstance(data, list) else data


def complaints(text: str) -> list[str]:
    return [error.message for error in SCHEMA.iter_errors(texts(yaml.safe_load(text)))]


def test_the_committed_files_are_the_generated_ones() -> None:
    folder = ROOT / "docs" / "reference"
    page = (folder / "plan-format.md").read_text("utf-8")
    assert page.split("-->\n\n", 1)[1] == reference()
    assert (folder / "plan.schema.json").read_text("utf-8") == json_schema()


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(json.loads(json_schema()))


@pytest.mark.parametrize("plan", EXAMPLES, ids=lambda plan: plan.parent.name)
def test_every_example_fits_the_schema(plan: Path) -> None:
    assert complaints(plan.read_text("utf-8")) == []


def plans_of(page: Path) -> list[str]:
    blocks = page.read_text("utf-8").split("```yaml\n")[1:]
    return [text for block in blocks if (text := block.split("```")[0]).startswith("format: 1")]


def test_every_plan_in_the_documentation_is_read_and_fits_the_schema() -> None:
    found = [text for page in PAGES for text in plans_of(page)]
    assert len(found) > 3
    for text in found:
        assert complaints(text) == []
        if not any(word in text for word in ("include:", "lists:", "rows:")):
            assert read_text(text).files == ("plan",)


@pytest.mark.parametrize(
    "text",
    [
        "format: 2", "format: 1\nname: []", "format: 1\nleds: {}", "format: 1\nleads: {W: {lenght: 3 m}}",
        "format: 1\nleads: {W: {length: 3}}",
        "format: 1\nleads: {W: {length: 3 V}}", "format: 1\nzones: {z: {place: up}}",
        "format: 1\nparts: {P: {poles: {val: 2}}}", "format: 1\nmates: [{cycles: 3}]",
    ],
)  # fmt: skip
def test_what_the_schema_refuses_the_reader_refuses(text: str) -> None:
    assert complaints(text)
    with pytest.raises(PlanError):
        read_text(text)


ALL: list[type[Entry]] = [RootEntry, *ENTRIES]


def test_every_documented_example_of_a_key_is_accepted() -> None:
    for entry in ALL:
        for key in keys_of(entry).values():
            problems = Problems()
            problems.files.append("plan")
            node = build(f"key: {key.kind.example or '{}'}", 0, problems).root
            assert node is not None
            key.kind.read(node.items[1], problems)
            assert not problems.found, (entry, key.name, problems.found)


def test_every_property_of_the_dictionary_can_be_declared() -> None:
    assert set(PROPERTIES) == PartEntry.further | OWN_KEYS
    assert not PartEntry.further & keys_of(PartEntry).keys()


def test_every_key_is_documented() -> None:
    for entry in ALL:
        assert entry.__doc__
        for key in keys_of(entry).values():
            assert len(key.doc) > 8, (entry, key.name)
