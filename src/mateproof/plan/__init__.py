"""YAML in, a typed plan out; every key and value knows its file, line and column.

First doors: `read` (a file → `model.Plan`), `read_text`, `attempt` (a file → what can be read of it, and
all problems), `locate` (a record → its place), `wanted_parts` (the item numbers a plan needs), `where_wanted`
(the places that ask for some of them); `language` holds what may be written, and its documentation.
"""

from mateproof.plan.locate import locate
from mateproof.plan.read import Reading, attempt, attempt_text, read, read_text
from mateproof.plan.wanted import wanted_parts, where_wanted

__all__ = [
    "Reading",
    "attempt",
    "attempt_text",
    "locate",
    "read",
    "read_text",
    "wanted_parts",
    "where_wanted",
]
