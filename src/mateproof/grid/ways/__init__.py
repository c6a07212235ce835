"""One way through the calculated network, step by step, so that it can be recomputed by hand; and what-ifs.

First doors: `ways(tables, chosen)` → the tables `ways`, `way_steps` and `way_loads`, for documents;
`cornered(tables, corners)` → the worst of many scenarios. Both follow the network anew.
"""

from mateproof.grid.ways.corners import Cornered, Corners, Extremum, Scenario, cornered
from mateproof.grid.ways.ways import ways

__all__ = ["Cornered", "Corners", "Extremum", "Scenario", "cornered", "ways"]
