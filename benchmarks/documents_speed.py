"""CPU time of the documents: every one of a generated plan, and the layout of 2,000 boxes.

    python benchmarks/documents_speed.py [connectors …]

The plan is that of generate_plan.py, without findings. The bound is 1 s for the layout and the drawing of
2,000 boxes on one core; a process that misses it ends with 1.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial

import generate_plan

from mateproof.documents import Dossier, all_documents
from mateproof.documents.diagram import picture
from mateproof.documents.diagram.graph import graph
from mateproof.plan import read_text
from mateproof.tables.build import build

BOXES, BOUND = 2000, 1.0


def dossier(text: str) -> Dossier:
    """Return the dossier of a plan's text."""
    return Dossier(build([read_text(text)], {}), version="0")


def seconds(act: Callable[[], object]) -> float:
    """Return the CPU seconds of one call."""
    begin = time.process_time()
    act()
    return time.process_time() - begin


def boxes(count: int) -> Dossier:
    """Return a plan of so many boxes: stars of nine leads, each to a joint and on to a device."""
    stars = range(count // 19)
    lines = ["format: 1", "name: boxes", "devices:"]
    lines += [f"  hub{star}: {{}}" for star in stars]
    lines += [f"  load{star}-{arm}: {{}}" for star in stars for arm in range(9)]
    lines.append("leads:")
    for star in stars:
        for arm in range(9):
            name = f"{star}-{arm}"
            lines.append(f"  in{name}: {{from: {{device: hub{star}}}, to: {{part: S}}}}")
            lines.append(f"  out{name}: {{from: {{part: P}}, to: {{device: load{name}}}}}")
    lines.append("mates:")
    lines += [f"  - in{star}-{arm}.to + out{star}-{arm}.from" for star in stars for arm in range(9)]
    return dossier("\n".join(lines) + "\n")


def main(sizes: list[int]) -> int:
    """Print one line for each document and size; return 1 when the bound is missed."""
    for size in sizes:
        made = dossier("\n".join(generate_plan.written_out(size)) + "\n")
        for name, write in all_documents().items():
            print(f"{size:>8,} connectors  {name:<24} {seconds(partial(write, made)):6.2f} s")
    drawn = boxes(BOXES)
    found = graph(drawn)
    taken = seconds(lambda: picture(drawn))
    print(f"{len(found.nodes):>8,} boxes       {'layout and drawing':<24} {taken:6.2f} s")
    return int(taken > BOUND)


if __name__ == "__main__":
    sys.exit(main([int(argument) for argument in sys.argv[1:]] or [200, 2000]))
