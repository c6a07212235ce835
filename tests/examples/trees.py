"""A plan as nested mappings and lists of texts, to leave things out of it."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import yaml

Path = tuple[str | int, ...]
NAMED = {"supplies", "circuits", "zones", "cables", "parts", "devices", "leads", "connectors"}
"""Keys of mappings whose keys are the planner's names."""


def tree(text: str) -> Any:
    """Return the plan as nested mappings and lists."""
    return yaml.load(text, yaml.BaseLoader)


def written(plan: Any) -> str:
    """Return a tree as the text of a plan."""
    return str(yaml.safe_dump(plan, allow_unicode=True, sort_keys=False, width=1000))


def paths(plan: Any, above: Path = ()) -> Iterator[Path]:
    """Yield the way to every key and item of a tree."""
    inside = plan.items() if isinstance(plan, dict) else enumerate(plan) if isinstance(plan, list) else ()
    for key, value in inside:
        yield (*above, key)
        yield from paths(value, (*above, key))


def without(plan: Any, *several: Path) -> str:
    """Return the plan's text with keys and items left out."""
    less = copy.deepcopy(plan)
    for path in sorted(several, key=lambda path: tuple(map(str, path)), reverse=True):
        at = less
        for key in path[:-1]:
            at = at[key]
        del at[path[-1]]
    return written(less)


def pattern(path: Path) -> str:
    """Return a path with the planner's names and the numbers of items as `*` ("circuits.*.current")."""
    named = [above in NAMED or isinstance(key, int) for above, key in zip(("", *path), path, strict=False)]
    return ".".join("*" if is_name else str(key) for is_name, key in zip(named, path, strict=True))
