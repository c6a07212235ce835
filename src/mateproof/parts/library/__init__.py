"""The library keeps parts and their evidence; the only place with SQL."""
