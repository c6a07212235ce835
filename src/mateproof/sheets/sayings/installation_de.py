"""What German installation notes state: lengths, tools, and how a conductor goes in and out."""

from __future__ import annotations

from mateproof.sheets.sayings.saying import YES, Saying, exact, text
from mateproof.vocabulary.values import Text

_FINE = {"conductor": "fine-stranded", "ferrule": "none"}
_SOLID = {"conductor": "solid", "ferrule": "none"}
_SHEATH = r"\babmantellänge = "
_BLADE = r"\(klinge(?:nbreite)?:? {b:n} mm\)"
_REMOVE = r"\blösen (?:des|der) leiters?\b"
_RELIEF = r"\bzugentlastung\w*\b"
_STOP = r"\bbis zum anschlag\b"

SAYINGS = (
    Saying(
        "abmantellänge",
        _SHEATH + r"{l:n} mm \((?P<p>[0-9]+)-polig\)",
        "sheath_strip_length",
        exact("l"),
        "mm",
        {"poles": "{p}"},
    ),
    Saying(
        "abmantellänge",
        _SHEATH + r".*\), {l:n} mm \((?P<p>[0-9]+)- bis (?P<q>[0-9]+)-polig\)",
        "sheath_strip_length",
        exact("l"),
        "mm",
        {"poles": "{p}…{q}"},
    ),
    Saying("abisolierlänge", r"\babisolierlänge = {l:n} mm", "strip_length", exact("l"), "mm"),
    Saying("schutzleiter", r"\bschutzleiter\w* = {l:n} mm", "earth_extra_length", exact("l"), "mm"),
    Saying(
        "feindrähtig",
        r"\bfeindrähtige[rnm]? leiter\w*\b.*\b(?:klemmstelle|klemme)\b.*\böffnen\b",
        "method",
        Text("opened"),
        conditions=_FINE,
    ),
    Saying(
        "öffnen",
        r"\b(?:klemmstelle|klemme)\b.*" + _BLADE + r".*\böffnen\b",
        "blade_width",
        exact("b"),
        "mm",
        {"use": "open clamp"},
    ),
    Saying(
        "anschlag",
        r"\bfeindrähtige[rnm]? leiter\w*\b.*" + _STOP + r".*\b(?:ein)?führen\b",
        "insertion_depth",
        Text("to the backstop"),
        conditions=_FINE,
    ),
    Saying(
        "eindrähtig",
        r"\A(?:den )?(?:abisolierten )?eindrähtigen leiter\b.*\b(?:einstecken|stecken)\b",
        "method",
        Text("pushed in"),
        conditions=_SOLID,
    ),
    Saying(
        "anschlag",
        r"\A(?:den )?(?:abisolierten )?eindrähtigen leiter\b.*" + _STOP,
        "insertion_depth",
        Text("to the backstop"),
        conditions=_SOLID,
    ),
    Saying(
        "lösen",
        _REMOVE + r".*\b(?:klemmstelle|klemme)\b.*\bherausziehen\b",
        "conductor_removal",
        Text("open clamp, pull out"),
    ),
    Saying("lösen", _REMOVE + r".*" + _BLADE, "blade_width", exact("b"), "mm", {"use": "remove conductor"}),
    Saying(
        "empfehlen",
        r"\bempfehlen\b.*" + _RELIEF + r".*\bvor dem (?:anschließen|leiteranschluss|anschluss)\b",
        "strain_relief_mounting",
        Text("before termination"),
        conditions={"status": "recommended"},
    ),
    Saying(
        "nachträglich",
        _RELIEF + r"[^.]*\bkann\b[^.]*\bnachträglich (?:montiert|angebracht)\b",
        "strain_relief_mounting",
        Text("after termination"),
        conditions={"status": "possible"},
    ),
    Saying(
        "rasten",
        _RELIEF + r".*\bauf (?:den )?stecker ?/ ?(?:die )?buchse\b.*\b(?:auf)?rasten\b",
        "strain_relief_latched",
        YES,
    ),
    Saying(
        "aufdruck",
        r"\baufdruck [\"“„»](?P<mark>\w{1,12})[\"”“«]",
        "orientation_mark",
        text("mark"),
    ),
    Saying(
        "oberteil",
        _RELIEF + r".*\boberteil und unterteil\b.*\bzusammen\w*",
        "strain_relief_assembly",
        Text("upper and bottom part"),
    ),
    Saying(
        "ober-",
        _RELIEF + r".*\bober- und unterteil\b",
        "strain_relief_assembly",
        Text("upper and bottom part"),
    ),
    Saying(
        "schraube",
        r"\bschraube der zugentlastung\b.*" + _BLADE + r".*\b(?:fest|an)ziehen\b",
        "blade_width",
        exact("b"),
        "mm",
        {"use": "tighten strain relief screw"},
    ),
)
