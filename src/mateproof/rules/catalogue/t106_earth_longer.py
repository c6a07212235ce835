"""The earth conductor is longer than the others by the length that the part asks for.

This is about cables with a protective earth conductor in parts with at least so many poles as the
family's sheets name. An extra length that is not planned follows the sheets; a planned one must be the same.

Why:
    If the cable is torn out, the earth conductor must be the last to let go.

Holds:
    format: 1
    circuits: {light: {conductors: [L, N, PE]}}
    parts: {three-pole: {like: 770-1242/076-000, poles: 3, marking: [L, N, PE]}}
    leads:
      W1: {circuit: light, from: {part: three-pole, made: on_site, earth_extra: 8 mm}}

Breaks:
    format: 1
    circuits: {light: {conductors: [L, N, PE]}}
    parts: {three-pole: {like: 770-1242/076-000, poles: 3, marking: [L, N, PE]}}
    leads:
      W1: {circuit: light, from: {part: three-pole, made: on_site, earth_extra: 0 mm}}

Unproven:
    format: 1
    circuits: {light: {conductors: [L, N, PE]}}
    parts: {three-pole: {poles: 3, marking: [L, N, PE]}}
    leads:
      W1: {circuit: light, from: {part: three-pole, made: on_site, earth_extra: 8 mm}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import ON_SITE, as_asked, col

CLAIM = Claim(
    rows="terminated",
    about=ON_SITE & col("has_earth") & (col("poles") >= col("earth_extra_from_poles")),
    holds=as_asked("earth_extra_mm", "earth_extra_length_mm"),
    say={
        "en": "{termination}: earth conductor {earth_extra_mm} mm longer, {part} asks for "
        "{earth_extra_length_mm} mm",
        "de": "{termination}: Schutzleiter {earth_extra_mm} mm länger, {part} verlangt "
        "{earth_extra_length_mm} mm",
    },
    help={
        "en": "cut the earth conductor {earth_extra_length_mm} mm longer, or leave earth_extra out",
        "de": "Schutzleiter {earth_extra_length_mm} mm länger lassen oder earth_extra weglassen",
    },
    field="earth_extra",
    german="Der Schutzleiter ist um die Länge länger, die das Teil verlangt.",
    nothing="no earth conductor is terminated on site in a part that asks for an extra length",
    stands_on="Installation Notes: Extended ground conductor; "
    "Connection system: number of poles from which the earth conductor is longer",
)
