"""Conductors are stripped to the length that their part asks for.

A strip length that is not planned follows the part's sheet: cut list and work instructions print that
one. A planned length must be the same. A part that states none leaves the length open.

Why:
    Stripped too short, the insulation is clamped instead of the metal. Stripped too long, bare metal
    stands out of the housing within reach of a finger.

Holds:
    format: 1
    leads:
      W1: {from: {part: 770-1242/076-000, made: on_site, strip_length: 9 mm}}

Breaks:
    format: 1
    leads:
      W1: {from: {part: 770-1242/076-000, made: on_site, strip_length: 11 mm}}

Unproven:
    format: 1
    parts: {unknown-socket: {poles: 2, gender: socket}}
    leads:
      W1: {from: {part: unknown-socket, made: on_site, strip_length: 9 mm}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import ON_SITE, as_asked

CLAIM = Claim(
    rows="terminated",
    about=ON_SITE,
    holds=as_asked("strip_mm", "strip_length_mm"),
    say={
        "en": "{termination}: strip length {strip_mm} mm, {part} asks for {strip_length_mm} mm",
        "de": "{termination}: Abisolierlänge {strip_mm} mm, {part} verlangt {strip_length_mm} mm",
    },
    help={
        "en": "strip {strip_length_mm} mm, or leave strip_length out",
        "de": "{strip_length_mm} mm abisolieren oder strip_length weglassen",
    },
    field="strip_length",
    german="Leiter werden auf die Länge abisoliert, die das Teil verlangt.",
    nothing="no conductor is terminated on site",
    stands_on="Connection data: Strip length; Connection data: Note (strip length); "
    "Installation Notes: Strip length",
)
