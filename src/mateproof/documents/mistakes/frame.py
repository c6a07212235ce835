"""The frame of a picture as a file: title, words below it, room around, texts for those who do not see it."""

from __future__ import annotations

from mateproof.documents.diagram.svg import number, tag, text_of, words
from mateproof.documents.mistakes.looks import patterns
from mateproof.documents.mistakes.style import STYLE
from mateproof.documents.mistakes.wrap import wrapped
from mateproof.documents.words import Words

MARGIN, TITLE, PAD = 24.0, 30.0, 8.0
TEXT, LINE, TITLED = 11.5, 16.0, 16.0


def top(intro: str, inner: float) -> float:
    """Return where the picture begins below its title and the words about it."""
    return MARGIN + TITLE + LINE * len(wrapped(intro, TEXT, inner)) + PAD


def framed(
    texts: Words,
    said: tuple[str, str],
    description: str,
    size: tuple[float, float],
    body: list[str],
    *,
    name: str,
) -> str:
    """Return one SVG element: `said` is title and introduction, `size` the inner width and the lower edge.

    Ids begin with `name`, so that two pictures can stand on one page.
    """
    inner, bottom = size
    title, intro = said
    wide, high = inner + 2 * MARGIN, bottom + MARGIN - PAD
    return tag(
        "svg",
        tag("title", text_of(title), id=f"{name}-title"),
        tag("desc", text_of(description), id=f"{name}-desc"),
        tag("style", STYLE),
        patterns(),
        tag("rect", width="100%", height="100%", class_="mx-paper"),
        words(MARGIN, MARGIN + 8, wrapped(title, TITLED * 1.12, inner, 1)[0], "mx-title"),
        *(
            words(MARGIN, MARGIN + TITLE + LINE * row, line, "mx-text")
            for row, line in enumerate(wrapped(intro, TEXT, inner))
        ),
        *body,
        xmlns="http://www.w3.org/2000/svg",
        class_="mx",
        width=wide,
        height=high,
        viewBox=f"0 0 {number(wide)} {number(high)}",
        role="graphics-document",
        aria_labelledby=f"{name}-title {name}-desc",
        lang=texts.language,
    )
