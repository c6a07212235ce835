"""`python -m mateproof` is `mateproof`."""

from mateproof.app.cli import main

main()
