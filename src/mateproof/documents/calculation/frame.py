"""The frame of a picture of the network: title, words, room around, texts for those who do not see it."""

from __future__ import annotations

from collections.abc import Sequence

from mateproof.documents.calculation.style import STYLE
from mateproof.documents.diagram.svg import number, tag, text_of, words
from mateproof.documents.mistakes.wrap import wrapped
from mateproof.documents.words import Words

WIDE, MARGIN = 960.0, 24.0
INNER = WIDE - 2 * MARGIN
LINE, TEXT = 16.0, 11.5
_TITLE = 26.0


def top(intro: str) -> float:
    """Return where a picture begins below its title and the words about it."""
    return MARGIN + _TITLE + LINE * len(wrapped(intro, TEXT, INNER)) + 4


def framed(
    texts: Words, said: tuple[str, str], description: str, bottom: float, body: Sequence[str], name: str
) -> str:
    """Return one SVG element: `said` is title and introduction, `bottom` where the body ends.

    Ids begin with `name`, so that several pictures can stand on one page.
    """
    title, intro = said
    high = bottom + MARGIN
    return tag(
        "svg",
        tag("title", text_of(title), id=f"{name}-title"),
        tag("desc", text_of(description), id=f"{name}-desc"),
        tag("style", STYLE),
        tag("rect", width="100%", height="100%", class_="mc-paper"),
        words(MARGIN, MARGIN + 10, wrapped(title, 16 * 1.12, INNER, 1)[0], "mc-title"),
        *(
            words(MARGIN, MARGIN + _TITLE + LINE * row + 4, line, "mc-text")
            for row, line in enumerate(wrapped(intro, TEXT, INNER))
        ),
        *body,
        xmlns="http://www.w3.org/2000/svg", class_="mc", width=WIDE, height=high,
        viewBox=f"0 0 {number(WIDE)} {number(high)}", role="graphics-document",
        aria_labelledby=f"{name}-title {name}-desc", lang=texts.language,
    )  # fmt: skip


def lines(texts: Sequence[str], y: float, class_: str = "mc-soft") -> tuple[list[str], float]:
    """Return texts below each other, wrapped, and where they end."""
    found = [line for text in texts for line in wrapped(text, TEXT, INNER)]
    return [
        words(MARGIN, y + LINE * row + 11, line, class_) for row, line in enumerate(found)
    ], y + LINE * len(found)


def alone(svg: str) -> bytes:
    """Return a picture as a file of its own."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{svg}\n'.encode("utf-8", "replace")
