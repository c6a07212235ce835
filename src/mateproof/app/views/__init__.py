"""Terminal views: one file for one thing people look at; each yields lines, `terminal.echo` prints them.

First doors: `part.lines` (a part with its facts), `reading.lines` (a sheet that was read).
"""
