"""Names for the arrays of the solver; a shape stands in the docstring of whoever takes or returns one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from mateproof.grid.arrays import Flags, Floats, Ints

Positions = NDArray[np.int32]
Complexes = NDArray[np.complex128]
Codes = NDArray[np.uint8]

__all__ = ["Codes", "Complexes", "Flags", "Floats", "Ints", "Positions"]
