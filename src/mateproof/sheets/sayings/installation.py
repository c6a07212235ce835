"""What installation notes state: lengths, tools, and how a conductor goes in and out."""

from __future__ import annotations

from mateproof.sheets.sayings.saying import YES, Saying, exact, text
from mateproof.vocabulary.values import Text

_FINE = {"conductor": "fine-stranded", "ferrule": "none"}
_SOLID = {"conductor": "solid", "ferrule": "none"}
_OUTER = r"strip length, outer insulation = "
_BLADE = r".*\({b:n} mm blade"

SAYINGS = (
    Saying("outer insulation", _OUTER + r"{l:n} mm \((?P<p>[0-9]+)-pole\)", "sheath_strip_length", exact("l"),
           "mm",
           {"poles": "{p}"}),
    Saying("outer insulation", _OUTER + r".*\), {l:n} mm \((?P<p>[0-9]+)- to (?P<q>[0-9]+)-pole\)",
           "sheath_strip_length",
           exact("l"), "mm", {"poles": "{p}…{q}"}),
    Saying("strip length", r"\bstrip length = {l:n} mm", "strip_length", exact("l"), "mm"),
    Saying("ground conductor", r"extended ground conductor = {l:n} mm", "earth_extra_length", exact("l"),
           "mm"),
    Saying("fine-stranded", r"fine-stranded conductors?, open the clamping unit", "method", Text("opened"),
           conditions=_FINE),
    Saying("open the clamp", r"open the clamping unit" + _BLADE, "blade_width", exact("b"), "mm",
           {"use": "open clamp"}),
    Saying("backstop",
           r"fine-stranded conductors?,.* insert stripped conductor until it hits (?:the )?backstop",
           "insertion_depth", Text("to the backstop"), conditions=_FINE),
    Saying("solid", r"\Ainsert stripped solid conductor\b", "method", Text("pushed in"), conditions=_SOLID),
    Saying("backstop", r"insert stripped solid conductor until it hits (?:the )?backstop", "insertion_depth",
           Text("to the backstop"), conditions=_SOLID),
    Saying("remove the", r"remove the conductor, actuate the clamp", "conductor_removal",
           Text("open clamp, pull out")),
    Saying("remove the", r"remove the conductor, actuate the clamp" + _BLADE, "blade_width", exact("b"), "mm",
           {"use": "remove conductor"}),
    Saying("prior to", r"recommend .*strain relief(?: housing)? over the cable prior to termination",
           "strain_relief_mounting", Text("before termination"), conditions={"status": "recommended"}),
    Saying("later time", r"strain relief can be mounted at a later time", "strain_relief_mounting",
           Text("after termination"), conditions={"status": "possible"}),
    Saying("latch", r"\Alatch the strain relief(?: housing)? on the plug ?/ ?socket", "strain_relief_latched",
           YES),
    Saying("inscription", r"note the [\"“](?P<mark>\w{1,12})[\"”] inscription", "orientation_mark",
           text("mark")),
    Saying("snapping", r"strain relief(?: housing)? by snapping together upper and bottom part",
           "strain_relief_assembly", Text("upper and bottom part")),
    Saying("screw ", r"tighten strain relief screw" + _BLADE, "blade_width", exact("b"), "mm",
           {"use": "tighten strain relief screw"}),
)  # fmt: skip
