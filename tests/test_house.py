"""The house: what import-linter cannot see."""

import mateproof


def test_the_house_has_a_version() -> None:
    assert mateproof.__version__
