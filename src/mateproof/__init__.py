"""Mateproof proves that a pluggable installation can only be plugged together the right way."""

__version__ = "0.1.0"

__all__ = ["__version__"]
