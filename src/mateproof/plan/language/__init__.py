"""The plan language, format 1, as classes: one source for reader, reference and JSON Schema.

First doors: `root.RootEntry` (what stands at the root; one file for each kind of entry below it),
`entry.read_entry` (a node → an entry), `reference.reference` and `json_schema.json_schema` (generated).
"""
