"""What coding pages state: how to code, what fits what, and what must be equal before plugging."""

from __future__ import annotations

from mateproof.sheets.sayings.saying import NO, YES, Saying
from mateproof.vocabulary.values import Text

_IDENTIFIED = r"\bmarking\b.*\bare used for circuit identification|circuit identification via .*\bmarking\b"
_BY_COLOUR = (
    r"\bcolou?rs?\b.*\bare used for circuit identification|circuit identification via .*\bcolou?rs?\b"
)
_SAME = r"only connectors .*\bsame "

SAYINGS = (
    Saying("coding pin", r"cut off (?:the )?coding pin (?:from|of) the socket", "coding_on_site",
           Text("cut coding pin"), conditions={"gender": "socket"}),
    Saying("coding pin", r"insert (?:the )?coding pin into (?:the )?plug \(break first\)", "coding_on_site",
           Text("break and insert coding pin"), conditions={"gender": "plug"}),
    Saying("-coded",
           r"\A(?P<code>\w)-coded connectors (?:with|of) different colou?rs can be plugged together",
           "fits_other_colours", YES, conditions={"coding": "{code}"}),
    Saying("incompatible", r"\A(?P<code>\w)-coded connectors .*incompatible with other coded",
           "fits_other_codes",
           NO, conditions={"coding": "{code}"}),
    Saying("circuit identification", _IDENTIFIED, "circuit_identification", Text("marking")),
    Saying("circuit identification", _BY_COLOUR, "circuit_identification", Text("colour")),
    Saying("only connectors", _SAME + r"colou?r\b", "same_colour_required", YES),
    Saying("only connectors", _SAME + r"pole marking\b", "same_marking_required", YES),
)  # fmt: skip
