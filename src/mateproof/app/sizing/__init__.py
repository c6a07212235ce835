"""The command `size`: which cross section each circuit needs, asked of the rules themselves.

No formula stands here. Copies of the plan that differ in one thing (the cross section of a circuit, or how it
is split) are calculated side by side and asked the same rules as by `check`; the smallest one without an
objection is proposed, and the plan as it would be is asked once more.
"""
