"""Parts for the tests of the library: an invented maker, a small family, and any part at all."""

from __future__ import annotations

from hypothesis import strategies as st

from mateproof.parts.fact import Absence, Fact, Measure, Origin, Source
from mateproof.parts.part import Doubt, Part, PartClass, Relation, RelationKind
from mateproof.vocabulary.properties import PROPERTIES
from mateproof.vocabulary.values import Approximate, Bound, Exact, Range, Several, Text, Value

SHEET = "5" * 64
OTHER = "7" * 64


def source(line: int = 1, sheet: str = SHEET, file: str = "example.txt") -> Source:
    return Source(file, sheet, line)


def fact(name: str, value: Value, unit: str = "", sheet: str = SHEET, **conditions: str) -> Fact:
    label = PROPERTIES[name].en if name in PROPERTIES else name
    return Fact(name, value, unit, conditions, label, "Data", value.text, source=source(len(name), sheet))


def connector(
    number: str = "EX-100", *, sheet: str = SHEET, poles: int = 2, colour: str = "grey", **more: str
) -> Part:
    facts = (
        fact("gender", Text("socket"), sheet=sheet),
        fact("poles", Exact(poles), sheet=sheet),
        fact("coding", Text("B"), sheet=sheet),
        fact("colour", Text(colour), sheet=sheet),
        fact("rated_voltage", Exact(250), "V", sheet, standard="IEC 60664-1", overvoltage_category="III"),
        fact("rated_voltage", Exact(600), "V", sheet, standard="UL 1977", wiring="factory only"),
        fact("cross_section", Range(0.5, 4.0), "mm²", sheet, conductor="solid", ferrule="none"),
        fact("cross_section", Bound(low=1.5), "mm²", sheet, ferrule="any ferrule", method="pushed in"),
        fact("family", Text("Example Family"), sheet=sheet),
    )
    relations = (
        Relation(RelationKind.ACCESSORY, "EX-900", "Relief; 5 … 9 mm", "Strain relief", source(30, sheet)),
    )
    doubts = (
        Doubt("example-doubt", "Two lines disagree.", (("Width", source(4, sheet)), ("Note", None)), "ask"),
    )
    return Part(
        number,
        more.get("maker", "Example"),
        PartClass.CONNECTOR,
        facts,
        relations,
        doubts,
        description="Socket",
    )


def relief(
    number: str = "EX-900", *, low: float = 5, high: float = 9, sheet: str = SHEET, stub: bool = True
) -> Part:
    facts = (
        fact("cable_diameter", Range(low, high), "mm", sheet),
        fact("colour", Text("Black"), sheet=sheet),
    )
    return Part(
        number, "Example", PartClass.STRAIN_RELIEF, facts, stub=stub, description="Strain relief housing"
    )


# Any part at all. Text is what can be kept: no lone surrogates; NUL is fine for SQLite.
_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_number = st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(10**9), 10**9)
_exact = st.builds(Exact, _number | st.booleans())
_range = st.builds(Range, _number, _number)
_bound = st.builds(Bound, low=_number, strict=st.booleans()) | st.builds(
    Bound, high=_number, strict=st.booleans()
)
_simple = (
    _exact
    | _range
    | _bound
    | st.builds(Text, _text)
    | st.builds(Approximate, st.builds(Exact, _number) | _range)
)
_value = _simple | st.builds(Several, st.lists(_simple, max_size=3).map(tuple))
_source = st.builds(
    Source,
    _text,
    st.sampled_from([SHEET, OTHER]),
    st.integers(1, 10**6),
    st.none() | st.integers(1, 99),
    st.booleans(),
)
_fact = st.builds(
    Fact,
    property=st.sampled_from(sorted(PROPERTIES)) | _text,
    value=st.none() | _value,
    unit=_text | st.sampled_from(["V", "mm", "mm²", "A"]),
    conditions=st.dictionaries(_text, _text, max_size=2),
    label=_text,
    section=_text,
    raw=_text,
    also=st.lists(st.builds(Measure, _value, _text), max_size=2).map(tuple),
    absent=st.sampled_from(Absence),
    origin=st.sampled_from(Origin),
    source=st.none() | _source,
    mapped=st.booleans(),
)
_relation = st.builds(Relation, st.sampled_from(RelationKind), _text, _text, _text, st.none() | _source)
_doubt = st.builds(
    Doubt, _text, _text, st.lists(st.tuples(_text, st.none() | _source), max_size=2).map(tuple), _text
)
any_part = st.builds(
    Part,
    item_number=_text,
    maker=_text,
    part_class=st.sampled_from(PartClass),
    facts=st.lists(_fact, max_size=5).map(tuple),
    relations=st.lists(_relation, max_size=2).map(tuple),
    doubts=st.lists(_doubt, max_size=2).map(tuple),
    stub=st.booleans(),
    description=_text,
)
