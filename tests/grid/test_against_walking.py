"""Random networks: answers are those of a walk from pole to pole, and hold whatever an unknown wiring is."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests import support

from mateproof.grid import connect
from mateproof.grid.few import few
from mateproof.grid.whole import whole
from mateproof.plan import read_text
from mateproof.tables.build import build
from mateproof.tables.tables import Tables

POLES = (1, 2)
HEAD = """\
format: 1
supplies: {mains: {system: TN-S, voltage: 230 V}}
circuits: {light: {supply: mains, conductors: [L, N]}}
parts:
  socket: {class: connector, poles: 2, gender: socket, marking: [L, N]}
  plug: {class: connector, poles: 2, gender: plug, marking: [L, N]}
"""
ASKED = ("fed", "reached", "no_ring", "one_source")
Pole = tuple[str, int]


@dataclass
class Network:
    """Boxes with three outlets, and leads between outlets and boards; a wiring that is None is unknown."""

    wiring: dict[str, list[tuple[Pole, Pole]] | None]
    leads: list[tuple[str, str]]
    feeding: bool = True

    def text(self) -> str:
        """Return the plan."""
        lines = [HEAD, "devices:\n"]
        feeds = "{feeds: [mains]}" if self.feeding else "{circuit: light}"
        lines += [f"  {board}: {feeds}\n" for board in ("north", "south")]
        for box, pairs in self.wiring.items():
            said = "" if pairs is None else f"wiring: [{', '.join(_pair(a, b) for a, b in pairs)}], "
            outlets = ", ".join(f"{name}: {{part: socket}}" for name in "abc")
            lines.append(f"  {box}: {{circuit: light, {said}connectors: {{{outlets}}}}}\n")
        lines.append("leads:\n")
        mates = []
        for number, ends in enumerate(self.leads):
            sides = []
            for side, end in zip(("from", "to"), ends, strict=True):
                sides.append(f"{side}: {{part: plug}}" if "." in end else f"{side}: {{device: {end}}}")
                mates += [f"W{number}.{side} + {end}"] if "." in end else []
            lines.append(f"  W{number}: {{circuit: light, length: 1 m, {', '.join(sides)}}}\n")
        return "".join([*lines, f"mates: [{', '.join(mates)}]\n"])

    def edges(self) -> Iterator[tuple[Pole, Pole]]:
        """Yield what a walk can go along, pole by pole."""
        for box, pairs in self.wiring.items():
            yield from (((f"{box}.{a[0]}", a[1]), (f"{box}.{b[0]}", b[1])) for a, b in pairs or ())
        for a, b in self.leads:
            yield from (((a, pole), (b, pole)) for pole in POLES)


def _pair(a: Pole, b: Pole) -> str:
    return f"{a[0]}.{a[1]} - {b[0]}.{b[1]}"


def random_network(seed: int) -> Network:
    """Return a few boxes, each outlet used once at most, and leads between them and to two boards."""
    chance = random.Random(seed)
    boxes = [f"box{number}" for number in range(chance.randint(1, 4))]
    outlets = [f"{box}.{name}" for box in boxes for name in "abc"]
    chance.shuffle(outlets)
    leads = []
    while len(outlets) > 1 and chance.random() < 0.9:
        other = chance.choice(("north", "south")) if chance.random() < 0.3 else outlets.pop()
        leads.append((outlets.pop(), other))
    return Network({box: random_wiring(chance) for box in boxes}, leads or [("north", "south")])


def random_wiring(chance: random.Random) -> list[tuple[Pole, Pole]]:
    """Return pairs of poles of one number."""
    every = [((a, pole), (b, pole)) for a, b in ("ab", "bc", "ac") for pole in POLES]
    some = [pair for pair in every if chance.random() < 0.5]
    return some or [every[0]]


def walked(net: Network) -> Mapping[str, bool]:
    """Return the answers of a walk; a circuit without a lead at a board is not fed."""
    roots: dict[Pole, Pole] = {}

    def root(pole: Pole) -> Pole:
        while (up := roots.setdefault(pole, pole)) != pole:
            pole = up
        return pole

    inside = len([1 for pairs in net.wiring.values() for _ in pairs or ()])
    ring = False
    for number, (a, b) in enumerate(net.edges()):
        if number >= inside and root(a) == root(b):
            ring = True
        roots[root(a)] = root(b)
    boards = {board for lead in net.leads for board in lead if "." not in board}
    points = [*boards, *(f"{box}.{name}" for box in net.wiring for name in "abc")]
    fed = {root((board, pole)) for board in boards for pole in POLES}
    joined = len(boards) == 2 and any(root(("north", pole)) == root(("south", pole)) for pole in POLES)
    return {
        "fed": bool(boards),
        "reached": all(any(root((point, pole)) in fed for pole in POLES) for point in points),
        "no_ring": not ring,
        "one_source": not joined,
    }


def tables(net: Network) -> Tables:
    plan = read_text(net.text(), "plan.yaml")
    return build([plan], {})


def answers(net: Network) -> dict[str, bool | None]:
    row = whole(tables(net))["connected"].row(0, named=True)
    return {name: row[name] for name in ASKED}


@pytest.mark.parametrize("seed", range(60))
def test_stated_wiring_is_followed_pole_by_pole(seed: int) -> None:
    net = random_network(seed)
    assert answers(net) == walked(net)


@pytest.mark.parametrize("seed", range(30))
def test_what_is_said_without_a_wiring_is_true_with_any(seed: int) -> None:
    chance, net = random.Random(seed), random_network(seed)
    unknown = [box for box in net.wiring if chance.random() < 0.6] or list(net.wiring)[:1]
    said = answers(Network({**net.wiring, **dict.fromkeys(unknown)}, net.leads))
    for _ in range(20):
        wired = Network({**net.wiring, **{box: random_wiring(chance) for box in unknown}}, net.leads)
        found = walked(wired)
        assert not [name for name in ASKED if said[name] not in {None, found[name]}], (said, found)


@pytest.mark.parametrize("seed", range(30))
def test_small_plans_are_answered_alike(seed: int) -> None:
    net = random_network(seed)
    silent = tables(Network(dict.fromkeys(net.wiring), net.leads, feeding=False))
    quick, thorough = few(silent), whole(silent)
    assert quick is None or quick["connected"].equals(thorough["connected"])
    assert connect(silent)["connected"].equals(thorough["connected"])


def test_the_examples_are_answered_alike() -> None:
    text = (Path(__file__).parents[2] / "examples/hello/plan.yaml").read_text("utf-8")
    asked = support.tables(text)
    assert few(asked) is not None
    assert connect(asked)["connected"].equals(whole(asked)["connected"])


def test_what_a_board_feeds_is_joined_once() -> None:
    """Two outlets of one circuit at a board are one feed; a wiring that says so again closes no ring."""
    outlets = "{a: {part: socket}, b: {part: socket}}"
    box = f"{{feeds: [mains], circuit: light, wiring: [a.1 - b.1], connectors: {outlets}}}"
    row = connect(support.tables(f"{HEAD}devices: {{board: {box}}}\n"))["connected"].row(0, named=True)
    assert [row[name] for name in ASKED] == [True] * 4


@pytest.mark.parametrize("mark", ["0", "3", "X", "99999999999999999999", "a"])
def test_a_pole_that_there_is_not_joins_nothing(mark: str) -> None:
    outlets = "{a: {part: socket}, b: {part: socket}}"
    box = f"{{circuit: light, wiring: [a.1 - b.{mark}], connectors: {outlets}}}"
    leads = "leads: {W1: {circuit: light, from: {device: north}, to: {part: plug}}}\nmates: [W1.to + box.a]\n"
    text = f"{HEAD}devices: {{north: {{feeds: [mains]}}, box: {box}}}\n{leads}"
    assert connect(support.tables(text))["connected"]["unreached"].to_list() == ["box.b"]
    assert [found.code for found in support.findings(text, "W105")] == ["W105"]
