"""The documented, versioned shape for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mateproof.app import terminal
from mateproof.app.differing.compare import Difference


def render(difference: Difference, language: str) -> Iterator[str]:  # noqa: ARG001 (every format has it)
    """Yield one object; sections and fields are called the same in every language."""
    yield terminal.dumps(to_json(difference))


def to_json(difference: Difference) -> dict[str, Any]:
    """Return the shape: for each section a list of changes, each field with before and after."""
    return {
        "format": 1,
        "before": difference.before.plan.files[0],
        "after": difference.after.plan.files[0],
        "equal": difference.equal,
        "sections": {
            name: [
                {
                    "change": change.kind,
                    "name": change.name,
                    "fields": {
                        key: {"before": before, "after": after}
                        for key, (before, after) in change.fields.items()
                    },
                }
                for change in found
            ]
            for name, found in difference.sections.items()
        },
    }
