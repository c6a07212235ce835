"""What the quick constructor makes cannot be told from what the class makes."""

import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mateproof.parts.fact import Fact, Source
from mateproof.parts.quick import quick
from mateproof.vocabulary.values import Exact

fact, source = quick(Fact), quick(Source)


@given(st.text(), st.integers(), st.none() | st.integers(1), st.booleans())
def test_the_same_as_the_class_makes(sha: str, line: int, page: int | None, inferred: bool) -> None:
    made = source("a.txt", sha, line, page, inferred)
    same = Source("a.txt", sha, line, page, inferred)
    assert (made, hash(made), repr(made)) == (same, hash(same), repr(same))
    assert type(made) is Source
    assert pickle.loads(pickle.dumps(made)) == same
    assert replace(made, line=line + 1) == Source("a.txt", sha, line + 1, page, inferred)


def test_what_is_left_out_is_as_the_class_has_it() -> None:
    one, other = fact("poles", Exact(2.0)), fact("poles", Exact(2.0))
    assert one == Fact("poles", Exact(2.0))
    assert one.conditions == {}
    assert one.conditions is not other.conditions


def test_what_is_made_is_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        source("a", "b", 1).line = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        fact("poles", None).property = "gender"  # type: ignore[misc]


def test_a_class_that_does_more_when_it_is_made_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Counted:
        text: str
        length: int = field(init=False)

        def __post_init__(self) -> None:
            object.__setattr__(self, "length", len(self.text))

    @dataclass(frozen=True)
    class Open:
        text: str

    for refused in (Counted, Open):
        with pytest.raises(TypeError):
            quick(refused)
