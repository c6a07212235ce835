"""Writes a large plan of library parts: zones with a chain of leads each, written out or by a template.

    python benchmarks/generate_plan.py --connectors 100000 --output big.yaml [--templated]

Both forms mean the same plan. A zone has 50 leads (100 connectors) and 49 mates.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

PLUG, SOCKET = "770-1252/076-000", "770-1242/076-000"
LEADS = 50
HEAD = """\
format: 1
name: {name}
environment: {{place: closed, temperature: 5..40 °C, processing_temperature: 10..30 °C,
              degree_of_protection: IP20, pollution_degree: 2}}
assembly: {{made: on_site, coding: on_site, ferrule: none, method: opened, strip_length: 9 mm,
           sheath_strip: 35 mm, strain_relief: 770-502/042-000}}
supplies:
  sensing: {{system: SELV, voltage: 24 V, nature: dc, overvoltage_category: I}}
cables:
  light: {{conductors: 2, conductor: fine-stranded, cross_section: 1.5 mm², diameter: 7.5 mm}}
"""
CIRCUIT = "{supply: sensing, function: status query, conductors: [1/COM, 2], current: 1 A}"
LEAD = "{{cable: light, circuit: status-{z}, length: 3 m, zone: zone-{z}, from: {plug}, to: {socket}}}"
PLUG_SIDE = f"{{part: {PLUG}, lever: 770-101}}"
SOCKET_SIDE = f"{{part: {SOCKET}}}"


def written_out(connectors: int) -> Iterator[str]:
    """Yield the lines of a plan with (at least) so many connectors, every lead and mate on its own line."""
    zones = _zones(connectors)
    yield HEAD.format(name=f"{connectors} connectors")
    yield "circuits:"
    yield from (f"  status-{z}: {CIRCUIT}" for z in zones)
    yield "zones:"
    yield from (f"  zone-{z}: {{}}" for z in zones)
    yield "leads:"
    for z in zones:
        lead = LEAD.format(z=z, plug=PLUG_SIDE, socket=SOCKET_SIDE)
        yield from (f"  W{z}-{n:02}: {lead}" for n in range(1, LEADS + 1))
    yield "mates:"
    yield from (f"  - W{z}-{n:02}.to + W{z}-{n + 1:02}.from" for z in zones for n in range(1, LEADS))


def templated(connectors: int) -> Iterator[str]:
    """Yield the lines of the same plan as one template."""
    lead = LEAD.format(z="<z>", plug=PLUG_SIDE, socket=SOCKET_SIDE)
    yield HEAD.format(name=f"{connectors} connectors")
    yield "templates:"
    yield "  zone:"
    yield "    parameters: [z]"
    yield f"    circuits: {{status-<z>: {CIRCUIT}}}"
    yield "    zones: {zone-<z>: {}}"
    yield f"    leads:\n      W<z>-<n:02>:\n        for: {{n: 1..{LEADS}}}"
    yield from (f"        {key}" for key in _block(lead))
    yield f"    mates: [{{for: {{n: 1..{LEADS - 1}}}, join: W<z>-<n:02>.to + W<z>-<n+1:02>.from}}]"
    yield f"use: {{zones: {{template: zone, for: {{z: 1..{len(_zones(connectors))}}}}}}}"


def _zones(connectors: int) -> range:
    return range(1, -(-connectors // (2 * LEADS)) + 1)


def _block(lead: str) -> list[str]:
    """Return the keys of a lead, one per line."""
    head, _, rest = lead.strip("{}").partition(", from: ")
    plug, _, socket = rest.partition(", to: ")
    return [*head.split(", "), f"from: {plug}", f"to: {socket}}}"]


def main() -> None:
    """Write the plan."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--connectors", type=int, default=100_000)
    parser.add_argument("--templated", action="store_true")
    parser.add_argument("--output", type=Path, required=True)
    given = parser.parse_args()
    lines = templated(given.connectors) if given.templated else written_out(given.connectors)
    given.output.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
