"""Plan and parts as columnar tables and named views: the only room that names columns.

First doors: `build.build` (plans + parts → `Tables`), `schema.SCHEMA` (every table and view, declared once).
"""
