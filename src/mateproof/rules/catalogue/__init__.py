"""The rules, one file each: `m101_poles.py` is rule M101, "poles". A new file here is a new rule."""
