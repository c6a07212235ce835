"""Every connector withstands the impulses to expect at its altitude, too.

Thin air insulates less: above 2000 m clearances must be longer by the factor that IEC 60664-1 names. The
rated impulse voltage is divided by that factor and compared with what the place asks for. Between two
altitudes of the table, only what holds for the higher or fails for the lower one is an answer. Asked
where an altitude is stated, and of ratings per IEC 60664-1.

Why:
    A mountain station at 3000 m has the mains of the valley and a third less air in every gap. A rating
    is given for up to 2000 m.

Holds:
    format: 1
    environment: {altitude: 1800 m}
    supplies: {mains: {system: TN-S, voltage: 230 V, overvoltage_category: III}}
    circuits: {light: {supply: mains}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    environment: {altitude: 3000 m}
    supplies: {mains: {system: TN-S, voltage: 230 V, overvoltage_category: III}}
    circuits: {light: {supply: mains}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    environment: {altitude: 3000 m}
    supplies: {mains: {system: TN-S, voltage: 230 V}}
    circuits: {light: {supply: mains}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.limits import ALTITUDE, altitude_factors, required_impulse_kv
from mateproof.rules.once import asked_once
from mateproof.rules.terms import IEC_MARKET, col


def _withstands(
    supply_v: float | None,
    category: int | None,
    rated_kv: float | None,
    altitude: float | None,
    limit_kv: float | None,
) -> bool | None:
    asked = required_impulse_kv(supply_v, category) if limit_kv is None else limit_kv
    factors = None if altitude is None else altitude_factors(altitude)
    if asked is None or rated_kv is None or factors is None:
        return None
    low, high = factors
    return True if rated_kv / high >= asked else False if rated_kv / low < asked else None


CLAIM = Claim(
    rows="rated",
    about=col("altitude_m").is_not_null() & IEC_MARKET,
    holds=asked_once(
        _withstands,
        *map(
            col,
            (
                "supply_voltage_v",
                "overvoltage_category",
                "rated_impulse_kv",
                "altitude_m",
                "limit_impulse_voltage",
            ),
        ),
    ),
    optional=("limit_impulse_voltage",),
    say={
        "en": "{end}: at {altitude_m} m the {rated_impulse_kv} kV rated impulse voltage of {part} are not "
        "enough "
        "for {supply_voltage_v} V line to neutral in overvoltage category {overvoltage_category}",
        "de": "{end}: in {altitude_m} m Höhe reichen die {rated_impulse_kv} kV Bemessungsstoßspannung von "
        "{part} nicht "
        "für {supply_voltage_v} V gegen Neutralleiter in Überspannungskategorie {overvoltage_category}",
    },
    help={
        "en": "lower the category with a surge protective device, or take a part with a higher rating",
        "de": "Kategorie durch ein Überspannungsschutzgerät senken oder ein Teil mit höherer Bemessung "
        "nehmen",
    },
    german="Jeder Steckverbinder hält die zu erwartenden Stoßspannungen auch in seiner Höhe aus.",
    nothing="no altitude is stated",
    stands_on=f"Electrical data: Rated impulse voltage (III / 3); {ALTITUDE}",
)
