"""YAML in, a typed plan out; every key and value knows its file, line and column.

First doors: `read.read` (files → `model.Plan`), `language` (what may be written, and its documentation).
"""
