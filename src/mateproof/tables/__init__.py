"""A plan and its parts as columnar tables; the only room that names columns."""
