"""Writes a large plan of library parts: zones with a chain of leads each, written out or by a template.

    python benchmarks/generate_plan.py --connectors 100000 --output big.yaml [--templated]

Both forms mean the same plan, and everything in it is stated, so that a check has its answers to give and
not only questions. A zone has 51 leads in a row, which are 50 sockets, 50 plugs and 50 mates.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

PLUG, SOCKET = "770-1252/076-000", "770-1242/076-000"
MATES = 50
HEAD = f"""\
format: 1
name: {{name}}
environment: {{{{place: closed, temperature: 5..40 °C, processing_temperature: 10..30 °C,
              degree_of_protection: IP20, pollution_degree: 2}}}}
assembly: {{{{made: on_site, coding: on_site, ferrule: none, method: opened, strip_length: 9 mm,
           sheath_strip: 35 mm, strain_relief: 770-502/042-000}}}}
mating: {{{{cycles: 20, under_load: no, made: on_site}}}}
supplies:
  sensing: {{{{system: SELV, voltage: 24 V, nature: dc, overvoltage_category: I}}}}
cables:
  light: {{{{conductors: 2, conductor: fine-stranded, cross_section: 1.5 mm², diameter: 7.5 mm}}}}
parts:
  {PLUG}: {{{{like: {SOCKET}}}}} # the plug's own sheet is not at hand
"""
CIRCUIT = "{supply: sensing, function: status query, conductors: [1/COM, 2], current: 1 A, survives: 24 V}"


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
        yield f"  W{z}-00: {{{_cable(z)}, {_to(z, '00')}}}"
        for n in range(1, MATES):
            yield f"  W{z}-{n:02}: {{{_cable(z)}, {_from(z, f'{n - 1:02}')}, {_to(z, f'{n:02}')}}}"
        yield f"  W{z}-{MATES}: {{{_cable(z)}, {_from(z, MATES - 1)}}}"
    yield "mates:"
    yield from (f"  - W{z}-{n:02}.to + W{z}-{n + 1:02}.from" for z in zones for n in range(MATES))


def templated(connectors: int) -> Iterator[str]:
    """Yield the lines of the same plan as one template."""
    each = f"for: {{n: 1..{MATES - 1}}}"
    yield HEAD.format(name=f"{connectors} connectors")
    yield "templates:"
    yield "  zone:"
    yield "    parameters: [z]"
    yield f"    circuits: {{status-<z>: {CIRCUIT}}}"
    yield "    zones: {zone-<z>: {}}"
    yield "    leads:"
    yield f"      W<z>-00: {{{_cable('<z>')}, {_to('<z>', '00')}}}"
    middle = f"{_from('<z>', '<n-1:02>')}, {_to('<z>', '<n:02>')}"
    yield f"      W<z>-<n:02>: {{{each}, {_cable('<z>')}, {middle}}}"
    yield f"      W<z>-{MATES}: {{{_cable('<z>')}, {_from('<z>', MATES - 1)}}}"
    yield f"    mates: [{{for: {{n: 0..{MATES - 1}}}, join: W<z>-<n:02>.to + W<z>-<n+1:02>.from}}]"
    yield f"use: {{zones: {{template: zone, for: {{z: 1..{len(_zones(connectors))}}}}}}}"


def _cable(zone: int | str) -> str:
    return f"cable: light, circuit: status-{zone}, length: 3 m, zone: zone-{zone}"


def _from(zone: int | str, mate: int | str) -> str:
    """Return the plug of a mate; both halves bear its label, and this one the lever of the pair."""
    return f"from: {{part: {PLUG}, label: {zone}-{mate}, lever: 770-101}}"


def _to(zone: int | str, mate: int | str) -> str:
    return f"to: {{part: {SOCKET}, label: {zone}-{mate}}}"


def _zones(connectors: int) -> range:
    return range(1, -(-connectors // (2 * MATES)) + 1)


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
