"""What the plan declares about parts, as facts with the plan itself as their source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mateproof.parts.fact import Fact, Origin, Source
from mateproof.plan.language.part import PartEntry, RatingEntry, TerminationEntry
from mateproof.plan.language.property import read_property
from mateproof.plan.model import DeclaredPart, Span
from mateproof.plan.problems import Problems
from mateproof.plan.resolve.entries import Entries
from mateproof.plan.resolve.written import Written
from mateproof.plan.yaml.nodes import Node, Scalar
from mateproof.vocabulary.properties import PROPERTIES
from mateproof.vocabulary.values import Exact, Several, Text, Value, plain

_CATEGORIES = ("", "I", "II", "III", "IV")
SECTION = "plan"
"""Section of facts that stand in a plan."""


def parts(entries: Entries) -> list[DeclaredPart]:
    """Return the parts of the section `parts`."""
    found = []
    for name, entry, within in entries.of["parts"].values():
        entries.problems.within = within
        found.append(declared(name.text, name.span, entry, entries.problems))
    _check_likes({part.name: part for part in found}, entries)
    return found


def _check_likes(parts: Mapping[str, DeclaredPart], entries: Entries) -> None:
    """Tell where parts take over their facts from one another in a circle; each circle is told once."""
    seen: set[str] = set()
    for name in parts:
        line: list[str] = []
        at = name
        while at in parts and at not in seen:
            seen.add(at)
            line.append(at)
            at = parts[at].like or ""
        if at in line:
            circle = " → ".join([*line[line.index(at) :], at])
            entries.problems.within = entries.of["parts"][at].within
            entries.problems.add(parts[at].at["like"], "like-circle", circle=circle)


def declared(name: str, span: Span, entry: PartEntry, problems: Problems) -> DeclaredPart:
    """Return one declared part, or the face of an end as a part named like the end."""
    return DeclaredPart(
        name=name,
        like=entry.like,
        part_class=entry.class_,
        facts=tuple(_facts(entry, problems)),
        at=Written(span, entry.node),
        accessories=entry.accessories or (),
        counterparts=entry.counterparts or (),
    )


def _facts(entry: PartEntry, problems: Problems) -> Iterator[Fact]:
    """Yield what an entry says, in no case more than that."""
    for key, node in entry.others:
        for said, conditions, raw in read_property(PROPERTIES[key.text], node, problems):
            value = _marks(said, entry, node, problems) if key.text == "marking" else said
            yield _fact(problems, key.text, value, conditions, (key.text, raw, node))
    if entry.system is not None:
        yield _fact(
            problems, "family", Text(entry.system), {}, ("system", entry.system, entry.node.get("system"))
        )
    for approval in entry.approvals or ():
        where = ("approvals", approval, entry.node.get("approvals"))
        yield _fact(problems, "approval", Text(approval), {}, where)
    if entry.inner_wiring is not None:
        pairs = Several(tuple(Text(f"{a} - {b}") for a, b in entry.inner_wiring))
        yield _fact(
            problems, "inner_wiring", pairs, {}, ("inner_wiring", pairs.text, entry.node.get("inner_wiring"))
        )
    for rating in entry.ratings or ():
        yield from _rating(rating, problems)
    for row in entry.terminations or ():
        yield from _termination(row, problems)


def _marks(value: Value, entry: PartEntry, node: Node, problems: Problems) -> Value:
    """Return the marks of the poles. Blanks separate them if that gives one for every pole, as on a sheet."""
    found = value.text.split()
    if not isinstance(value, Text) or len(found) < 2:
        return value
    poles = entry.node.get("poles")
    if isinstance(poles, Scalar) and poles.text == str(len(found)):
        return Several(tuple(map(Text, found)))
    problems.add(node.span, "one-mark-or-several", text=value.text, list=", ".join(found))
    return value


def _rating(rating: RatingEntry, problems: Problems) -> Iterator[Fact]:
    """Yield the facts of one set of ratings, all with its conditions."""
    category = rating.overvoltage_category
    conditions = _written(
        standard=rating.standard,
        overvoltage_category=_CATEGORIES[category] if category else None,
        pollution_degree=str(rating.pollution_degree) if rating.pollution_degree else None,
        wiring=rating.wiring,
    )
    for key, property, number in (
        ("voltage", "rated_voltage", rating.voltage),
        ("impulse", "rated_impulse_voltage", rating.impulse),
        ("current", "rated_current", rating.current),
    ):
        if number is not None:
            raw = f"{plain(number)} {PROPERTIES[property].unit}"
            yield _fact(problems, property, Exact(number), conditions, (key, raw, rating.node.get(key)))


def _termination(row: TerminationEntry, problems: Problems) -> Iterator[Fact]:
    """Yield the fact of one way of terminating."""
    if row.cross_section is not None:
        conditions = _written(conductor=row.conductor, ferrule=row.ferrule, method=row.method)
        where = ("cross_section", f"{row.cross_section.text} mm²", row.node.get("cross_section"))
        yield _fact(problems, "cross_section", row.cross_section, conditions, where)


def _written(**conditions: str | None) -> dict[str, str]:
    return {key: value for key, value in conditions.items() if value is not None}


def _fact(
    problems: Problems,
    property: str,
    value: Value,
    conditions: dict[str, str],
    where: tuple[str, str, Node | None],
) -> Fact:
    label, raw, node = where
    span = node.span if node else (0, 1, 1, 1)
    return Fact(
        property=property,
        value=value,
        unit=PROPERTIES[property].unit,
        conditions=conditions,
        label=label,
        section=SECTION,
        raw=node.text if isinstance(node, Scalar) else raw,
        origin=Origin.DECLARED,
        source=Source(problems.files[span[0]], problems.sums[span[0]], span[1]),
    )
