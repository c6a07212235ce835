"""How a fact is said in one line."""

from __future__ import annotations

from mateproof.parts.fact import Fact


def value(fact: Fact) -> str:
    """Return the value with its unit as read; the printed text where it was not understood."""
    if fact.value is None:
        return fact.raw or str(fact.absent)
    return " ".join(filter(None, (fact.value.text, fact.unit)))


def conditions(fact: Fact) -> str:
    """Return the conditions as `key value, key value`, in the order of the fact."""
    return ", ".join(f"{key} {text}".replace("_", " ", 1) for key, text in fact.conditions.items())


def said(fact: Fact) -> str:
    """Return value, unit and, in parentheses, the conditions."""
    when = conditions(fact)
    return f"{value(fact)} ({when})" if when else value(fact)
