from mateproof.app.api.build import build as build
from mateproof.app.api.calculate import calculate as calculate
from mateproof.app.api.check import check as check
from mateproof.app.api.diff import diff as diff
from mateproof.app.api.fmt import fmt as fmt
from mateproof.app.api.misplugs import misplugs as misplugs
from mateproof.app.api.read import read as read
from mateproof.parts.library import open_library as open_library

__version__: str
__all__ = ["__version__", "build", "calculate", "check", "diff", "fmt", "misplugs", "open_library", "read"]
