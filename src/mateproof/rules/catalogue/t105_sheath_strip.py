"""Cable sheaths are stripped to the length that belongs to the part's number of poles.

The family's sheets state the length by number of poles. A length that is not planned follows them; a
planned length must be the same.

Why:
    The strain relief grips the sheath. Stripped too far, it grips single conductors and the pull of
    the cable goes into the clamps; stripped too short, the conductors do not reach their clamps.

Holds:
    format: 1
    leads:
      W1: {from: {part: 770-1242/076-000, made: on_site, sheath_strip: 35 mm}}

Breaks:
    format: 1
    leads:
      W1: {from: {part: 770-1242/076-000, made: on_site, sheath_strip: 55 mm}}

Unproven:
    format: 1
    parts: {unknown-socket: {gender: socket, poles: 2}}
    leads:
      W1: {from: {part: unknown-socket, made: on_site, sheath_strip: 35 mm}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import ON_SITE, as_asked

CLAIM = Claim(
    rows="terminated",
    about=ON_SITE,
    holds=as_asked("sheath_strip_mm", "sheath_strip_length_mm"),
    say={
        "en": "{termination}: sheath stripped {sheath_strip_mm} mm, "
        "{part} with {poles} poles asks for {sheath_strip_length_mm} mm",
        "de": "{termination}: Abmantellänge {sheath_strip_mm} mm, "
        "{part} mit {poles} Polen verlangt {sheath_strip_length_mm} mm",
    },
    help={
        "en": "strip {sheath_strip_length_mm} mm of sheath, or leave sheath_strip out",
        "de": "{sheath_strip_length_mm} mm abmanteln oder sheath_strip weglassen",
    },
    field="sheath_strip",
    german="Leitungen werden auf die Länge abgemantelt, die zur Polzahl des Teils gehört.",
    nothing="no conductor is terminated on site",
    stands_on="Installation Notes: Strip length, outer insulation; Connection system: sheath strip "
    "length by poles",
)
