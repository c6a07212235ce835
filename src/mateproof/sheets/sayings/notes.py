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
_BREAKING = r"\bU\.?S\.? market\b.*\bsome versions\b.*\binterrupt\w*\b.*\bUL certificate\b.*"
_TESTED = {"load": "resistive", "current": "{i} A", "cross_section": "{s} mm²", "awg": "{awg}"}

SAYINGS = (
    Saying(
        "factory",
        r"\bmounted installations?\b.*\bfactory-(?:equipped|fitted)\b[^.]*\blevers?\b",
        "lever_from_factory",
        YES,
        conditions={"mounting": "mounted"},
    ),
    Saying(
        "flying leads",
        r"\badditional\b[^.]*\blevers?\b[^.]*\bonly\b[^.]*\bflying leads",
        "lever_required",
        YES,
        conditions={"mounting": "flying"},
    ),
    Saying(
        "different",
        r"\bplugging\b.*\bdifferent (?:numbers? of poles|pole numbers?)",
        "protected_against",
        Text("different number of poles"),
    ),
    Saying("rotated", r"\bplugging\b.*\brotated\b.*\b180", "protected_against", Text("rotated by 180°")),
    Saying(
        "laterally",
        r"\bplugging\b.*\blaterally (?:staggered|shifted)",
        "protected_against",
        Text("laterally staggered"),
    ),
    Saying("one pole", r"\bplugging\b.*\bone pole\b", "protected_against", Text("one pole only")),
    Saying(
        "interrupt", _BREAKING + r"currents below {i:n} A\b", "breaking_current", less_than("i"), "A", _USA
    ),
    Saying("interrupt", _BREAKING + r"voltages up to {u:n} V\b", "breaking_voltage", at_most("u"), "V", _USA),
    Saying(
        "contact resistance",
        r"approx\. {r:n} mΩ of contact resistance",
        "contact_resistance",
        approximately("r"),
        "mΩ",
    ),
    Saying(
        "contact transition",
        r"approx\. {r:n} mΩ contact transition plug ?/ ?socket",
        "contact_resistance",
        approximately("r"),
        "mΩ",
        {"path": "plug to socket"},
    ),
    Saying(
        "overvoltage category",
        r"≙ Overvoltage category (?P<c>IV|I{1,3})\b",
        "overvoltage_category",
        text("c"),
    ),
    Saying("pollution degree", r"≙ .*Pollution degree {d:n}", "pollution_degree", exact("d")),
    Saying(
        "without",
        r"\A{c:n}, without (?:resistive )?load\b",
        "mating_cycles",
        exact("c"),
        conditions={"load": "none"},
    ),
    Saying(
        "with resistive load",
        r"(?<![0-9.,]){c:n}, with resistive load I_N = {i:n} A, tested"
        r" \({s:n} mm² ?/ ?AWG (?P<awg>[0-9]+)\)",
        "mating_cycles",
        exact("c"),
        conditions=_TESTED,
    ),
    Saying(
        "strain relief",
        r"\bmated\b.*\bstrain relief(?: housing)?: (?P<ip>IP\w+)",
        "degree_of_protection",
        text("ip"),
        conditions={"state": "mated", "mated_with": "strain relief"},
        negated=True,
    ),
    Saying(
        "accessible",
        r"\bnot\b.*\bopen, easily accessible",
        "place",
        NO,
        conditions={"place": "open"},
        negated=True,
    ),
    Saying(
        "insulating parts", r"\binsulating parts\b.*≤ {t:n} ?°C", "insulation_temperature", at_most("t"), "°C"
    ),
)
