"""Words that mean one of a closed list, and words that stay as they are."""

from __future__ import annotations

import re

from mateproof.vocabulary.conductors import Gender
from mateproof.vocabulary.values import Several, Text

YES_NO = {
    **dict.fromkeys(("yes", "ja", "✓", "✔", "☑", "true", "available", "vorhanden"), True),
    **dict.fromkeys(("no", "nein", "✗", "✘", "false", "not available", "nicht vorhanden"), False),
}

_GENDERS = {
    "female connector/socket": Gender.SOCKET,
    "socket": Gender.SOCKET,
    "buchse": Gender.SOCKET,
    "female": Gender.SOCKET,
    "female contact": Gender.SOCKET,
    "female contacts": Gender.SOCKET,
    "socket contact": Gender.SOCKET,
    "socket contacts": Gender.SOCKET,
    "weiblich": Gender.SOCKET,
    "buchsenkontakt": Gender.SOCKET,
    "buchsenkontakte": Gender.SOCKET,
    "buchsensteckverbinder": Gender.SOCKET,
    "female connector": Gender.SOCKET,
    "male connector/plug": Gender.PLUG,
    "male connector": Gender.PLUG,
    "plug": Gender.PLUG,
    "stecker": Gender.PLUG,
    "male": Gender.PLUG,
    "male contact": Gender.PLUG,
    "male contacts": Gender.PLUG,
    "pin contact": Gender.PLUG,
    "pin contacts": Gender.PLUG,
    "männlich": Gender.PLUG,
    "stift": Gender.PLUG,
    "stiftkontakt": Gender.PLUG,
    "stiftkontakte": Gender.PLUG,
}
_ACTUATIONS = re.compile(r"operating tool|push-in|push-button|lever|betätigungswerkzeug", re.IGNORECASE)


def words(text: str, property: str) -> Text | Several | None:
    """Return (cleaned) words as a value of a text property; None where a closed list lacks them."""
    if property == "gender":
        found = gender(text)
        return Text(found.value) if found else None
    return _several(text) if property == "actuation" else Text(text)


def _several(text: str) -> Several | Text:
    """Known ways of actuation printed one after the other, without anything between them."""
    found = _ACTUATIONS.findall(text)
    rest = _ACTUATIONS.sub("", text).strip(" ,;/")
    return Several(tuple(map(Text, found))) if len(found) > 1 and not rest else Text(text)


def gender(text: str) -> Gender | None:
    """Return the contact type that a word names."""
    return _GENDERS.get(text.casefold())


def marks(text: str, poles: float | None) -> Several | Text:
    """Return the marks of the poles in their order; one text where they cannot be told apart.

    Blanks separate marks only if that gives exactly one mark for every pole.
    """
    found = text.split()
    return Several(tuple(map(Text, found))) if poles == len(found) > 1 else Text(text)
