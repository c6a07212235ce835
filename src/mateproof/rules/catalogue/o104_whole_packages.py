"""Every part is ordered in whole packages.

Asked where the packaging unit is known. What is left over is no fault: a remark.

Why:
    Eleven pieces out of a box of ten are two boxes. Whoever knows it in time takes another length, or
    shares the box with the next order.

Holds:
    format: 1
    parts: {ten: {like: 770-1242/076-000, packaging_unit: 2}}
    leads:
      W1: {from: {part: ten}}
      W2: {from: {part: ten}}

Breaks:
    format: 1
    parts: {ten: {like: 770-1242/076-000, packaging_unit: 10}}
    leads:
      W1: {from: {part: ten}}
      W2: {from: {part: ten}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="used",
    about=col("packaging_unit").is_not_null(),
    holds=(col("uses") % col("packaging_unit")) == 0,
    say={
        "en": "{part} is used {uses} times and comes in packages of {packaging_unit}",
        "de": "{part} wird {uses}-mal benutzt und kommt in Packungen zu {packaging_unit}",
    },
    help={
        "en": "order whole packages, and note what is left over",
        "de": "ganze Packungen bestellen und den Rest vermerken",
    },
    german="Jedes Teil wird in ganzen Packungen bestellt.",
    nothing="no packaging unit is known",
    severity=Severity.INFO,
    stands_on="Commercial data: Packaging type and unit",
)
