"""The value of a fact in the unit of its property: what tables and indexes count with.

A fact keeps the unit that its sheet prints, and that may be another one of the same kind (4000 V for a
rated impulse voltage, which the dictionary has in kV).
"""

from __future__ import annotations

from mateproof.parts.fact import Fact
from mateproof.vocabulary.properties import PROPERTIES
from mateproof.vocabulary.units import converted
from mateproof.vocabulary.values import Text, Value


def measured(fact: Fact) -> Value | None:
    """Return the value, converted exactly into the unit of the dictionary.

    None stands for no value, and for a number that no factor leads to that unit: an AWG number is no area.
    Words are returned as they are, and so is a value of a property that the dictionary does not know.
    """
    value, entry = fact.value, PROPERTIES.get(fact.property)
    if value is None or entry is None or fact.unit == entry.unit or isinstance(value, Text):
        return value
    return converted(value, fact.unit, entry.unit)
