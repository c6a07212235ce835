"""The rules: one file per rule, each a claim about a table."""
