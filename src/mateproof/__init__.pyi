from mateproof.app.api.build import build as build
from mateproof.app.api.calculate import calculate as calculate
from mateproof.app.api.check import check as check
from mateproof.app.api.diff import diff as diff
from mateproof.app.api.fmt import fmt as fmt
from mateproof.app.api.misplugs import misplugs as misplugs
from mateproof.app.api.read import read as read
from mateproof.parts.library import open_library as open_library

__version__: str
<<<<<<< HEAD
__all__ = ["__version__", "build", "calculate", "check", "diff", "fmt", "open_library", "read"]
=======
__all__ = ["__version__", "build", "check", "diff", "fmt", "misplugs", "open_library", "read"]
>>>>>>> 411196bb5103064635a0b2a4e65043e9e6791936
