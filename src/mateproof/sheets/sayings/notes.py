"""What notes and remarks add to the table: levers, protection, markets, legends, two values in one cell."""

from __future__ import annotations

from mateproof.sheets.sayings.saying import (
    NO,
    YES,
    Saying,
    approximately,
    at_most,
    exact,
    less_than,
    text,
)
from mateproof.vocabulary.values import Text

_USA = {"market": "USA", "versions": "some versions", "certificate": "UL"}
_BREAKING = r"U\.?S\.? market.*\bsome versions\b.*current interruption.*UL certificate.*"
_TESTED = {"load": "resistive", "current": "{i} A", "cross_section": "{s} mm²", "awg": "{awg}"}

SAYINGS = (
    Saying("factory", r"mounted installations?\b.*factory-equipped with locking levers?",
           "lever_from_factory", YES,
           conditions={"mounting": "mounted"}),
    Saying("flying leads", r"additional locking levers? .*only required for flying leads", "lever_required",
           YES,
           conditions={"mounting": "flying"}),
    Saying("poles", r"plugging different numbers? of poles", "protected_against",
           Text("different number of poles")),
    Saying("rotated", r"plugging while rotated (?:by )?180", "protected_against", Text("rotated by 180°")),
    Saying("staggered", r"plugging while laterally staggered", "protected_against",
           Text("laterally staggered")),
    Saying("one pole", r"plugging (?:only )?one pole", "protected_against", Text("one pole only")),
    Saying("interruption", _BREAKING + r"currents below {i:n} A\b", "breaking_current", less_than("i"), "A",
           _USA),
    Saying("interruption", _BREAKING + r"voltages up to {u:n} V\b", "breaking_voltage", at_most("u"), "V",
           _USA),
    Saying("contact resistance", r"approx\. {r:n} mΩ of contact resistance", "contact_resistance",
           approximately("r"), "mΩ"),
    Saying("contact transition", r"approx\. {r:n} mΩ contact transition plug ?/ ?socket",
           "contact_resistance",
           approximately("r"), "mΩ", {"path": "plug to socket"}),
    Saying("overvoltage category", r"≙ Overvoltage category (?P<c>IV|I{1,3})\b", "overvoltage_category",
           text("c")),
    Saying("pollution degree", r"≙ .*Pollution degree {d:n}", "pollution_degree", exact("d")),
    Saying("without", r"\A{c:n}, without (?:resistive )?load\b", "mating_cycles", exact("c"),
           conditions={"load": "none"}),
    Saying("with resistive load", r"(?<![0-9.,]){c:n}, with resistive load I_N = {i:n} A, tested"
           r" \({s:n} mm² ?/ ?AWG (?P<awg>[0-9]+)\)", "mating_cycles", exact("c"), conditions=_TESTED),
    Saying("strain relief", r"mated condition with strain relief(?: housing)?: (?P<ip>IP\w+)",
           "degree_of_protection",
           text("ip"), conditions={"state": "mated", "mated_with": "strain relief"}),
    Saying("accessible", r"not (?:designed|intended|suitable) for use in open, easily accessible", "place",
           NO,
           conditions={"place": "open"}),
    Saying("insulating parts", r"insulating parts for temperatures ≤ {t:n} ?°C", "insulation_temperature",
           at_most("t"), "°C"),
)  # fmt: skip
