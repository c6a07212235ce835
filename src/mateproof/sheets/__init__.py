"""A data sheet in, parts with evidence out."""
