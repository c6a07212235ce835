"""CPU time and memory of the grid's solver at 1,000,000 nodes, beside power-grid-model and a sweep in C.

    python benchmarks/solver_speed.py [--nodes 1000000]

A forest of trees of 1,000 nodes, unlike wires, loads of constant power on L1, L2 and L3, a neutral of its
own. Limits at 1,000,000 nodes: build and solve 4 s CPU and 1.2 GB; a third of power-grid-model's time on
the same network (asymmetric, iterative current, voltages and currents out, its input ready); all loop
impedances and fault currents 0.2 s; a network of 1,000 nodes 5 ms. A chain and a single tree of the same
size are told beside it: nothing may depend on the depth.

Every part is a process of its own. The sweep in C is compiled where gcc is installed. It is given the order
of the nodes for nothing, so it says what remains to be had, not what a program in C would take.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from _fresh import machine
from _told import told

from mateproof.grid.solver import (
    Branches,
    Grid,
    Loads,
    Scenarios,
    Sources,
    faults,
    layout,
    solve,
    three_phase,
    worst_of,
)  # fmt: skip
from mateproof.grid.solver.blocks import whole

TREE = 1000
GIGABYTE = 1024.0  # in MB


def network(nodes: int, shape: str) -> Grid:
    """A forest of trees of 1,000 nodes, one chain, or one tree; the drop at its end is 3 to 5 %."""
    rng = np.random.default_rng(1)
    number = np.arange(nodes)
    place = number % TREE if shape == "forest" else number
    back = np.ones(nodes, int) if shape == "chain" else rng.integers(1, 8, nodes)
    parent = np.maximum(number - back, number - place)
    child, roots = np.flatnonzero(place), np.flatnonzero(place == 0)
    rows, feeds = len(child), len(roots)
    scale = {"forest": 1.0, "chain": TREE**2 / nodes**2 / 5, "one tree": TREE**2 / nodes**2}[shape]

    def ohm() -> np.ndarray:
        return rng.uniform(0.005, 0.015, rows) + 0.001j

    def each(value: complex) -> np.ndarray:
        return np.full(feeds, value + 0j)

    return Grid(
        nodes=nodes,
        branches=Branches(
            tail=parent[child], head=child, line=ohm(), neutral=ohm(), earth=ohm(),
            contact=np.full(rows, 1e-4), theta_c=rng.uniform(20, 70, rows),
        ),
        sources=Sources(
            node=roots, emf=three_phase(np.full(feeds, 230.0)), line=each(0.05), neutral=each(0.05),
            earth=each(0.05), earthing=np.zeros(feeds, np.int64),
        ),
        loads=Loads(
            node=number, hang=rng.integers(0, 3, nodes), rated=np.full(nodes, 230.0),
            power=rng.uniform(1, 7, nodes) * scale * (1 + 0.2j),
            current=np.zeros(nodes, complex), impedance=np.zeros(nodes, complex),
        ),
    )  # fmt: skip


def seconds(act: Callable[[], Any], runs: int = 1) -> tuple[float, Any]:
    """Return the smallest user and system time of several runs, and what the last one returned."""
    least, found = float("inf"), None
    for _ in range(runs):
        start = time.process_time()
        found = act()
        least = min(least, time.process_time() - start)
    return least, found


def ours(nodes: int, shape: str) -> dict[str, Any]:
    """Build and solve; then faults on what was built."""
    asked = network(nodes, shape)
    runs = 1 if nodes > TREE else 50
    both, flow = seconds(lambda: solve(asked), runs)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    build, laid = seconds(lambda: layout(asked), runs)
    fault, _ = seconds(lambda: faults(asked, c_max=1.1, c_min=0.95, laid=laid), max(runs, 3))
    assert not flow.troubles
    drop = 100 * (1 - float(np.abs(flow.volt).min()) / 230)
    return {
        "solve": both,
        "build": build,
        "fault": fault,
        "memory": memory,
        "rounds": flow.rounds,
        "drop": drop,
    }


def theirs(nodes: int, shape: str) -> dict[str, Any]:
    """power-grid-model on the same network: model, voltages and currents, without making its input."""
    from power_grid_model import CalculationMethod, PowerGridModel  # noqa: PLC0415 (not for the others' memory)
    from tests.grid.solver.engines import power_grid_input  # noqa: PLC0415

    asked = network(nodes, shape)
    given = power_grid_input(asked)

    def act() -> dict[Any, np.ndarray]:
        found: dict[Any, np.ndarray] = PowerGridModel(given).calculate_power_flow(
            symmetric=False, calculation_method=CalculationMethod.iterative_current, error_tolerance=1e-10,
            max_iterations=100, threading=-1, output_component_types=["node", "line", "source"],
        )  # fmt: skip
        return found

    spent, found = seconds(act)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rows = found["node"]
    volt = (rows["u"] * np.exp(1j * rows["u_angle"])).T[:, :nodes]
    apart = float(np.abs(volt - solve(asked).volt).max())
    return {"solve": spent, "memory": memory, "apart": apart}


def in_c(nodes: int, shape: str) -> dict[str, Any]:
    """The sweep in C on the arrays that ours uses, the order of nodes included."""
    asked = network(nodes, shape)
    laid = layout(asked)
    wood, trees = laid.forest, whole(asked, laid.forest)
    wires = [trees.line, trees.neutral]
    assert trees.legs.power is not None
    emf = np.ascontiguousarray(trees.emf.T[wood.tree])
    power = np.ascontiguousarray(np.conj(trees.legs.power).T)
    volt, amps = np.empty_like(emf), np.empty_like(emf)
    with TemporaryDirectory() as folder:
        library = Path(folder) / "sweep.so"
        source = Path(__file__).with_name("_sweep.c")
        flags = ["-O3", "-march=native", "-ffast-math", "-shared", "-fPIC"]
        subprocess.run(["gcc", *flags, str(source), "-o", str(library), "-lm"], check=True)
        sweep = ctypes.CDLL(str(library)).sweep
        pointers = [one.ctypes.data_as(ctypes.c_void_p) for one in (wood.up, *wires, emf, power, volt, amps)]
        spent, rounds = seconds(lambda: sweep(nodes, *pointers, ctypes.c_double(1e-8)), 3)
    apart = float(np.abs(volt.T - solve(asked, laid).volt[:, wood.node]).max())
    return {"solve": spent, "rounds": rounds, "apart": apart}


def many(nodes: int, shape: str) -> dict[str, Any]:
    """1,000 scenarios of a forest."""
    asked, count = network(nodes, shape), 1000
    rng = np.random.default_rng(2)
    scenarios = Scenarios(
        warmer_k=rng.uniform(-30, 20, count), load=rng.uniform(0.2, 1, (count, 1)),
        group=np.zeros(nodes, np.int64), supply=rng.uniform(0.9, 1.1, count),
        resistance=rng.uniform(0.95, 1.05, count), contact=rng.uniform(1, 5, count),
        source=rng.uniform(0.8, 1.2, count),
    )  # fmt: skip
    spent, found = seconds(lambda: worst_of(asked, scenarios, c_max=1.1, c_min=0.95))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    assert not found.troubles
    return {"solve": spent, "memory": memory}


PARTS = {"ours": ours, "theirs": theirs, "in_c": in_c, "many": many}


def ask(part: str, nodes: int, shape: str = "forest") -> dict[str, Any]:
    """Run one part in a process of its own."""
    answer = told([__file__, "--part", part, "--nodes", str(nodes), "--shape", shape])
    if answer.exit:
        sys.exit(answer.stderr)
    found: dict[str, Any] = json.loads(answer.stdout)
    return found


class Limits:
    """Prints lines; remembers whether one was over its limit."""

    def __init__(self, *, hold: bool) -> None:
        self.hold, self.over = hold, False

    def tell(
        self, what: str, value: float, unit: str, limit: float | None = None, *, least: bool = False
    ) -> None:
        """Print one measured value with its limit."""
        bad = limit is not None and self.hold and (value < limit if least else value > limit)
        self.over |= bad
        note = f"  (at {'least' if least else 'most'} {limit:g} {unit})" if limit is not None else ""
        print(f"{value:>10.3f} {unit:<4} {what}{note}{'  OVER' if bad else ''}")


def main() -> int:
    """Measure everything; return 1 when something is over its limit."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--nodes", type=int, default=1_000_000)
    parser.add_argument("--part", choices=PARTS, help=argparse.SUPPRESS)
    parser.add_argument("--shape", default="forest", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.part:
        print(json.dumps(PARTS[asked.part](asked.nodes, asked.shape)))
        return 0
    print(machine())
    limits = Limits(hold=asked.nodes == 1_000_000)
    own = ask("ours", asked.nodes)
    print(f"forest of {asked.nodes:,} nodes: {own['rounds']} sweeps, largest drop {own['drop']:.1f} %")
    limits.tell("build and solve", own["solve"], "s", 4)
    limits.tell("of it: the order of the nodes", own["build"], "s")
    limits.tell("peak memory", own["memory"] / GIGABYTE, "GB", 1.2)
    limits.tell("all loop impedances and fault currents", own["fault"], "s", 0.2)
    for shape in ("chain", "one tree"):
        other = ask("ours", asked.nodes, shape)
        limits.tell(
            f"build and solve {shape}: {other['rounds']} sweeps, {other['drop']:.1f} %",
            other["solve"],
            "s",
            4,
        )
        limits.tell(f"peak memory of {shape}", other["memory"] / GIGABYTE, "GB", 1.2)
    engine = ask("theirs", asked.nodes)
    limits.tell(f"power-grid-model; largest difference {engine['apart']:.1e} V", engine["solve"], "s")
    limits.tell("its peak memory, our check of it included", engine["memory"] / GIGABYTE, "GB")
    limits.tell("times faster than power-grid-model", engine["solve"] / own["solve"], "", 3, least=True)
    if shutil.which("gcc"):
        limit = ask("in_c", asked.nodes)
        limits.tell(
            f"sweep in C: {limit['rounds']} sweeps, largest difference {limit['apart']:.1e} V",
            limit["solve"],
            "s",
        )
        limits.tell(
            "times as long as C, order of the nodes apart", (own["solve"] - own["build"]) / limit["solve"], ""
        )
        limits.tell("times as long as C, all in all", own["solve"] / limit["solve"], "")
    small = ask("ours", 1000)
    limits.tell("build and solve 1,000 nodes", 1000 * small["solve"], "ms", 5)
    batch = ask("many", 10_000)
    limits.tell("1,000 scenarios of 10,000 nodes, faults included", batch["solve"], "s")
    limits.tell("their peak memory", batch["memory"] / GIGABYTE, "GB")
    return int(limits.over)


if __name__ == "__main__":
    sys.exit(main())
