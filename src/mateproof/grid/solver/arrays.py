"""Names for the arrays of this room; a shape stands in the docstring of whoever takes or returns one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Positions = NDArray[np.int32]
Flags = NDArray[np.bool_]
Floats = NDArray[np.float64]
Complexes = NDArray[np.complex128]
Codes = NDArray[np.uint8]
