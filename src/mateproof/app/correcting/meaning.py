"""From what a person types to one statement of a part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from mateproof.app.correcting.value import read
from mateproof.parts import corrections
from mateproof.parts.corrections import Corrected
from mateproof.parts.fact import Correction, Fact
from mateproof.parts.library import saying
from mateproof.parts.part import Part
from mateproof.vocabulary.conditions import CONDITIONS
from mateproof.vocabulary.errors import LibraryError
from mateproof.vocabulary.nearest import did_you_mean
from mateproof.vocabulary.properties import PROPERTIES

_OF_PART = frozenset({"item_number", "maker", "part_class", "description"})


@dataclass(frozen=True, slots=True)
class About:
    """Which statement: its property, as many of its conditions as tell it apart, and its printed text.

    `add` says that the sheet does not make it.
    """

    property: str
    conditions: Mapping[str, str] = field(default_factory=dict)
    printed: str = ""
    add: bool = False


def corrected(part: Part, about: About, text: str, by: Correction) -> Corrected:
    """Return the correction that `text`, written as a sheet would print it, is what is true.

    Raises:
        LibraryError: property, condition or value is not known, or several statements may be meant.
    """
    _known(part, about)
    facts = meant(part, about)
    conditions = facts[0].conditions if facts else about.conditions
    value = read(about.property, text)
    seen = tuple(dict.fromkeys(fact.raw for fact in facts))
    stated = list(corrections.under(corrections.printed(part).facts, about.property, conditions))
    which = about.printed if len({fact.raw for fact in stated}) > len(seen) else ""
    return replace(value, conditions=dict(conditions), by=replace(by, seen=seen, which=which))


def meant(part: Part, about: About) -> list[Fact]:
    """Return the printed facts that are meant: they state one thing under the same conditions.

    None with `add`, where the sheet must be silent.
    """
    printed = corrections.printed(part)
    found = [
        fact for fact in printed.of(about.property) if about.conditions.items() <= fact.conditions.items()
    ]
    exact = [fact for fact in found if dict(fact.conditions) == dict(about.conditions)]
    found = exact or found
    if about.printed:
        found = [fact for fact in found if about.printed in (fact.raw, saying.value(fact))]
    if about.add:
        _refuse_add(about, exact)
        return []
    if not found:
        raise LibraryError(_silent(part, about), help=_ways(list(printed.of(about.property))))
    if len({(saying.value(fact), frozenset(fact.conditions.items())) for fact in found}) > 1:
        message = f"{part.item_number}: {about.property} is stated in several ways"
        raise LibraryError(message, help=_ways(found))
    return found


def withdrawn(part: Part, about: About) -> list[Corrected]:
    """Return the corrections that are meant.

    Raises:
        LibraryError: there is none, or several that `about` does not tell apart.
    """
    found = [
        one
        for one in corrections.of(part)
        if one.property == about.property
        and about.conditions.items() <= one.conditions.items()
        and about.printed in ("", one.by.which)
    ]
    if not found:
        message = f"{part.item_number}: {about.property} is not corrected"
        raise LibraryError(message, help="mateproof parts corrections lists what is")
    if len(found) > 1:
        ways = "; ".join(_way(one.conditions, one.by.which) for one in found)
        raise LibraryError(f"{part.item_number}: {about.property} is corrected several times", help=ways)
    return found


def _known(part: Part, about: About) -> None:
    """Refuse a property or a condition that neither the dictionary nor the sheet knows."""
    names = {*PROPERTIES, *(fact.property for fact in part.facts)} - _OF_PART
    if about.property not in names:
        hint = did_you_mean(about.property, names) or "the reference lists the properties"
        raise LibraryError(f"unknown property “{about.property}”", help=hint)
    used = {key for fact in part.facts for key in fact.conditions}
    for key, value in about.conditions.items():
        if key not in {*CONDITIONS, *used}:
            raise LibraryError(f"unknown condition “{key}”", help=did_you_mean(key, {*CONDITIONS, *used}))
        values = CONDITIONS[key].values if key in CONDITIONS else ()
        if values and value not in values:
            raise LibraryError(f"{key} is never “{value}”", help=did_you_mean(value, values))


def _refuse_add(about: About, stated: Sequence[Fact]) -> None:
    if stated:
        message = f"the sheet states {about.property} already: {saying.value(stated[0])}"
        raise LibraryError(message, help="leave --add out to correct it")


def _silent(part: Part, about: About) -> str:
    when = "".join(f", {key}={value}" for key, value in about.conditions.items())
    so = f" printed as “{about.printed}”" if about.printed else ""
    return f"{part.item_number}: the sheet states no {about.property}{when}{so}"


def _ways(facts: Iterable[Fact]) -> str:
    ways = [f"{saying.value(fact)}: {_way(fact.conditions, fact.raw)}" for fact in facts]
    if not ways:
        return "with --add it is stated beside the sheet"
    return f"say which one: {'; '.join(dict.fromkeys(ways))}"


def _way(conditions: Mapping[str, str], printed: str) -> str:
    """Return the options that tell one statement apart."""
    options = [f"--condition {key}={value!r}" for key, value in conditions.items()]
    return " ".join([*options, *([f"--printed {printed!r}"] if printed else [])])
