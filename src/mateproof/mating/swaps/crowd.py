"""Many mates in columns: the same groups and atoms as those of `mates`, by number."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mateproof.mating.codes import Codes, Dense, dense, packed
from mateproof.mating.site import Site

SHARED = 4
"""circuit of the plug, of the socket, label of the plug, of the socket, as in `mates.Shared`"""


@dataclass(frozen=True, slots=True)
class Crowd:
    """Mates whose ends lie open on site and belong to no other mate; a mate is a place in the order of names.

    `plug`, `socket`: rows of the ends of each mate. `atom`: its atom.
    `group`, `number`: the group, and the number of mates, of each atom.
    `keys`: what each atom may share (`SHARED` rows), 0 where it is not stated.
    `plugs`, `sockets`: the groups of ends on site that make up each group of mates; these are numbered by
    the name that comes first in each.
    """

    plug: Codes
    socket: Codes
    atom: Codes
    group: Codes
    number: Codes
    keys: Codes
    plugs: Codes
    sockets: Codes


def crowd(site: Site) -> Crowd:
    """Return the mates of a site."""
    plug, socket = _plug_first(site, *_single(site))
    ends = site.ends["atom"].to_numpy()
    atoms = dense(packed(ends[plug], ends[socket]))
    first = [ends[side[atoms.first]] for side in (plug, socket)]
    of = site.atoms["group"].to_numpy()
    groups = dense(packed(*(of[atom] for atom in first)))
    stated = (site.atoms[name].fill_null(0).to_numpy() for name in ("circuit_id", "label_id"))
    keys = np.array([key[atom] for key in stated for atom in first]).reshape(SHARED, atoms.size)
    at = np.full(len(ends), -1)
    at[plug] = np.arange(len(plug))
    named = at[site.order]
    named = named[named >= 0]
    atom = atoms.codes[named]
    order = _first_seen(groups.codes[atom], groups.size)
    group, number = np.argsort(order)[groups.codes], np.bincount(atoms.codes, minlength=atoms.size)
    plugs, sockets = (of[atom[groups.first[order]]] for atom in first)
    return Crowd(plug[named], socket[named], atom, group, number, keys, plugs, sockets)


def _first_seen(codes: Codes, size: int) -> Codes:
    """Return the codes in the order in which they come first."""
    return np.argsort(Dense(codes, size).first)


def _single(site: Site) -> tuple[Codes, Codes]:
    a, b = (site.mates[half].to_numpy() for half in ("a", "b"))
    uses = np.bincount(np.concatenate((a, b)), minlength=len(site.ends))
    kept = (a != b) & (uses[a] == 1) & (uses[b] == 1)
    return a[kept], b[kept]


def _plug_first(site: Site, a: Codes, b: Codes) -> tuple[Codes, Codes]:
    """Return the plugs and the sockets, as `mates.plug_first` says which are which."""
    gender, group = site.groups["gender"], site.ends["group"].to_numpy()
    plug, socket = ((gender == half).fill_null(value=False).to_numpy()[group] for half in ("plug", "socket"))
    plug_like, socket_like = plug[a] | socket[b], socket[a] | plug[b]
    turn, open_ = socket_like, plug_like == socket_like
    if open_.any():
        place = np.empty(len(group), np.int64)
        place[site.order] = np.arange(len(group))
        turn = np.where(open_, place[a] > place[b], turn)
    return np.where(turn, b, a), np.where(turn, a, b)
