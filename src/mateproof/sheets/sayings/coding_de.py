"""What German coding pages state: how to code, what fits what, and what must be equal before plugging."""

from __future__ import annotations

from mateproof.sheets.sayings.saying import NO, YES, Saying
from mateproof.vocabulary.values import Text

_TOLD_APART = r"\b(?:identifi(?:kation|zierung)|kennzeichnung|unterscheidung) (?:der|von) stromkreise[n]?\b"
_MARKING = r"\b(?:pol)?beschriftung(?:en)?\b"
_COLOUR = r"\bfarben?\b"
_SAME = r"\bnur\b.*\bsteckverbinder\b.*\bgleiche[rn]? "

SAYINGS = (
    Saying(
        "kodierstift",
        r"\bkodierstift\w*\b.*\bbuchse\b.*\babschneiden\b",
        "coding_on_site",
        Text("cut coding pin"),
        conditions={"gender": "socket"},
    ),
    Saying(
        "kodierstift",
        r"\bkodierstift\w*\b.*\b(?:ab|heraus)brechen\b.*\bstecker\b.*\b(?:ein)?(?:stecken|setzen|führen)\b",
        "coding_on_site",
        Text("break and insert coding pin"),
        conditions={"gender": "plug"},
    ),
    Saying(
        "-kodierte",
        r"\A(?P<code>\w)-kodierte steckverbinder\b.*"
        r"\b(?:unterschiedliche|verschiedene)[rn]? farben?\b.*\bsteckbar\b",
        "fits_other_colours",
        YES,
        conditions={"coding": "{code}"},
    ),
    Saying(
        "kodierte",
        r"\A(?P<code>\w)-kodierte steckverbinder\b.*\b(?:nicht|inkompatibel)\b.*\banders ?kodierte",
        "fits_other_codes",
        NO,
        conditions={"coding": "{code}"},
        negated=True,
    ),
    Saying(
        "stromkreise",
        rf"{_MARKING}.*{_TOLD_APART}|{_TOLD_APART}.*{_MARKING}",
        "circuit_identification",
        Text("marking"),
    ),
    Saying(
        "stromkreise",
        rf"{_COLOUR}.*{_TOLD_APART}|{_TOLD_APART}.*{_COLOUR}",
        "circuit_identification",
        Text("colour"),
    ),
    Saying("nur", _SAME + r"farbe\b", "same_colour_required", YES),
    Saying("nur", _SAME + r"(?:\w+ und gleicher )?polbeschriftung\b", "same_marking_required", YES),
)
