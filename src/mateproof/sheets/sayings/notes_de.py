"""What German notes and remarks add to the table: levers, protection, markets, legends."""

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
_BREAKING = r"\bUS-?(?:amerikanischen? )?-?markt\b.*\beinige ausführungen\b.*\bUL-zertifikat\w*\b.*"
_TESTED = {"load": "resistive", "current": "{i} A", "cross_section": "{s} mm²", "awg": "{awg}"}

SAYINGS = (
    Saying(
        "ab werk",
        r"\bfest\w* installation\w*\b.*\bab werk\b[^.]*\bhebel\w*\b",
        "lever_from_factory",
        YES,
        conditions={"mounting": "mounted"},
    ),
    Saying(
        "fliegende",
        r"\bzusätzliche\w*\b[^.]*\w*hebel\w*\b[^.]*\bnur\b[^.]*\bfliegende\w* (?:leitung|verbindung)",
        "lever_required",
        YES,
        conditions={"mounting": "flying"},
    ),
    Saying(
        "polzahl",
        r"\bstecken\b.*\b(?:unterschiedlich|verschieden)e[rn]? polzahl|"
        r"\b(?:unterschiedlich|verschieden)e[rn]? polzahl\w*\b.*\bstecken\b",
        "protected_against",
        Text("different number of poles"),
    ),
    Saying(
        "180",
        r"\b180 ?°? ?(?:ge|ver)dreht\w*.*\bstecken\b|\bstecken\b.*\b180 ?°? ?(?:ge|ver)dreht",
        "protected_against",
        Text("rotated by 180°"),
    ),
    Saying(
        "seitlich",
        r"\bseitlich versetzt\w*.*\bstecken\b|\bstecken\b.*\bseitlich versetzt",
        "protected_against",
        Text("laterally staggered"),
    ),
    Saying(
        "ein",
        r"\beinpolige[sn]? stecken\b|\bstecken (?:nur )?eines pols\b",
        "protected_against",
        Text("one pole only"),
    ),
    Saying(
        "einige", _BREAKING + r"\bströme\w* unter {i:n} A\b", "breaking_current", less_than("i"), "A", _USA
    ),
    Saying("einige", _BREAKING + r"\bspannungen bis {u:n} V\b", "breaking_voltage", at_most("u"), "V", _USA),
    Saying(
        "durchgangswiderstand",
        r"\bca\. {r:n} mΩ durchgangswiderstand",
        "contact_resistance",
        approximately("r"),
        "mΩ",
    ),
    Saying(
        "kontaktübergang",
        r"\bca\. {r:n} mΩ kontaktübergang stecker ?/ ?buchse",
        "contact_resistance",
        approximately("r"),
        "mΩ",
        {"path": "plug to socket"},
    ),
    Saying(
        "überspannungskategorie",
        r"≙ Überspannungskategorie (?P<c>IV|I{1,3})\b",
        "overvoltage_category",
        text("c"),
    ),
    Saying("verschmutzungsgrad", r"≙ .*Verschmutzungsgrad {d:n}", "pollution_degree", exact("d")),
    Saying(
        "ohne",
        r"\A{c:n}, ohne (?:ohmsche )?last\b",
        "mating_cycles",
        exact("c"),
        conditions={"load": "none"},
    ),
    Saying(
        "mit ohmscher last",
        r"(?<![0-9.,]){c:n}, mit ohmscher last I_N = {i:n} A, (?:getestet|geprüft)"
        r" \({s:n} mm² ?/ ?AWG (?P<awg>[0-9]+)\)",
        "mating_cycles",
        exact("c"),
        conditions=_TESTED,
    ),
    Saying(
        "zugentlastung",
        r"\bgesteckt(?:e[nr]?)?\b.*\bzugentlastung(?:sgehäuse)?: (?P<ip>IP\w+)",
        "degree_of_protection",
        text("ip"),
        conditions={"state": "mated", "mated_with": "strain relief"},
        negated=True,
    ),
    Saying(
        "zugänglich",
        r"\bnicht\b.*\boffene[nr]?, leicht zugängliche",
        "place",
        NO,
        conditions={"place": "open"},
        negated=True,
    ),
    Saying("isolierteile", r"\bisolierteile\b.*≤ {t:n} ?°C", "insulation_temperature", at_most("t"), "°C"),
)
