"""The calculated network for people: the sheet of one way, the voltage profile, the loading of circuits.

First doors: `sheet.sheet(dossier)` (sections of steps, as data), `page.page` (the sheet as HTML),
`profile.profile(dossier)` and `bars.bars(dossier)` (SVG).
"""
