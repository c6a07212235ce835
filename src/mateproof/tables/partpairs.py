"""What is said about two parts together: whether their codes fit, and who lists whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from mateproof.parts.part import RelationKind
from mateproof.parts.system import shipped
from mateproof.tables.known import Known

KnownParts = Mapping[str, Mapping[str, Known]]
"""plan → part → what is known of it."""


def counterparts(parts: KnownParts) -> Callable[[str, str | None, str | None], bool | None]:
    """Return (plan, a, b) → whether one lists the other; None unless one lists counterparts at all."""

    def answer(plan: str, a: str | None, b: str | None) -> bool | None:
        said = [_says(parts[plan].get(one or ""), other) for one, other in ((a, b), (b, a))]
        stated = [each for each in said if each is not None]
        return any(stated) if stated else None

    return answer


def _says(known: Known | None, other: str | None) -> bool | None:
    relations = known.part.relations if known else ()
    listed = [relation.other for relation in relations if relation.kind is RelationKind.COUNTERPART]
    return other in listed if listed and other else None


def accessories(parts: KnownParts) -> Callable[[str, str | None, str | None], bool | None]:
    """Return (plan, part, accessory) → whether the part's sheet lists it, in three answers.

    True where the sheet or the planner names the accessory; false only where the part's own sheet was read
    and does not name it; else None.
    """

    def answer(plan: str, part: str | None, accessory: str | None) -> bool | None:
        known = parts[plan].get(part or "")
        if known is None or accessory is None:
            return None
        named = any(relation.other == accessory for relation in known.part.relations)
        return True if named else False if known.own_sheet else None

    return answer


def codes_fit(
    system_a: str | None, coding_a: str | None, system_b: str | None, coding_b: str | None
) -> bool | None:
    """Return whether two mechanical codes fit.

    None unless both codes are stated and the connection system of one side says what its code fits.
    """
    if coding_a is None or coding_b is None:
        return None
    for system, coding, other in ((system_a, coding_a, coding_b), (system_b, coding_b, coding_a)):
        data = shipped().get(system or "")
        if data and coding in data.fits:
            return other in data.fits[coding]
    return None
