"""Ways to spoil a plan that people and programs know: each takes a text and gives another one."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping

from tests.examples import trees

VALUE = re.compile(r"(?<=: )[^,{}\[\]\n#]+|(?<=\[)[^,{}\[\]\n]+")
WORD = re.compile(r"[^\W\d_]{3,}")
NUMBER = re.compile(r"(?<![\w.-])\d+(?:\.\d+)?(?![\w.])")
QUANTITY = re.compile(r"(\d) ?(mm²|mm|m|V|A|°C|%)(?=[,}\]\n])")
UNITS = (
    "m",
    "mm",
    "km",
    "mm²",
    "m²",
    "V",
    "kV",
    "A",
    "mA",
    "°C",
    "K",
    "",
    " ",
    "%",
    "AWG",
    "Ω",
    "m m",
    "°",
    "€",
)
HUGE = (
    "0",
    "-1",
    "1e308",
    "9" * 15,
    "9" * 16,
    "9" * 400,
    "1..2000000",
    "0..0",
    "0.0000000001",
    "NaN",
    "-0",
    "inf",
    "1,5",
)
SIGNS = (
    "\u00a0", "\u200b", "\u202e", "\ufeff", "\u0301", "\U0001f50c", "ﬀ", "Ａ", "１", "²", "ß", "ı", "„", "–",
    "\u2028", "\x85", "\x00", "\t", "\r", "\ud800", "\ue000", "\U0010ffff", "日", "א",
)  # fmt: skip


def delete(text: str, chance: random.Random) -> str:
    """Leave out a line, or a key with all that is in it."""
    if chance.random() < 0.5:
        lines = text.splitlines()
        del lines[chance.randrange(len(lines))]
        return "\n".join(lines)
    return spoilt_tree(text, trees.without, chance)


def duplicate(text: str, chance: random.Random) -> str:
    """Write a line twice, or an entry again under another name."""
    lines = text.splitlines()
    at = chance.randrange(len(lines))
    if chance.random() < 0.5:
        return "\n".join([*lines[: at + 1], lines[at], *lines[at + 1 :]])
    return spoilt_tree(text, again, chance)


def again(plan: object, way: trees.Path) -> str:
    above: object = plan
    for key in way[:-1]:
        above = above[key]  # type: ignore[index]
    if isinstance(above, list):
        above.append(above[way[-1]])  # type: ignore[index]
    elif isinstance(above, dict):
        above[f"{way[-1]}-2"] = above[way[-1]]
    return trees.written(plan)


def swap(text: str, chance: random.Random) -> str:
    """Exchange two values, or two lines."""
    if chance.random() < 0.3:
        lines = text.splitlines()
        at, to = chance.randrange(len(lines)), chance.randrange(len(lines))
        lines[at], lines[to] = lines[to], lines[at]
        return "\n".join(lines)
    found = list(VALUE.finditer(text))
    one, two = sorted(chance.sample(found, 2), key=lambda match: match.start())
    return text[: one.start()] + two[0] + text[one.end() : two.start()] + one[0] + text[two.end() :]


def misspell(text: str, chance: random.Random) -> str:
    """Hit a wrong key of the keyboard."""
    match = chance.choice(list(WORD.finditer(text)))
    word, at = match[0], chance.randrange(len(match[0]))
    slips = [
        word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:], word.swapcase(),
        word[:at] + chance.choice("abcxyz .:-'\"<>&*!{}[]#@`%|?") + word[at:], word[at:] + word[:at],
    ]  # fmt: skip
    return text[: match.start()] + chance.choice(slips) + text[match.end() :]


def unit(text: str, chance: random.Random) -> str:
    """Write another unit, or none."""
    if not (found := list(QUANTITY.finditer(text))):
        return text
    match = chance.choice(found)
    return f"{text[: match.start()]}{match[1]} {chance.choice(UNITS)}{text[match.end() :]}"


def huge(text: str, chance: random.Random) -> str:
    """Write a number that nobody means."""
    match = chance.choice(list(NUMBER.finditer(text)))
    return text[: match.start()] + chance.choice(HUGE) + text[match.end() :]


def unicode(text: str, chance: random.Random) -> str:
    """Slip in a sign from elsewhere."""
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(text))
        text = text[:at] + chance.choice(SIGNS) + text[at + chance.randint(0, 1) :]
    return text


def template(text: str, chance: random.Random) -> str:
    """Add templates that use templates, as deep as they like, and placeholders where values stood."""
    depth, last = chance.choice([1, 3, 30, 400]), chance.choice(["t0", "t1", "nowhere", "t-<n>"])
    deep = "".join(
        f"  t{number}: {{parameters: [n], zones: {{z{number}-<n>: {{}}}}, "
        f"use: {{u: {{template: {f't{number - 1}' if number else last}, "
        f"for: {{n: 1..{chance.choice([1, 2, 9])}}}}}}}}}\n"
        for number in range(depth)
    )
    used = f"use:\n  deep: {{template: t{depth - 1}, for: {{n: 1..2}}}}\n"
    text = (
        re.sub(r"^templates:\n", f"templates:\n{deep}", text, flags=re.MULTILINE)
        if "\ntemplates:\n" in text
        else (f"{text}\ntemplates:\n{deep}")
    )
    text = text.replace("\nuse:\n", f"\n{used}") if "\nuse:\n" in text else text + used
    match = chance.choice(list(VALUE.finditer(text)))
    placeholder = chance.choice(["<n>", "<n+1>", "<n:02>", "<nn>", "<n><n>", "<>", "<n", match[0]])
    return text[: match.start()] + placeholder + text[match.end() :]


def variable(text: str, chance: random.Random) -> str:
    """Write the name of a variable in place of a value, and the value, or another one, as the variable."""
    one, other = chance.sample(list(VALUE.finditer(text)), 2)
    name = chance.choice(["a", "n", "line", "lead", "B", "1"])
    value = chance.choice([one[0], other[0], "<a>", "", "[x]", "{}", "3 m"])
    used = chance.choice([name, name, f"{name}+1", f"{name}:03", "aa"])
    where = chance.choice(["variables: ", "variables: ", "lists: "])
    return f"{where}{{{name}: {value}}}\n" + text[: one.start()] + f"<{used}>" + text[one.end() :]


def rows(text: str, chance: random.Random) -> str:
    """Repeat an entry, or a section, by a list that is not there, or is something else."""
    source = chance.choice(
        ["plan.yaml", "gone.csv", "..", "{file: plan.yaml, header: 3}", "{sheet: x}", "[]", ""]
    )
    if chance.random() < 0.5:
        return f"lists: {{{chance.choice(['leads', 'zones', 'mates', 'parts', 'use'])}: {source}}}\n{text}"
    return (
        re.sub(r"for: \{[^{}]*\}", f"rows: {source}", text, count=1)
        if "for: {" in text
        else f"rows: {source}\n{text}"
    )


def spoilt_tree(text: str, spoil: Callable[[object, trees.Path], str], chance: random.Random) -> str:
    """Spoil one way of the tree; a text that is no YAML any more stays as it is."""
    try:
        plan = trees.tree(text)
        ways = list(trees.paths(plan))
        return spoil(plan, chance.choice(ways)) if ways else text
    except Exception as error:
        if type(error).__module__.startswith("yaml"):
            return text
        raise


KINDS: Mapping[str, Callable[[str, random.Random], str]] = {
    "delete": delete, "duplicate": duplicate, "swap": swap, "misspell": misspell, "unit": unit, "huge": huge,
    "unicode": unicode, "template": template, "variable": variable, "rows": rows,
}  # fmt: skip


def mixed(text: str, chance: random.Random) -> str:
    """Spoil a plan in several ways at once."""
    for kind in chance.choices(list(KINDS.values()), k=chance.randint(2, 5)):
        text = kind(text, chance) if len(list(VALUE.finditer(text))) > 2 and NUMBER.search(text) else text
    return text
