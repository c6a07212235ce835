"""Kinds that are words: texts, names, choices, yes/no, and two names joined by a sign."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mateproof.plan.language.kinds.base import Schema, Unfit, Word
from mateproof.plan.saying.words import did_you_mean
from mateproof.vocabulary.nearest import nearest, surely

_SCALAR_TYPES = ["string", "number", "boolean"]
"""How other YAML readers type a plain text: `2`, `1.5` and `no` are no strings to them."""


class Text(Word):
    """Any text that is not empty."""

    def __init__(self, noun: str = "a text", example: str = "") -> None:
        super().__init__()
        self.noun = noun
        self.example = example

    def convert(self, text: str) -> str:
        """Return the text as it stands."""
        if not text.strip():
            raise Unfit
        return text

    def schema(self) -> Schema:
        """Return a schema that takes whatever a YAML reader makes of a plain text."""
        return {"type": _SCALAR_TYPES}


class Pattern(Text):
    """A text of a certain form."""

    def __init__(self, pattern: str, noun: str, example: str) -> None:
        super().__init__(noun, example)
        self._pattern = re.compile(pattern)

    def convert(self, text: str) -> str:
        """Return the text when it has the form."""
        if not self._pattern.fullmatch(text):
            raise Unfit
        return text

    def schema(self) -> Schema:
        """Return the form as a pattern."""
        return {"type": "string", "pattern": f"^(?:{self._pattern.pattern})$"}


class Name(Text):
    """The planner's own name for something, or a reference to it."""

    def __init__(self, of: str, example: str = "", separators: str = "") -> None:
        super().__init__(f"the name of {of}", example)
        self._separators = separators

    def convert(self, text: str) -> str:
        """Return the name when it can be told apart from what is written around names."""
        if not text.strip() or text != text.strip():
            raise Unfit
        for sign in (" + ", " - ", *self._separators):
            if sign in text:
                raise Unfit("sign-in-name", name=text, sign=sign)
        return text


class Choice(Word):
    """One of several words; `_`, `-` and a space are the same in them, and so is case."""

    def __init__(self, words: Iterable[str], noun: str, example: str = "") -> None:
        super().__init__()
        self.words = tuple(words)
        self._folded = {_fold(word): word for word in self.words}
        self.noun = f"{noun} ({', '.join(self.words)})"
        self.example = example or self.words[0]

    def convert(self, text: str) -> str:
        """Return the word in its canonical spelling."""
        if (word := self._folded.get(_fold(text))) is None:
            near = nearest(text, self.words)
            raise Unfit(help=did_you_mean(near) if near else None, instead=self._surely(text))
        return word

    def _surely(self, text: str) -> str | None:
        """Return the one word that a slip of the keyboard can have made into this, as plans write it."""
        near = surely(_fold(text), self._folded)
        return self._folded[near].replace(" ", "_") if near else None

    def spell(self, text: str) -> str:
        """Return the word; where it has a blank, a `_` may stay."""
        word = self.convert(text)
        return word.replace(" ", "_") if "_" in text else word

    def schema(self) -> Schema:
        """Return the spellings that the reference shows."""
        return {
            "enum": list(
                dict.fromkeys(form for word in self.words for form in (word, word.replace(" ", "_")))
            )
        }


class Flag(Word):
    """Yes or no, where a boolean is meant and nowhere else."""

    noun = "yes or no"
    example = "yes"

    def convert(self, text: str) -> bool:
        """Return True or False."""
        word = text.casefold()
        if word not in {"yes", "no", "true", "false"}:
            raise Unfit
        return word in {"yes", "true"}

    def spell(self, text: str) -> str:
        """Return yes or no."""
        return "yes" if self.convert(text) else "no"

    def schema(self) -> Schema:
        """Return a boolean, or the words for it."""
        return {"enum": [True, False, "yes", "no", "true", "false"]}


class Joined(Word):
    """Two names with a sign between them, as in `W1.to + W2.from`."""

    def __init__(self, sign: str, noun: str, example: str) -> None:
        super().__init__()
        self._sign = sign
        self.noun = noun
        self.example = example

    def convert(self, text: str) -> tuple[str, str]:
        """Return both names."""
        left, sign, right = text.partition(f" {self._sign} ")
        left, right = left.strip(), right.strip()
        if not (sign and left and right) or f" {self._sign} " in right:
            raise Unfit
        return left, right

    def spell(self, text: str) -> str:
        """Return both names with one blank on each side of the sign."""
        return f" {self._sign} ".join(self.convert(text))

    def schema(self) -> Schema:
        """Return a pattern with the sign."""
        return {"type": "string", "pattern": f" {re.escape(self._sign)} "}


def _fold(word: str) -> str:
    return re.sub(r"[\s_-]+", " ", word.strip()).casefold()
