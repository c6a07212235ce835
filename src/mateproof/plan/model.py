"""A plan as it is meant: templates expanded, includes joined, defaults filled in, quantities typed.

Flat on purpose: tables are built from these lists column by column. `None` always means "not stated".
Lengths are in mm (conductor preparation) or m (leads), cross sections in mm², the rest in SI units.
A record's `at` maps a field to the span where its effective value was written (a default's span when the
value is inherited); the empty key is the record itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mateproof.parts.fact import Fact
from mateproof.vocabulary.buses import BUS_LIMITS, BusLimits
from mateproof.vocabulary.findings import Place
from mateproof.vocabulary.ordering import Fit, Spare

Span = tuple[int, int, int, int]
"""(index into Plan.files, line, column, length), lines and columns from 1."""
At = Mapping[str, Span]

Position = tuple[float, float, float]
"""Coordinates along the axes of the plan, in m."""

ENVIRONMENT = "environment"
"""Name of the zone of ends that name no zone, when the plan describes its environment."""


@dataclass(slots=True)
class Variable:
    """A value that the plan writes once, for many places."""

    name: str
    value: str
    used: bool
    at: At


@dataclass(slots=True)
class Supply:
    """Where power or a signal comes from."""

    name: str
    system: str | None  # TN-S, TN-C-S, TT, IT, SELV, PELV, FELV
    voltage_v: float | None  # line to neutral, or between the two conductors
    nature: str | None  # ac, dc
    overvoltage_category: int | None  # 1..4
    at: At
    prospective_ka: float | None = None  # highest short-circuit current to expect
    loop_ohm: float | None = None  # highest, line and protective conductor
    impedance_ohm: float | None = None  # highest, line and neutral or the two conductors
    earth_ohm: float | None = None  # both electrodes in TT
    r_to_x: float | None = None  # of these impedances
    network: str | None = None  # vocabulary.limits.NETWORKS


@dataclass(slots=True)
class Protection:
    """The device that disconnects a circuit; one that is not written has nothing stated."""

    kind: str | None = None  # MCB, RCBO, fuse, electronic
    curve: str | None = None  # B, C, D, gG
    current_a: float | None = None
    residual_ma: float | None = None
    breaking_ka: float | None = None
    trip_a: float | None = None  # at which it surely trips in time
    let_through_a2s: float | None = None


@dataclass(slots=True)
class Circuit:
    """A set of conductors with one function; `conductors` are named in the order of the poles."""

    name: str
    supply: str | None
    function: str | None
    voltage_v: float | None  # highest between two of its conductors; the supply's when not written
    nature: str | None
    current_a: float | None
    conductors: tuple[str, ...] | None
    overvoltage_category: int | None
    survives_v: float | None  # highest voltage its devices survive on this circuit's conductors
    at: At
    protection: Protection | None = None
    bus: str | None = None  # vocabulary.buses.Bus
    bus_conductors: tuple[str, ...] | None = None  # the conductors that carry it
    spare_poles: bool | None = None  # connectors may have more poles than it has conductors
    simultaneity: float | None = None  # % of its loads that flow at once
    hours: float | None = None  # a year, at full load, that its losses come to
    use: str | None = None  # vocabulary.limits.USES


@dataclass(slots=True)
class Zone:
    """A place in which ends lie within reach of each other; `near` zones are within reach too."""

    name: str
    place: str | None  # closed (only with a tool), restricted, open (easily accessible)
    temperature_low_c: float | None  # in service
    temperature_high_c: float | None
    processing_low_c: float | None  # while conductors are terminated and connectors mated
    processing_high_c: float | None
    degree_of_protection: str | None  # what the place asks for, e.g. IP20
    pollution_degree: int | None
    near: tuple[str, ...]
    at: At
    altitude_m: float | None = None
    position: Position | None = None
    separable: tuple[str, ...] = ()  # those of `near` that could be separated from it


@dataclass(frozen=True, slots=True)
class Laid:
    """How a cable is laid: what decides the current that it carries."""

    reference_method: str | None = None  # A1, A2, B1, B2, C, E
    grouped: int | None = None  # loaded circuits laid together, this one included
    arrangement: str | None = None  # bunched, layer
    ampacity_a: float | None = None  # the planner's own calculation

    @property
    def arranged(self) -> str | None:
        """How it lies beside others; what is alone lies in either way."""
        return self.arrangement or ("bunched" if self.grouped == 1 else None)


NOT_LAID = Laid()


@dataclass(slots=True)
class Cable:
    """A type of cable."""

    name: str
    item: str | None
    conductors: int | None
    conductor: str | None  # vocabulary.conductors.Conductor
    cross_section_mm2: float | None
    diameter_mm: float | None
    at: At
    insulation: str | None = None  # vocabulary.conductors.Insulation
    voltage_v: float | None = None  # rated, between two conductors
    temperature_low_c: float | None = None  # of the air around it
    temperature_high_c: float | None = None


@dataclass(slots=True)
class Device:
    """Something that leads go to; its mounted connectors are ends named `device.connector`."""

    name: str
    zone: str | None
    part: str | None
    circuit: str | None
    current_a: float | None
    wiring: tuple[tuple[str, str], ...] | None  # inner wiring, pairs of `connector.pole`
    at: At
    feeds: tuple[str, ...] = ()  # supplies that begin in it
    bus_supply_a: float | None = None  # what it gives to each bus line it is on
    bus_current_a: float | None = None  # what it takes from the bus
    bus_units: int | None = None  # control gear, drives or bus devices it counts as
    power_w: float | None = None  # of all its lines together
    power_factor: float | None = None
    load: str | None = None  # what it keeps: power, current, impedance
    lines: tuple[str, ...] | None = None  # line conductors it takes its current from
    inrush_a: float | None = None
    position: Position | None = None
    survives_v: float | None = None  # highest voltage that its inputs survive


@dataclass(slots=True)
class Lead:
    """A cable with two sides, `from` and `to`."""

    name: str
    cable: str | None
    circuit: str | None
    length_m: float | None
    at: At
    zone: str | None = None  # of what lies along it; its connectors may lie elsewhere
    laid: Laid = NOT_LAID  # its own, and what its type of cable says beside that


@dataclass(slots=True)
class End:
    """One connector of the plan: on a lead (`lead.from`, `lead.to`) or mounted on a device."""

    name: str
    lead: str | None
    device: str | None
    part: str | None
    circuit: str | None
    zone: str | None
    mounting: str  # flying, mounted
    made: str | None  # on site, factory: where its conductors are terminated
    coding: str | None  # on site (the coding step is done there), delivered (used as delivered)
    label: str | None
    levers: tuple[str, ...]  # item numbers of the levers added to it
    strain_relief: str | None
    cap: str | None
    at: At
    position: Position | None = None  # its own, else its device's, else its zone's
    free_m: float | None = None  # how far it can be moved from there; a mounted one stays where it is


@dataclass(slots=True)
class Termination:
    """One side of a lead that goes into a connector; several may share one end (looping)."""

    name: str  # `lead.from` or `lead.to`
    end: str  # the connector's name
    lead: str
    ferrule: str | None  # vocabulary.conductors.Ferrule
    method: str | None  # vocabulary.conductors.Method
    strip_length_mm: float | None
    sheath_strip_mm: float | None
    earth_extra_mm: float | None
    at: At


@dataclass(slots=True)
class Wired:
    """One side of a lead that goes straight to a device's terminal, without connector."""

    name: str
    lead: str
    device: str
    at: At


@dataclass(slots=True)
class Mate:
    """Two ends that are meant to be plugged together. Its name is "a + b"."""

    name: str
    a: str
    b: str
    cycles: int | None  # how often it will be plugged
    under_load: bool | None
    made: str | None  # on site, factory: a mate made in the factory is never open on site
    at: At
    pull_n: float | None = None  # force that pulls at it in service
    force_n: float | None = None  # force that can be brought to bear there to plug it


@dataclass(slots=True)
class DeclaredPart:
    """A part that the plan defines, or facts it adds to a part of the library.

    With `like`, the facts of that part are taken over, marked declared, except those that are written.
    """

    name: str
    like: str | None
    part_class: str | None
    facts: tuple[Fact, ...]  # origin declared, source = the plan's own file and line
    at: At
    accessories: tuple[str, ...] = ()  # item numbers of parts that go with it
    counterparts: tuple[str, ...] = ()  # item numbers of parts it is made to be mated with


@dataclass(slots=True)
class Limits:
    """What the planner accepts; defaults are visible in the report."""

    misplug_harm: str  # a misplug at least this harmful …
    misplug_barrier: str  # … must be stopped by a barrier at least this strong …
    at: At
    misplug_when: str = "first assembly"  # … if it can happen then …
    misplug_reach: str = "near"  # … between ends that can meet so: zone, near, position
    own: Mapping[str, float] = field(default_factory=dict)
    """Limits of standards that the plan replaces: key of `limits` → value in the key's unit."""
    buses: Mapping[str, BusLimits] = field(default_factory=lambda: BUS_LIMITS)  # by vocabulary.buses.Bus


@dataclass(frozen=True, slots=True)
class Calculation:
    """What the network is calculated with; what is None has a default in `vocabulary.calculation`."""

    contact_resistance: str | None = None  # vocabulary.calculation.READINGS
    conductor_c: float | None = None  # of all conductors in service
    resistivity: float | None = None  # Ω·mm²/m, instead of table and temperature
    c_max: float | None = None
    c_min: float | None = None
    loop_share: float | None = None  # %
    hours: float | None = None  # a year, at full load


@dataclass(frozen=True, slots=True)
class Ordering:
    """What is ordered beside what the plan names; None: the plan has no preference."""

    spares: Mapping[str, Spare] = field(default_factory=dict)  # by vocabulary.ordering.SPARE_KINDS
    colour: str | None = None  # of accessories
    relief: str = Fit.MIDDLE
    lever: str | None = None  # hand, tool
    lever_on: str | None = None  # socket, plug


NOT_ORDERED = Ordering()


@dataclass(slots=True)
class Waiver:
    """Findings that somebody answers for."""

    name: str
    rule: str  # code or name, as written
    place: str | None  # a name, or a pattern with *; None is everywhere
    reason: str
    who: str
    expires: str  # ISO date, the last day on which it holds
    at: At


@dataclass(slots=True)
class Weight:
    """What one rule weighs in this plan."""

    rule: str  # code or name, as written
    severity: str  # error, warning, info, off
    span: Span | None = None  # None: the profile says so


@dataclass(slots=True)
class Plan:
    """One resolved plan."""

    name: str
    files: Sequence[str]
    market: str  # IEC, USA
    language: str  # en, de
    approvals: tuple[str, ...]  # asked of every part, e.g. "DNV GL"
    supplies: list[Supply] = field(default_factory=list)
    circuits: list[Circuit] = field(default_factory=list)
    zones: list[Zone] = field(default_factory=list)
    cables: list[Cable] = field(default_factory=list)
    devices: list[Device] = field(default_factory=list)
    leads: list[Lead] = field(default_factory=list)
    ends: list[End] = field(default_factory=list)
    terminations: list[Termination] = field(default_factory=list)
    wired: list[Wired] = field(default_factory=list)
    mates: list[Mate] = field(default_factory=list)
    parts: list[DeclaredPart] = field(default_factory=list)
    limits: Limits | None = None
    calculation: Calculation = Calculation()
    order: Ordering = NOT_ORDERED
    waivers: list[Waiver] = field(default_factory=list)
    weights: list[Weight] = field(default_factory=list)
    variables: list[Variable] = field(default_factory=list)
    profile: str | None = None
    sheets: Mapping[int, str] = field(default_factory=dict)
    """Number of a file → sheet, where it is a workbook."""
    origins: Mapping[tuple[int, int, int], tuple[tuple[str, Span], ...]] = field(default_factory=dict)
    """Place of a text → the plan's variables in it: what each is, and where that is written."""
    listed: frozenset[int] = frozenset()
    """Numbers of the files that are lists."""
    at: At = field(default_factory=dict)

    def place(self, span: Span) -> Place:
        """Return a span with its file's name."""
        return Place(self.files[span[0]], *span[1:], self.sheets.get(span[0], ""))
