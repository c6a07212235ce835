"""What coding pages state: how to code, what fits what, and what must be equal before plugging."""

from __future__ import annotations

from mateproof.sheets.sayings.saying import NO, YES, Saying
from mateproof.vocabulary.values import Text

_TOLD_APART = r"\bcircuit identification\b"
_SAME = r"\bonly\b.*\bconnectors\b.*\bsame "

SAYINGS = (
    Saying(
        "coding pin",
        r"\bcut off\b.*\bcoding pin\b.*\bsocket\b",
        "coding_on_site",
        Text("cut coding pin"),
        conditions={"gender": "socket"},
    ),
    Saying(
        "coding pin",
        r"\binsert\b.*\bcoding pin\b.*\bplug\b.*\bbreak\b",
        "coding_on_site",
        Text("break and insert coding pin"),
        conditions={"gender": "plug"},
    ),
    Saying(
        "-coded",
        r"\A(?P<code>\w)-coded connectors\b.*\bdifferent colou?rs can be (?:plugged|mated)\b",
        "fits_other_colours",
        YES,
        conditions={"coding": "{code}"},
    ),
    Saying(
        "incompatible",
        r"\A(?P<code>\w)-coded connectors\b.*\bincompatible with other\b",
        "fits_other_codes",
        NO,
        conditions={"coding": "{code}"},
        negated=True,
    ),
    Saying(
        "circuit",
        rf"\bmarking\b.*{_TOLD_APART}|{_TOLD_APART}.*\bmarking\b",
        "circuit_identification",
        Text("marking"),
    ),
    Saying(
        "circuit",
        rf"\bcolou?rs?\b.*{_TOLD_APART}|{_TOLD_APART}.*\bcolou?rs?\b",
        "circuit_identification",
        Text("colour"),
    ),
    Saying("only", _SAME + r"colou?r\b", "same_colour_required", YES),
    Saying("only", _SAME + r"(?:\w+ and (?:the )?same )?pole marking\b", "same_marking_required", YES),
)
