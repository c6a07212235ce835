"""Changes to the text of a plan: pieces are exchanged, everything else stays as it is.

First doors: `source.Source` (what stands where, and the edits that change it), `applying.applied` (texts with
fixes), `applying.edited` (one text with edits), `given.given` (what templates could be given instead). An
edit is found by its place; what stands there must be what is to be exchanged, or nothing is changed.
"""
