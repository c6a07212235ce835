"""Words of messages in both languages: what stands there, what is expected, what was probably meant."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from mateproof.plan.yaml.nodes import Map, Node, Scalar, shorten
from mateproof.vocabulary.nearest import nearest
from mateproof.vocabulary.properties import PROPERTIES

USED_AT = "\x1f"
"""Stands in `Problems.within` where "used at" is read."""
_FEW = 12
"""Known names up to this number are listed when none of them is near."""


class Said(NamedTuple):
    """One phrase in both languages; false when there is nothing to say."""

    en: str
    de: str

    def __bool__(self) -> bool:
        """Return whether anything is said."""
        return bool(self.en)


NOTHING = Said("", "")
_PIECES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), template)
    for pattern, template in (
        (r"a cell with the placeholder (.+)", "eine Zelle mit dem Platzhalter {0:=}"),
        (r"the formula says (.+)", "die Formel sagt {0:=}"),
        (r"the cells (.+) are merged into one", "die Zellen {0:=} sind zu einer verbunden"),
        (r"the sheet has more than (.+) lines", "das Blatt hat mehr als {0:=} Zeilen"),
        (r"the sheet has more than (.+) columns \((.+)\)", "das Blatt hat mehr als {0:=} Spalten ({1:=})"),
        (r"the list has more than (.+) lines", "die Liste hat mehr als {0:=} Zeilen"),
        (r"line (\d+) has more than (.+) cells", "Zeile {0:=} hat mehr als {1:=} Zellen"),
        (r"line (\d+) is (.+)", "Zeile {0:=} ist {1}"),
        (r"the workbook has no sheet “(.+)”", "die Arbeitsmappe hat kein Blatt „{0:=}“"),
        (r"the workbook has (\d+) sheets", "die Arbeitsmappe hat {0:=} Blätter"),
        (r"choose one with sheet: (.+)", "eines mit sheet: wählen: {0:=}"),
        (r"did you mean (.+)\?", "ist {0:=} gemeint?"),
        (r"known: (.+)", "bekannt: {0:=}"),
        (
            r"the workbook holds more than a list may \((.+) bytes unpacked\)",
            "die Arbeitsmappe enthält mehr, als eine Liste darf ({0:=} Bytes entpackt)",
        ),
        (r"a list, each item (.+),", "eine Liste, jeder Eintrag {0}"),
        (r"a quantity in (\S+), or a range,", "eine Größe in {0:=} oder ein Bereich"),
        (r"a quantity in (\S+)", "eine Größe in {0:=}"),
        (r"a range in (\S+)", "ein Bereich in {0:=}"),
        (r"a text \((.+)\)", "ein Text ({0})"),
        (r"a condition “(.+)” \((.+)\)", "eine Bedingung „{0:=}“ ({1:=})"),
        (r"a condition “(.+)”", "eine Bedingung „{0:=}“"),
        (r"(.+?) from (\d+) to (\d+)", "{0} von {1:=} bis {2:=}"),
        (r"(.+?) from (\d+)", "{0} ab {1:=}"),
        (r"(.+?) \(([^()]+)\)", "{0} ({1:=})"),
        (r"(.+) or (.+)", "{0} oder {1}"),
    )
)
"""How longer words are put together; `{0:=}` stays as it is written."""


class _Piece(str):
    """A piece of a phrase: translated, unless its gap says `=`."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        return str(self) if spec == "=" else german(self)


@cache
def words() -> Mapping[str, str]:
    """Return English → German; the names of properties as the dictionary has them."""
    text = (files("mateproof.plan.saying") / "words.toml").read_text("utf-8")
    return {entry.en.lower(): entry.de for entry in PROPERTIES.values()} | tomllib.loads(text)


@cache
def german(phrase: str) -> str:
    """Return the German of a phrase; raises KeyError where there is none."""
    if phrase in words():
        return words()[phrase]
    for pattern, template in _PIECES:
        if match := pattern.fullmatch(phrase):
            return template.format(*map(_Piece, match.groups()))
    raise KeyError(phrase)


def said(phrase: str) -> Said:
    """Return a phrase in both languages; one without German stays English (a test finds it)."""
    try:
        return Said(phrase, german(phrase))
    except KeyError:
        return Said(phrase, phrase)


def found(node: Node) -> Said:
    """Return what a node is: the text itself, "a mapping", "a list", "nothing"."""
    if isinstance(node, Scalar) and (node.text or node.style):
        text = shorten(node.text)
        return Said(f"“{text}”", f"„{text}“")
    if isinstance(node, Scalar):
        return said("nothing")
    return said("a mapping {…}" if isinstance(node, Map) else "a list […]")


def such_as(example: str) -> Said:
    """Return an example as help."""
    return Said(f"for example {example}", f"zum Beispiel {example}") if example else NOTHING


def meant(word: str, known: Collection[str]) -> Said:
    """Return as help the known word that was probably meant, else the known words when they are few."""
    if near := nearest(word, known):
        return did_you_mean(near)
    listed = ", ".join(sorted(known)) if 0 < len(known) <= _FEW else ""
    return Said(f"known: {listed}", f"bekannt: {listed}") if listed else NOTHING


def did_you_mean(near: str) -> Said:
    """Return one word as help."""
    return Said(f"did you mean {near}?", f"ist {near} gemeint?")


def none_written(section: str) -> Said:
    """Return as help that the plan has nothing of a kind, and where it would stand."""
    return Said(
        f"the plan has none: write it under {section}", f"der Plan hat keine: unter {section} eintragen"
    )


def opened_at(line: int) -> Said:
    """Return where the thing began that is not closed."""
    return Said(f" opened at line {line}", f" aus Zeile {line}")


def listed(items: Collection[str]) -> Said:
    """Return quoted words joined by "and"."""
    quoted = [f"“{item}”" for item in items], [f"„{item}“" for item in items]
    return Said(" and ".join(quoted[0]), " und ".join(quoted[1]))


def here(written: Sequence[tuple[str, str]], within: str) -> Said:
    """Return what holds where a problem was seen: variables with their places, and the repetition."""
    english = [f"{text}, written at {place}" for text, place in written]
    german = [f"{text}, geschrieben bei {place}" for text, place in written]
    if within:
        english.append(used(within, "used at "))
        german.append(used(within, "verwendet bei "))
    return Said(f"here {'; '.join(english)}", f"hier {'; '.join(german)}")


def in_brackets(within: str) -> Said:
    """Return a repetition in brackets, nothing where there is none."""
    if not within:
        return NOTHING
    return Said(f" ({used(within, 'used at ')})", f" ({used(within, 'verwendet bei ')})")


def used(within: str, words: str) -> str:
    """Return a repetition with the words of a language for the place where a template is used."""
    return within.replace(USED_AT, words)
