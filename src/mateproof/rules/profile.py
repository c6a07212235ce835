"""Reads the profiles: settings for a kind of project, one file of `profiles/` each."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Profile:
    """Settings that count where a plan has none of its own; what is empty or None says nothing."""

    name: str
    title: Mapping[str, str]
    why: Mapping[str, str]
    market: str | None
    approvals: tuple[str, ...]
    harm: str | None
    barrier: str | None
    severity: Mapping[str, str]


@cache
def profiles() -> Mapping[str, Profile]:
    """Return every profile by its name, sorted."""
    found = sorted(files("mateproof.rules.profiles").iterdir(), key=lambda file: file.name)
    texts = {file.name.removesuffix(".toml"): file for file in found if file.name.endswith(".toml")}
    return {name: _read(name, file.read_text("utf-8")) for name, file in texts.items()}


def _read(name: str, text: str) -> Profile:
    data = tomllib.loads(text)
    limits = data.get("limits", {})
    return Profile(
        name,
        data["title"],
        data["why"],
        data.get("market"),
        tuple(data.get("approvals", ())),
        limits.get("harm"),
        limits.get("barrier"),
        data.get("severity", {}),
    )
