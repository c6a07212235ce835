"""What the bullets of a German item description promise."""

from __future__ import annotations

from mateproof.sheets.sayings.saying import YES, Saying, exact, text
from mateproof.vocabulary.values import Exact, Text

_SAFE = r"\b(?:fehlsteckgeschützt|gegen fehlstecken geschützt)\b"
_CLAMP = r"(?P<name>(?:push-in )?cage clamp®?)"

SAYINGS = (
    Saying("fehlsteck", rf"(?<!% ){_SAFE}", "mismatch_protection", YES),
    Saying("gegen fehlstecken", rf"(?<!% ){_SAFE}", "mismatch_protection", YES),
    Saying("fehlsteckgeschützt", rf"{{n:n}} ?% {_SAFE}", "protection_share", exact("n"), "%"),
    Saying("gegen fehlstecken", rf"{{n:n}} ?% {_SAFE}", "protection_share", exact("n"), "%"),
    Saying("wartungsfrei", r"\bwartungsfrei", "maintenance_free", YES),
    Saying("cage clamp", rf"anschlusstechnik {_CLAMP}", "connection_technology", text("name")),
    Saying("cage clamp", rf"{_CLAMP}.{{0,40}}anschlusstechnik\b", "connection_technology", text("name")),
    Saying(
        "eindrähtig",
        r"\bpush-in\b.*\beindrähtige[rn]?\b.*\b(?:ein)?(?:stecken|gesteckt)"
        r"|\bpush-in\b.*\b(?:ein)?stecken\b.*\beindrähtige[rn]? leiter",
        "method",
        Text("pushed in"),
        conditions={"conductor": "solid", "ferrule": "none"},
    ),
    Saying(
        "pol",
        r"\bzwei(?: |-)?leiter(?:anschlüsse|anschluss)? (?:pro|je) pol\b",
        "conductors_per_pole",
        Exact(2.0),
    ),
    Saying("bedruck", r"\bbedruckbar|\bbedruckt werden\b", "printable", YES),
    Saying(
        "farblich", r"\bfarblich (?:kodierbar|kodiert werden|gekennzeichnet werden)", "colour_coding", YES
    ),
)
