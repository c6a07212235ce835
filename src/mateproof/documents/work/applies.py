"""Whether a step applies to a connector: yes, no, or not known because something is not stated."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

ON_THE_CONNECTOR = frozenset({"coding", "lever", "label", "cap"})
"""Conditions of steps that are done even to connectors whose conductors were terminated in the factory."""
_PRESENT = frozenset({"strain_relief", "lever", "label", "cap"})
"""Conditions that ask whether the plan puts something on; what the plan does not name is not there."""


def applies(when: Mapping[str, Any], facts: Mapping[str, Any]) -> bool | None:
    """Return whether all conditions hold; None when none is false but one is not known."""
    answers = [_holds(key, wanted, facts) for key, wanted in when.items()]
    if False in answers:
        return False
    return None if None in answers else True


def unknown(when: Mapping[str, Any], facts: Mapping[str, Any]) -> list[str]:
    """Return the conditions that cannot be decided, in the order of their names."""
    return sorted(key for key, wanted in when.items() if _holds(key, wanted, facts) is None)


def _holds(key: str, wanted: object, facts: Mapping[str, Any]) -> bool | None:
    if key in _PRESENT:
        return bool(facts.get(key)) is wanted
    if key == "poles_low":
        poles = facts.get("poles")
        return None if poles is None else poles >= wanted
    value = facts.get(key)
    return None if value is None else bool(value == wanted)
