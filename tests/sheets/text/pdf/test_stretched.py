"""Lines stretched to fill a narrow column keep their words together; rows of a table stay rows."""

from mateproof.sheets.text.pdf.segments import Verticals, segments
from mateproof.sheets.text.pdf.word import Word


def line(words, lefts, run=7):
    rights = [left + 4.0 * len(word) for word, left in zip(words, lefts, strict=True)]
    return [
        Word(word, left, 92, right, 101, 100, 8.0, False, run, order, True, False)
        for order, (word, left, right) in enumerate(zip(words, lefts, rights, strict=True))
    ]


def texts(words):
    return [one.text for one in segments(words, Verticals([]))]


def test_even_blanks_part_nothing():
    words, lefts = ("Rated", "current", "in", "normal", "use"), [30.0]
    for word in words[:-1]:
        lefts.append(lefts[-1] + 4.0 * len(word) + 11.0)
    assert texts(line(words, lefts)) == ["Rated current in normal use"]


def test_even_columns_are_columns():
    words = ("Rated", "12", "4000", "8")
    assert texts(line(words, [30.0, 80.0, 130.0, 180.0])) == list(words)
