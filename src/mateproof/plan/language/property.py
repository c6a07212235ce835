"""Properties of the dictionary as keys of a declared part: what may stand behind each of them.

colour: light turquoise                               one value
mating_cycles: [{value: 200, load: none}, …]          several, each with its conditions
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from mateproof.plan.language.entry import other_key
from mateproof.plan.language.kinds.base import Kind, Schema, leaf, wrong
from mateproof.plan.language.kinds.numbers import Measure
from mateproof.plan.language.kinds.texts import Choice, Flag
from mateproof.plan.language.kinds.texts import Text as Words
from mateproof.plan.language.zone import PROTECTION
from mateproof.plan.problems import Problems
from mateproof.plan.saying.words import meant
from mateproof.plan.yaml.nodes import Map, Node, Scalar
from mateproof.vocabulary.conditions import CONDITIONS
from mateproof.vocabulary.conductors import Gender, Method
from mateproof.vocabulary.properties import Property
from mateproof.vocabulary.values import Exact, Several, Text, Value
from mateproof.vocabulary.ways import CASES

Said = tuple[Value, dict[str, str], str]
"""A value, its conditions, and how it was written."""


_WAY = Choice(CASES, "a way of plugging")
_OWN: dict[str, Kind] = {
    "marking": Words("the marks of the poles in their order", "[1/COM, 2]"),
    "gender": Choice(Gender, "a contact type"),
    "method": Choice(Method, "a method"),
    "degree_of_protection": PROTECTION,
    "protected_against": _WAY,
    "not_protected_against": _WAY,
}


@cache
def kind_of(property: Property) -> Kind:
    """Return what one value of a property is."""
    if property.id in _OWN:
        return _OWN[property.id]
    if property.kind == "yes/no":
        return Flag()
    if property.kind == "number":
        return Measure(property.unit, property.low, property.high)
    return Words(f"a text ({property.en.lower()})")


@cache
def condition_kind(key: str) -> Kind:
    """Return what the value of a condition is."""
    values = CONDITIONS[key].values
    return Choice(values, f"a condition “{key}”") if values else Words(f"a condition “{key}”")


def read_property(property: Property, node: Node, problems: Problems) -> Iterator[Said]:
    """Yield what a plan says about one property."""
    if isinstance(node, (Scalar, Map)):
        yield from _one(property, node, problems)
    elif property.many:
        for item in node.items:
            yield from _one(property, item, problems)
    elif property.kind == "text":
        found = [kind_of(property).read(item, problems) for item in node.items]
        if found and None not in found:
            several = Several(tuple(Text(text) for text in found))
            yield several if len(found) > 1 else Text(found[0]), {}, several.text
    else:
        wrong(kind_of(property), node, problems)


def _one(property: Property, node: Node, problems: Problems) -> Iterator[Said]:
    if not isinstance(node, Map):
        yield from _value(property, node, {}, problems)
        return
    conditions = {}
    for key, item in node.pairs():
        if key.text in CONDITIONS:
            if (said := condition_kind(key.text).read(item, problems)) is not None:
                conditions[key.text] = said
        elif key.text != "value":
            known = ["value", *CONDITIONS]
            problems.add(
                key.span,
                "unknown-condition",
                help=meant(key.text, known),
                instead=other_key(key.text, known, node),
                key=key.text,
                property=property.id,
            )
    if (value := node.get("value")) is None:
        problems.add(node.span, "missing-value", property=property.id)
    else:
        yield from _value(property, value, conditions, problems)


def _value(property: Property, node: Node, conditions: dict[str, str], problems: Problems) -> Iterator[Said]:
    found = kind_of(property).read(node, problems)
    if found is None or not isinstance(node, Scalar):
        return
    if isinstance(found, str):
        found = Text(found)
    yield Exact(found) if isinstance(found, bool) else found, conditions, node.text


def schema_of(property: Property) -> Schema:
    """Return the JSON Schema of a property's key: a reference to one of `forms`."""
    several = "-several" if property.many or property.kind == "text" else ""
    return {"description": property.en, "$ref": f"#/$defs/{_form(property)}{several}"}


def forms(properties: Iterable[Property]) -> Schema:
    """Return the definitions that `schema_of` refers to: properties of one kind share theirs."""
    found: Schema = {}
    for property in properties:
        name = _form(property)
        one = leaf(kind_of(property))
        long = {"$ref": "#/$defs/conditions", "properties": {"value": one}, "required": ["value"]}
        said = {"$ref": f"#/$defs/{name}"}
        found[name] = {"anyOf": [one, long]}
        found[f"{name}-several"] = {"anyOf": [said, {"type": "array", "items": said}]}
    return found


def _form(property: Property) -> str:
    if property.id in _OWN:
        return f"property-{property.id}"
    unit = property.unit.replace("%", "percent")
    return f"said-{property.kind.replace('/', '-')}{unit and f'-{unit}'}"


def conditions_schema() -> Schema:
    """Return the JSON Schema of the conditions beside a value."""
    known = {key: leaf(condition_kind(key)) for key in CONDITIONS}
    return {"type": "object", "properties": known, "propertyNames": {"enum": ["value", *CONDITIONS]}}
