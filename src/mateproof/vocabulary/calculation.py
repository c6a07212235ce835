"""What the network of a plan is calculated with: words, defaults and their reasons.

A default is always the side on which nothing is proven that does not hold: the highest resistance, the
largest fault current where it may be too large, the smallest where it may be too small.
"""

from __future__ import annotations

EACH_HALF, WITH_TRANSITION, WHOLE = READINGS = ("each half", "with transition", "whole")
"""What contact resistance R and transition T of a sheet are, per mated pole: 2R + T, R + T, R."""

C_MAX, C_MIN = 1.10, 0.90
"""Voltage factors of IEC 60909. Public tools disagree (1.05 or 1.10; 0.95 or 0.90): the outer ones."""

LOOP_SHARE = 100.0
"""% of U0 / Ia (IEC 60364-4-41); some practice takes 95 (BS 7671)."""

CONSTANTS = ("power", "current", "impedance")
"""What a load keeps when its voltage changes."""
