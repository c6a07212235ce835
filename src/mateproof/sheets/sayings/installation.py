"""What installation notes state: lengths, tools, and how a conductor goes in and out."""

from __future__ import annotations

from mateproof.sheets.sayings.saying import YES, Saying, exact, text
from mateproof.vocabulary.values import Text

_FINE = {"conductor": "fine-stranded", "ferrule": "none"}
_SOLID = {"conductor": "solid", "ferrule": "none"}
_OUTER = r"\bouter insulation = "
_BLADE = r"\b.*\({b:n} mm blade"
_REMOVE = r"\bremove\b.*\bconductor\b.*\bclamp\b"
_RELIEF = r"\bstrain relief\b"

SAYINGS = (
    Saying(
        "outer insulation",
        _OUTER + r"{l:n} mm \((?P<p>[0-9]+)-pole\)",
        "sheath_strip_length",
        exact("l"),
        "mm",
        {"poles": "{p}"},
    ),
    Saying(
        "outer insulation",
        _OUTER + r".*\), {l:n} mm \((?P<p>[0-9]+)- to (?P<q>[0-9]+)-pole\)",
        "sheath_strip_length",
        exact("l"),
        "mm",
        {"poles": "{p}…{q}"},
    ),
    Saying("strip length", r"\bstrip length = {l:n} mm", "strip_length", exact("l"), "mm"),
    Saying("ground conductor", r"\bground conductor = {l:n} mm", "earth_extra_length", exact("l"), "mm"),
    # a bare fine-stranded conductor needs the clamp opened
    Saying(
        "fine-stranded",
        r"\bfine-stranded conductors?\b.*\bopen\b.*\bclamp",
        "method",
        Text("opened"),
        conditions=_FINE,
    ),
    Saying("open", r"\bopen\b.*\bclamp\w*" + _BLADE, "blade_width", exact("b"), "mm", {"use": "open clamp"}),
    Saying(
        "backstop",
        r"\bfine-stranded conductors?\b.*\binsert\b.*\bbackstop",
        "insertion_depth",
        Text("to the backstop"),
        conditions=_FINE,
    ),
    # a solid one is pushed in
    Saying(
        "solid",
        r"\A(?:insert|push)\b.*\bsolid conductors?\b",
        "method",
        Text("pushed in"),
        conditions=_SOLID,
    ),
    Saying(
        "backstop",
        r"\A(?:insert|push)\b.*\bsolid conductors?\b.*\bbackstop",
        "insertion_depth",
        Text("to the backstop"),
        conditions=_SOLID,
    ),
    Saying("remove", _REMOVE, "conductor_removal", Text("open clamp, pull out")),
    Saying("remove", _REMOVE + _BLADE, "blade_width", exact("b"), "mm", {"use": "remove conductor"}),
    # the strain relief
    Saying(
        "prior to",
        r"\brecommend\b.*" + _RELIEF + r".*\bprior to termination",
        "strain_relief_mounting",
        Text("before termination"),
        conditions={"status": "recommended"},
    ),
    Saying(
        "later",
        _RELIEF + r"[^.]*\bcan be (?:mounted|fitted)\b[^.]*\blater\b",
        "strain_relief_mounting",
        Text("after termination"),
        conditions={"status": "possible"},
    ),
    Saying("latch", r"\Alatch\b.*" + _RELIEF + r".*\bplug ?/ ?socket", "strain_relief_latched", YES),
    Saying(
        "inscription",
        r"[\"“](?P<mark>\w{1,12})[\"”] inscription",
        "orientation_mark",
        text("mark"),
    ),
    Saying(
        "snap",
        _RELIEF + r".*\bsnap\w*\b.*\bupper and (?:bottom|lower) part",
        "strain_relief_assembly",
        Text("upper and bottom part"),
    ),
    Saying(
        "screw",
        r"\Atighten\b.*" + _RELIEF + r".*\bscrew" + _BLADE,
        "blade_width",
        exact("b"),
        "mm",
        {"use": "tighten strain relief screw"},
    ),
)
