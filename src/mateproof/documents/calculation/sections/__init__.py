"""The sections of the calculation sheet, one file each: facts of a way in, a section out."""
