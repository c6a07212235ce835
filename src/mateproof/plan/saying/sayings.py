"""The table of everything that can be wrong with a plan's text, read when the first problem is told."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from mateproof.plan.saying.words import NOTHING, Said
from mateproof.vocabulary.errors import Problem
from mateproof.vocabulary.findings import Place
from mateproof.vocabulary.fixes import Fix


@dataclass(frozen=True, slots=True)
class Saying:
    """One thing that can be wrong: its code and name, the texts with gaps, and its page."""

    code: str
    name: str
    message: Said
    help: Said
    what: str
    wrong: str
    """A plan that has it; "" where a text cannot show it."""


@cache
def sayings() -> Mapping[str, Saying]:
    """Return name → saying, in the order of the codes."""
    text = (files("mateproof.plan.saying") / "problems.toml").read_text("utf-8")
    return {
        row["name"]: Saying(
            code,
            row["name"],
            Said(row["en"], row["de"]),
            Said(**row.get("help", NOTHING._asdict())),
            row["what"],
            row.get("wrong", ""),
        )
        for code, row in sorted(tomllib.loads(text).items())
    }


def problem(
    what: str,
    place: Place | None,
    help: Said | None = None,
    /,
    *,
    fix: Fix | None = None,
    second: Place | None = None,
    **given: str | Said,
) -> Problem:
    """Return the problem of a name; `help` stands in for the table's, `second` is another place of it."""
    saying = sayings()[what]
    if second:
        given["first"] = str(second)
    texts = [_filled(text, given, at) for at, text in enumerate(saying.message)]
    helps = help or [_filled(text, given, at) for at, text in enumerate(saying.help)]
    return Problem(
        texts[0],
        place,
        helps[0],
        saying.code,
        german=(texts[1], helps[1]),
        arguments={key: _in(value, 0) for key, value in given.items()},
        related=((_FIRST, second),) if second else (),
        fixes=(fix,) if fix else (),
    )


_FIRST = ("written first here", "zuerst hier geschrieben")


def _filled(text: str, given: Mapping[str, str | Said], language: int) -> str:
    return text.format_map({key: _in(value, language) for key, value in given.items()})


def _in(value: str | Said, language: int) -> str:
    return value[language] if isinstance(value, Said) else str(value)
