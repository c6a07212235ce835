"""The voltage that the devices of a circuit survive: each device's own, else what its circuit says of all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from mateproof.plan.model import Circuit, Device, Plan


def survived(plan: Plan) -> Mapping[str, float | None]:
    """Return circuit → voltage that all its devices survive, for circuits of which a device says so.

    Where a device says nothing and its circuit says nothing either, nothing is known of the circuit. A device
    that feeds the circuit's supply is asked only when it says something.
    """
    if all(device.survives_v is None for device in plan.devices):
        return {}
    on = _devices(plan)
    of_plan = {circuit.name: circuit for circuit in plan.circuits}
    return {
        name: _least(of_plan[name], devices)
        for name, devices in on.items()
        if name in of_plan and any(device.survives_v is not None for device in devices.values())
    }


def _least(circuit: Circuit, devices: Mapping[str, Device]) -> float | None:
    asked = [
        circuit.survives_v if device.survives_v is None else device.survives_v
        for device in devices.values()
        if device.survives_v is not None or circuit.supply not in device.feeds
    ]
    stated = [voltage for voltage in asked if voltage is not None]
    return min(stated) if len(stated) == len(asked) else None


def _devices(plan: Plan) -> Mapping[str, Mapping[str, Device]]:
    """Return circuit → its devices by name: of the circuit, with a connector of it, or with a lead of it."""
    named = {device.name: device for device in plan.devices}
    leads = {lead.name: lead.circuit for lead in plan.leads}
    belonging = [
        *((device.circuit, device.name) for device in plan.devices),
        *((end.circuit, end.device) for end in plan.ends),
        *((leads.get(side.lead), side.device) for side in plan.wired),
    ]
    found: dict[str, dict[str, Device]] = defaultdict(dict)
    for circuit, device in belonging:
        if circuit and device in named:
            found[circuit][device] = named[device]
    return found
