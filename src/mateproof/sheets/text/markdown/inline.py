"""Marks inside a line: bold and slanted type, links, pictures, code, escapes, entities, raised digits.

Marks count only where they stand around words: "10*20*30", "I_N" and "5 * 3" stay as they are, and so does
what stands in formulas ("$I_N = 25$ A") and the residue `Data**Electrical data**`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

from mateproof.sheets.text.residue import raised, without_control

_MARKED = re.compile(r"[*_`\\&<!\[~^]")
_FORMULA = re.compile(r"(\$[^$]{1,80}\$)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_HELD = 0xE000  # private characters stand for escaped ones until all marks are off
_BACK = {_HELD + code: chr(code) for code in range(33, 127)}
_FIRST, _LAST = r"(?=[\w<>≤≥±(\"“„'’$+–−-])", r"(?<=[\w.,:;)%°²³\"”“'’!?®™*$])"
_PAIRS = (
    re.compile(rf"(?<![\w*])\*\*\*?{_FIRST}([^*]{{1,400}}?){_LAST}\*\*\*?(?![\w*])"),
    re.compile(r"(?<![\w*])\*\*([^*]{1,200}?:)\*\*(?=\w)"),
    re.compile(rf"(?<![\w_])__{_FIRST}([^_]{{1,400}}?){_LAST}__(?![\w_])"),
    re.compile(r"(?<![\w*(])\*(?=\w)([^*]{1,400}?)(?<=[\w.,:;)%°²³!?])\*(?![\w*)])"),
    re.compile(r"(?<![\w_])_(?=\w)([^_]{1,400}?)(?<=[\w.,:;)%°²³!?])_(?![\w_])"),
    re.compile(r"(?<!`)`([^`]{1,400})`(?!`)"),
)
_STRUCK = re.compile(r"~~(?=\S)[^~]{1,400}~~|<(?:del|s|strike)>[^<]{0,400}</(?:del|s|strike)>", re.IGNORECASE)
_PICTURE = re.compile(r"!\[([^\]]{0,400})\]\([^()\s]{0,2000}(?: \"[^\"]{0,200}\")?\)")
_LINK = re.compile(r"\[([^\[\]]{0,400})\]\(<?([^()\s<>]{0,2000})>?(?: \"[^\"]{0,200}\")?\)")
_LINE_LINK = re.compile(r"\A!?\[[^\[\]]*\]\(\S*\)\Z")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,2000})>")
_UP = re.compile(r"(?<!\s)\s*+<sup>([^<]{0,40})</sup>|(?<=\w)\^([0-9+−n-]{1,4})\^", re.IGNORECASE)
_DOWN = re.compile(r"(?<=\w)~(\w{1,6})~")
_BREAK = re.compile(r"<br\s*/?>|</?(?:p|div|li|ul|ol|center)\b[^<>]{0,200}>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:b|i|u|em|strong|span|font|sub|small|big|mark|code|nobr|wbr|a|tt)\b[^<>]{0,500}>|<!--.{0,400}?-->",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_BOLD = re.compile(r"\A(?:\*\*\*?|__)([^*_].*?)(?:\*\*\*?|__)\Z")
_OPENS_BOLD = re.compile(r"\A(?:\*\*|__)(?=\S)([^*]{1,200}?)(?<=\S)(?:\*\*|__)(?!\*)\s*(.*)\Z")


@lru_cache(maxsize=16384)
def inline(text: str) -> str:
    """Return the text that a marked text shows, with single blanks."""
    if _MARKED.search(text):
        pieces = _FORMULA.split(text) if "$" in text else [text]
        pieces[::2] = map(_shown, pieces[::2])
        text = "".join(pieces)
    return without_control(" ".join(text.split()))


def is_bold(text: str) -> bool:
    """Return whether a text is in bold type as a whole."""
    match = _BOLD.match(text.strip())
    return match is not None and "**" not in match[1]


def is_link(text: str) -> bool:
    """Return whether a text is one link or picture, which keeps its address on its own line."""
    return _LINE_LINK.match(text) is not None


def opening_bold(text: str) -> tuple[str, str]:
    """Return the bold words that open a line, "" for none, and the rest of it; both without marks."""
    match = _OPENS_BOLD.match(text) if text.startswith(("**", "__")) else None
    return (inline(match[1]), inline(match[2])) if match else ("", text)


def _shown(text: str) -> str:
    if "\\" in text:
        text = _ESCAPED.sub(lambda match: chr(_HELD + ord(match[1])), text)
    if "[" in text:
        text = _LINK.sub(lambda match: match[1] or match[2], _PICTURE.sub(r"\1", text))
    if "<" in text or "^" in text:
        text = _AUTOLINK.sub(r"\1", _UP.sub(lambda match: raised(match[1] or match[2] or ""), text))
    text = _STRUCK.sub("", text) if "~~" in text or "<" in text else text
    if "<" in text:
        text = _TAG.sub("", _BREAK.sub(" ", text))
    for pattern in _PAIRS:
        text = pattern.sub(r"\1", text)
    text = _DOWN.sub(r"\1", text) if "~" in text else text
    text = _ENTITY.sub(lambda match: unescape(match[0]), text) if "&" in text else text
    return text.translate(_BACK)
