"""Every connector withstands the impulses to expect: rated impulse voltage against supply and category.

What must be withstood follows from the voltage line to neutral and the overvoltage category, per the table
of IEC 60664-1, or is what the plan writes itself (`limits: impulse_voltage`). Where a fact is missing but the
rating is enough for the worst it can be, the claim is proven: a category up to IV, or a voltage line to
neutral that is no higher than the one between conductors. Ratings for the USA (UL 1977) know no categories;
there the rule is about nothing.

Why:
    Lightning far away and switching nearby put thousands of volts on the mains for microseconds. A
    distance that is too short arcs over, and the mains feed the arc.

Holds:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, overvoltage_category: III}}
    circuits: {light: {supply: mains}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, overvoltage_category: IV}}
    circuits: {light: {supply: mains}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V}}
    circuits: {light: {supply: mains}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.limits import required_impulse_kv
from mateproof.rules.once import asked_once
from mateproof.rules.terms import IEC_MARKET, col
from mateproof.vocabulary.limits import IMPULSE


def _withstands(
    supply_v: float | None,
    category: int | None,
    rated_kv: float | None,
    highest_v: float | None,
    limit_kv: float | None,
) -> bool | None:
    """Compare with what is asked; where a fact is missing, only enough for the worst is an answer."""
    if limit_kv is not None:
        return None if rated_kv is None else rated_kv >= limit_kv
    worst = required_impulse_kv(
        highest_v if supply_v is None else supply_v, 4 if category is None else category
    )
    if worst is None or rated_kv is None:
        return None
    is_stated = supply_v is not None and category is not None
    return rated_kv >= worst if is_stated else (rated_kv >= worst or None)


CLAIM = Claim(
    rows="rated",
    about=IEC_MARKET,
    holds=asked_once(
        _withstands,
        *map(
            col,
            (
                "supply_voltage_v",
                "overvoltage_category",
                "rated_impulse_kv",
                "voltage_v",
                "limit_impulse_voltage",
            ),
        ),
    ),
    optional=("limit_impulse_voltage",),
    say={
        "en": "{end}: {supply_voltage_v} V line to neutral in overvoltage category "
        "{overvoltage_category} asks for "
        "more than the {rated_impulse_kv} kV rated impulse voltage of {part}",
        "de": "{end}: {supply_voltage_v} V Außenleiter gegen Neutralleiter in Überspannungskategorie "
        "{overvoltage_category} verlangen mehr als die {rated_impulse_kv} kV Bemessungsstoßspannung "
        "von {part}",
    },
    help={
        "en": "lower the category with a surge protective device, or take a part with a higher rating",
        "de": "Kategorie durch ein Überspannungsschutzgerät senken oder ein Teil mit höherer "
        "Bemessung nehmen",
    },
    german="Jeder Steckverbinder hält die zu erwartenden Stoßspannungen aus.",
    nothing="the plan's market rates connectors without overvoltage categories",
    stands_on=f"Electrical data: Rated impulse voltage (III / 3); {IMPULSE}",
)
