"""The plan language as a page and as a JSON Schema."""

from mateproof.plan.language.json_schema import json_schema
from mateproof.plan.language.reference import reference


def pages() -> dict[str, str]:
    """Return the page and the schema."""
    return {"plan-format.md": reference(), "plan.schema.json": json_schema()}
