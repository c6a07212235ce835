"""A law for every key of every example and of its broken twin: without it, nothing that was broken is proven.

A key is left out once for each path that differs in more than names (`leads.*.length`,
`templates.pod.leads.*.to`): what holds for one lead of a plan holds for the next. Where a key overrules what
counts for all, that counts without it: it is known, and may hold. Such keys are listed, and no others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from tests.examples import trees
from tests.examples.variants import Answered, answer, parts_of

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = sorted(path.parent.name for path in EXAMPLES.glob("*/plan.yaml"))
AT_ONCE = 12
"""Variants in one query: the large plans fill the memory otherwise."""

OTHERWISE: Mapping[str, str] = {
    "cables.*.ferrule": "that of the assembly counts then",
    "mates.*.cycles": "those of all matings count then",
    "mates.*.under_load": "as above",
    "parts.*.colour": "that of the part that it is like counts then",
    "zones.*.temperature": "that of the environment counts then",
}
"""Pattern of a path → why a claim that was broken may hold without it."""


def whole(example: str) -> Any:
    """Return the broken twin of an example with what it includes, as one tree."""
    folder = EXAMPLES / example
    twin = trees.tree((folder / "broken.yaml").read_text("utf-8"))
    for name in twin.pop("include", []):
        twin = joined(trees.tree((folder / name).read_text("utf-8")), twin)
    return twin


def joined(below: Any, above: Any) -> Any:
    """Return two files of a plan as one."""
    if isinstance(below, dict) and isinstance(above, dict):
        return {**below, **{key: joined(below.get(key), value) for key, value in above.items()}}
    return [*below, *above] if isinstance(below, list) and isinstance(above, list) else above


def ways(plan: Any) -> Iterator[trees.Path]:
    """Yield one path for each pattern."""
    seen = set()
    for way in trees.paths(plan):
        if (pattern := trees.pattern(way)) not in seen:
            seen.add(pattern)
            yield way


def turned(before: Answered, after: Answered) -> dict[tuple[str, str], str]:
    """Return what was broken and is proven."""
    return {
        key: said for key, said in after.rows.items() if said == "proven" and before.rows.get(key) == "broken"
    }


def better(example: str) -> dict[str, set[str]]:
    """Return pattern of a path → rules that say proven without it, and broken with it."""
    plan = whole(example)
    text = trees.written(plan)
    library = parts_of(text)
    (before,) = answer([(text, None)], library)
    assert not before.refused, before.refused
    some, found = list(ways(plan)), dict[str, set[str]]()
    for at in range(0, len(some), AT_ONCE):
        several = some[at : at + AT_ONCE]
        for way, after in zip(
            several, answer([(trees.without(plan, way), None) for way in several], library), strict=True
        ):
            if after.refused:
                assert all(".yaml:" in line for line in after.refused.splitlines()), (way, after.refused)
            for code, _ in turned(before, after):
                found.setdefault(trees.pattern(way), set()).add(code)
    return found


@pytest.mark.slow
@pytest.mark.parametrize("example", NAMES)
def test_without_it_nothing_broken_is_proven(example: str) -> None:
    assert not {way: codes for way, codes in better(example).items() if way not in OTHERWISE}
