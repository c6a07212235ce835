"""From any way to write a plan to the one way: `fmt(text)`; twice is the same as once."""

from __future__ import annotations

from collections import Counter

from mateproof.plan.fmt.comments import attach, comments, head
from mateproof.plan.fmt.order import arrange
from mateproof.plan.fmt.printing import printed
from mateproof.plan.fmt.tree import Box, meaning, tree, walk
from mateproof.plan.problems import Problems
from mateproof.plan.yaml.build import build
from mateproof.plan.yaml.text import decode, inspect
from mateproof.vocabulary.garbage import kept

LONGEST_KEY = 1000
"""YAML finds the “:” of a longer key only behind a “?”, which plans do not use."""


def fmt_bytes(data: bytes, name: str) -> bytes:
    """Return the canonical form of a file; its line ends stay as they are. Raises PlanError, see `fmt`."""
    problems = _named(name)
    text = decode(data, 0, problems)
    problems.stop_if_any()
    ends = "\r\n" if b"\r\n" in data else "\n"
    return fmt(text or "", name).replace("\n", ends).encode()


@kept()
def fmt(text: str, name: str = "plan") -> str:
    """Return the canonical form of a plan's text; raise PlanError with every problem when it is no YAML.

    Unknown keys and wrong values stay as they are: `check` tells of them.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    problems = _named(name)
    inspect(text, 0, problems)
    problems.stop_if_any()
    build(text, 0, problems)
    problems.stop_if_any()
    root = tree(text)
    _refuse_long_keys(root, problems)
    before = comments(text, root)
    attach(text, root)
    top = head(root)
    arrange(root)
    found = printed(root, top)
    again = tree(found)
    kept = Counter(comment.text for comment in before) == Counter(
        comment.text for comment in comments(found, again)
    )
    if not kept or meaning(again) != meaning(root):
        raise RuntimeError(f"{name}: the canonical form would not say the same; nothing was changed")
    return found


def _refuse_long_keys(root: Box, problems: Problems) -> None:
    for item in walk(root):
        if item.key and len(item.key.text) > LONGEST_KEY:
            span = (0, item.key.line + 1, item.key.column + 1, 1)
            problems.add(span, "long-key", most=str(LONGEST_KEY))
    problems.stop_if_any()


def _named(name: str) -> Problems:
    problems = Problems()
    problems.files.append(name)
    problems.sums.append("")
    return problems
