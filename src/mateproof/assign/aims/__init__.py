"""What is counted in a model: one file for each aim.

Each returns its sum as terms, and knows what a whole assignment makes of its own booleans, for the solver's
hint.
"""
