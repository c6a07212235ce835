"""How aims are settled, one after the other: harm by components, the rest all together or piece by piece."""
