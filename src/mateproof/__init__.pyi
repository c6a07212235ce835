from mateproof.app.api.build import build as build
from mateproof.app.api.check import check as check
from mateproof.app.api.read import read as read
from mateproof.parts.library import open_library as open_library

__version__: str
__all__ = ["__version__", "build", "check", "open_library", "read"]
