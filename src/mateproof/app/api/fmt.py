"""The canonical form of a plan's text, from Python."""

from __future__ import annotations

from mateproof.plan.fmt.fmt import fmt as canonical


def fmt(text: str, name: str = "plan") -> str:
    """Return the text of a plan in its canonical form, with every comment; no file is read or written.

    `name` is what problems call the text. Raises PlanError with every problem when the text is no YAML.
    """
    return canonical(text, name)
