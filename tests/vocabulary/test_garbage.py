import gc

import pytest

from mateproof.vocabulary.garbage import kept, left


def test_the_search_is_paused_within_and_goes_on_after():
    assert gc.isenabled()
    with kept():
        assert not gc.isenabled()
        with kept():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_an_error():
    with pytest.raises(KeyError), kept():
        raise KeyError
    assert gc.isenabled()


def test_who_paused_it_already_keeps_it_paused():
    gc.disable()
    try:
        with kept():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_is_left_at_the_end_is_not_looked_through():
    before = gc.get_freeze_count()
    try:
        with pytest.raises(SystemExit), left():
            raise SystemExit(3)
        assert gc.get_freeze_count() > before
    finally:
        gc.unfreeze()
