"""Pictures of the mistakes that can be made on site: who can be plugged into whom, and the worst of them.

First doors: `matrix.matrix(dossier)` (circuit by circuit, one SVG), `grid.grid` (tables → rows, columns,
cells), `worst.worst(dossier)` (the worst mistakes, as data), `card.card` (one of them as SVG),
`cards.cards` (all of them).
"""
