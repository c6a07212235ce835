"""What `misplugs` says, in English and German."""

from __future__ import annotations

from mateproof.documents.words import Words

TEXTS: dict[str, dict[str, str]] = {
    "nothing": {
        "en": "{path}: nothing of what is asked for can be plugged wrong",
        "de": "{path}: nichts von dem, wonach gefragt ist, lässt sich falsch stecken",
    },
    "title": {
        "en": "{path}: wrong matings: {pairs}, in {classes}",
        "de": "{path}: Fehlsteckungen: {pairs}, in {classes}",
    },
    "class": {"en": "1 class", "de": "1 Klasse"},
    "classes": {"en": "{count} classes", "de": "{count} Klassen"},
    "harm": {"en": "Harm", "de": "Folge"},
    "barrier": {"en": "Barrier", "de": "Barriere"},
    "when": {"en": "Possible", "de": "Möglich"},
    "what": {"en": "What goes into what", "de": "Was worein passt"},
    "pairs": {"en": "Pairs", "de": "Paare"},
    "example": {"en": "For example", "de": "Zum Beispiel"},
    "into": {"en": "{plug} into {socket}", "de": "{plug} in {socket}"},
    "where": {"en": "Where", "de": "Wo"},
    "no_zone": {"en": "no zone", "de": "ohne Zone"},
    "possible": {"en": "open: {missing}", "de": "offen: {missing}"},
    "assumed": {"en": "assumed at its worst: {assumed}", "de": "im ungünstigsten Fall: {assumed}"},
    "over": {"en": "{barrier}: too weak", "de": "{barrier}: zu schwach"},
    "total": {
        "en": "{harm}: {pairs} in {classes}, {over} over the plan's limit",
        "de": "{harm}: {pairs} in {classes}, {over} über der Grenze des Plans",
    },
    "more": {"en": "… and {count} more", "de": "… und {count} weitere"},
}


class Say:
    """The texts in one language, and the words of the documents for what is known by name."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.words = Words(language)

    def __call__(self, name: str, **named: object) -> str:
        """Return a text with its places filled."""
        return TEXTS[name][self.language].format(**named)

    def classes(self, count: int) -> str:
        """Return a number of classes."""
        return self("class") if count == 1 else self("classes", count=self.words.number(count))
