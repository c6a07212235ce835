"""From tables to nodes and wires."""

from __future__ import annotations

from mateproof.documents.diagram.model import Attachment, Dock, Graph, Half, Kind, Node, Wire
from mateproof.documents.dossier import Dossier, Row


def graph(dossier: Dossier) -> Graph:
    """Return the dossier's plan as nodes and wires."""
    return _Reading(dossier).graph()


class _Reading:
    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.words = dossier.words
        self.ends = {row["end"]: row for row in dossier.rows("installed")}
        self.partner: dict[str, str] = {}
        self.mates: dict[str, str] = {}
        for row in dossier.rows("mated"):
            # A second mate of the same end is a finding of the rules; the picture shows the first one.
            if row["end_a"] not in self.partner and row["end_b"] not in self.partner:
                self.partner |= {row["end_a"]: row["end_b"], row["end_b"]: row["end_a"]}
                self.mates[row["end_a"]] = self.mates[row["end_b"]] = row["mate"]
        self.where: dict[str, Attachment] = {}
        self.nodes: dict[str, Node] = {}

    def graph(self) -> Graph:
        self._devices()
        self._joints()
        wires = [*self._leads(), *self._links()]
        zones = [row["zone"] for row in self.dossier.rows("zones")]
        return Graph(self.nodes, wires, zones)

    def _devices(self) -> None:
        mounted: dict[str, list[str]] = {}
        for end, row in self.ends.items():
            if row["device"]:
                mounted.setdefault(row["device"], []).append(end)
        for row in self.dossier.rows("devices"):
            name, key = row["device"], f"device {row['device']}"
            docks = tuple(self._dock(key, end) for end in mounted.get(name, ()))
            self.nodes[key] = Node(key, Kind.DEVICE, row["zone"], name, row["part"] or "", docks=docks)

    def _dock(self, key: str, end: str) -> Dock:
        self.where[end] = Attachment(key, end)
        partner = self.partner.get(end)
        if partner is None or self.ends.get(partner, {}).get("device"):
            return Dock(self._half(end), None)
        self.where[partner] = Attachment(key, end)
        return Dock(self._half(end), self._half(partner))

    def _joints(self) -> None:
        for end, row in self.ends.items():
            if end in self.where:
                continue
            partner = self.partner.get(end)
            names = [end] if partner is None or partner in self.where else [end, partner]
            kind = Kind.JOINT if len(names) > 1 else Kind.OPEN
            key = f"{kind} {end}"
            halves = tuple(map(self._half, names))
            self.nodes[key] = Node(key, kind, row["zone"], halves=halves, mate=self.mates.get(end, ""))
            self.where |= {name: Attachment(key, name) for name in names}

    def _half(self, end: str) -> Half:
        row = self.ends.get(end)
        if row is None:
            return Half(end, text=end)
        face = f"{'?' if row['poles'] is None else row['poles']}{row['coding'] or '?'}"
        detail = f"{face} · {row['colour'] or '?'}"
        return Half(end, row["gender"], row["label"] or end, detail, row["colour"], row["part"])

    def _leads(self) -> list[Wire]:
        return [self._wire(row) for row in self.dossier.rows("leads")]

    def _wire(self, row: Row) -> Wire:
        names = (row["conductor_names"] or "").split()
        count = row["conductors"] if row["conductors"] is not None else len(names)
        strokes = tuple(names[index] if index < len(names) else "" for index in range(min(count, 12)))
        a, b = self._side(row, "from"), self._side(row, "to")
        return Wire(row["lead"], a, b, self._detail(row), strokes or ("",), bool(strokes), self._flow(row))

    def _side(self, row: Row, side: str) -> Attachment:
        end, device = row[f"{side}_end"], row[f"{side}_device"]
        if end in self.where:
            return self.where[end]
        if f"device {device}" in self.nodes:
            return Attachment(f"device {device}", f"terminal {row['lead']}.{side}")
        key = f"bare {row['lead']}.{side}"
        self.nodes[key] = Node(key, Kind.BARE, name=f"{row['lead']}.{side}")
        return Attachment(key)

    def _flow(self, row: Row) -> int:
        """A plug is fed by what it is plugged into; a socket feeds. Sides that disagree tell nothing."""
        signs = {"plug": 1, "socket": -1}
        a = signs.get(self.ends.get(row["from_end"], {}).get("gender") or "", 0)
        b = -signs.get(self.ends.get(row["to_end"], {}).get("gender") or "", 0)
        return a or b if a * b >= 0 else 0

    def _detail(self, row: Row) -> str:
        show = self.words.show
        length = show(row["length_m"], "m") if row["length_m"] is not None else "? m"
        cross = row["cross_section_mm2"]
        make = (
            f"{show(row['conductors'])} × {show(cross, 'mm²')}"
            if cross and row["conductors"]
            else row["cable"]
        )
        return " · ".join(filter(None, (length, make)))

    def _links(self) -> list[Wire]:
        """Two mounted connectors plugged into each other: a link without strokes."""
        found = []
        for end, partner in self.partner.items():
            if end < partner and self._mounted(end) and self._mounted(partner):
                found.append(Wire(self.mates[end], self.where[end], self.where[partner], "", ()))
        return found

    def _mounted(self, end: str) -> bool:
        return bool(self.ends.get(end, {}).get("device")) and end in self.where
