"""The plans to start from: a file in `plans/` is a template.

Comments stand there in both languages, in lines that begin with `#en` and `#de`; the first of them say what
the template is about. NAME and LANGUAGE stand for what the planner chooses.
"""

from __future__ import annotations

import json
import re
from importlib.resources import files

from mateproof.plan.fmt.fmt import fmt
from mateproof.vocabulary.errors import InputError
from mateproof.vocabulary.nearest import did_you_mean

_PLANS = files(__package__) / "plans"
_OTHER = {"en": "de", "de": "en"}


def names() -> list[str]:
    """Return the names of all templates, the smallest first."""
    found = {file.name.removesuffix(".yaml"): len(file.read_bytes()) for file in _PLANS.iterdir()}
    return sorted(found, key=found.__getitem__)


def about(template: str, language: str) -> str:
    """Return what a template shows, in one sentence."""
    head = re.search(rf"^#{language} (.+)$", _read(template), re.MULTILINE)
    assert head, template  # noqa: S101 (a test looks at every template)
    return head[1]


def text(template: str, name: str, language: str) -> str:
    """Return a plan that begins as a template does; raise InputError when there is no such template."""
    found = re.sub(rf"^ *#{_OTHER[language]} .*\n", "", _read(template), flags=re.MULTILINE)
    found = re.sub(rf"^( *)#{language} ", r"\1# ", found, flags=re.MULTILINE)
    named = found.replace("name: NAME", f"name: {json.dumps(name, ensure_ascii=False)}")
    return fmt(named.replace("language: LANGUAGE", f"language: {language}"), template)


def _read(template: str) -> str:
    if template not in names():
        hint = did_you_mean(template, names())
        raise InputError(f"there is no template {template!r}", help=hint or f"one of {', '.join(names())}")
    return (_PLANS / f"{template}.yaml").read_text("utf-8")
