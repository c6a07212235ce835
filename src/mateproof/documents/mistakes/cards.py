"""All the worst mistakes as one SVG: drawing left, sentences right, one below the other."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.documents.diagram.colours import ink
from mateproof.documents.diagram.measure import width
from mateproof.documents.diagram.svg import path, tag, words
from mateproof.documents.dossier import Dossier
from mateproof.documents.mistakes.card import WIDE, card, height
from mateproof.documents.mistakes.frame import LINE, MARGIN, TEXT, framed, top
from mateproof.documents.mistakes.looks import ground
from mateproof.documents.mistakes.sentences import head, place, sentences
from mateproof.documents.mistakes.worst import Mistake, worst
from mateproof.documents.mistakes.wrap import wrapped
from mateproof.documents.words import Words

BESIDE, GAP, SPACE = 380.0, 28.0, 20.0
INNER = WIDE + GAP + BESIDE


def cards(dossier: Dossier) -> str:
    """Return the picture of the dossier's plan; in words where there is nothing to show."""
    texts = dossier.words
    found, more = worst(dossier)
    title = texts("mistakes.worst_title", plan=dossier.name)
    intro = texts("mistakes.worst_intro" if found else "mistakes.matrix_empty")
    y = top(intro, INNER)
    body: list[str] = []
    for rank, mistake in enumerate(found, 1):
        drawn, high = _entry(texts, mistake, rank, y)
        body += drawn
        y += high + SPACE
    if more:
        body.append(words(MARGIN, y + 4, texts("mistakes.worst_more", count=more), "mx-text"))
        y += LINE + SPACE
    return framed(texts, (title, intro), intro, (INNER, y), body, name="mw")


def _entry(texts: Words, mistake: Mistake, rank: int, y: float) -> tuple[list[str], float]:
    """Return one mistake below a line, and how high it is."""
    said = list(_said(texts, mistake))
    high = max(height(mistake), LINE * len(said) + 34) + 14
    beside = MARGIN + WIDE + GAP
    return [
        path((MARGIN, y), (MARGIN + INNER, y), class_="mx-line"),
        card(texts, mistake, name=f"mw-{rank}", x=MARGIN, y=y + 14),
        *badge(texts, mistake, rank, beside, y + 14),
        *(words(beside, y + 52 + LINE * row, line, "mx-text") for row, line in enumerate(said)),
    ], high


def _said(texts: Words, mistake: Mistake) -> Iterator[str]:
    for sentence in sentences(texts, mistake):
        yield from wrapped(sentence, TEXT, BESIDE, 6)


def badge(texts: Words, mistake: Mistake, rank: int, x: float, y: float) -> Iterator[str]:
    """Yield number and harm on the colour of the harm, and beside them how often and where."""
    on = ground(mistake.row["harm"])
    text = f"{rank} · {head(texts, mistake)}"
    wide = width(text, 11) * 1.12 + 14
    yield tag("rect", x=x, y=y, width=wide, height=20, rx=4, fill=on, class_="mx-field")
    yield words(x + 7, y + 14, text, "mx-badge", fill=ink(on))
    where = wrapped(place(texts, mistake), TEXT, BESIDE - wide - 10, 1)[0]
    yield words(x + wide + 10, y + 14, where, "mx-text")
