"""Texts with quotes only where they need some."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

import yaml

from mateproof.plan.fmt.tree import Leaf
from mateproof.plan.yaml.build import Parser

_HARMLESS = re.compile(r"[^\W\d_](?:[\w<>/.²°%()]|(?<=\S) (?=[\w<])|[-+:](?=[\w<]))*")
_NUMBER = re.compile(r"[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+")
"""What YAML 1.2 takes for a number; the library's own resolver knows YAML 1.1."""


def written(leaf: Leaf, *, flow: bool) -> str:
    """Return a text as it is written; inside brackets (`flow`) more characters need quotes.

    Quotes that keep other YAML readers from taking a free text for a number or a boolean stay.
    """
    text = leaf.text
    if not text and not leaf.style:
        return ""
    if _fits(text, flow) and not (leaf.style and leaf.free and _other(text)):
        return text
    return f'"{text}"' if '"' not in text and "\\" not in text else "'" + text.replace("'", "''") + "'"


@lru_cache(maxsize=100_000)
def _fits(text: str, flow: bool) -> bool:
    """Tell whether a text can stand without quotes, by asking the parser where that is not plain to see."""
    if _HARMLESS.fullmatch(text):
        return True
    sample = f"[{text}, {text}, {{{text}: {text}, k: {text}}}]" if flow else f"- {text}\n- {text}: {text}\n"
    try:
        events = list(yaml.parse(sample, Loader=Parser))
    except yaml.YAMLError:
        return False
    plain = [event.value for event in events if isinstance(event, yaml.ScalarEvent) and not event.style]
    boxes = sum(isinstance(event, yaml.CollectionStartEvent) for event in events)
    wanted = [*[text] * 4, "k", text] if flow else [text] * 3
    return plain == wanted and boxes == 2 and not any(getattr(event, "anchor", None) for event in events)


@lru_cache(maxsize=100_000)
def _other(text: str) -> bool:
    """Tell whether other readers of YAML see something else than a text where it stands without quotes."""
    resolver: Any = yaml.SafeLoader("")
    tag = resolver.resolve(yaml.ScalarNode, text, (True, False))
    return bool(tag != "tag:yaml.org,2002:str") or bool(_NUMBER.fullmatch(text))
