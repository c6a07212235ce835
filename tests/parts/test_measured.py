"""What tables count with: the printed value in the unit of its property."""

from mateproof.parts.fact import Fact
from mateproof.parts.measured import measured
from mateproof.vocabulary.values import Exact, Range, Text


def test_a_printed_unit_of_the_same_kind_is_converted() -> None:
    fact = Fact("rated_impulse_voltage", Exact(4000.0), "V")
    assert measured(fact) == Exact(4.0)
    assert (fact.value, fact.unit) == (Exact(4000.0), "V"), "the fact keeps what is printed"


def test_the_unit_of_the_property_stays() -> None:
    assert measured(Fact("rated_voltage", Exact(250.0), "V")) == Exact(250.0)


def test_an_awg_number_is_no_area() -> None:
    assert measured(Fact("cross_section", Range(28.0, 14.0), "AWG")) is None


def test_words_nothing_and_unknown_properties() -> None:
    assert measured(Fact("rated_voltage", Text("see instructions"))) == Text("see instructions")
    assert measured(Fact("rated_voltage", None)) is None
    assert measured(Fact("surface finish", Exact(3.0), "μm")) == Exact(3.0)
