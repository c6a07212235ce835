from mateproof.app.api.read import read as read
from mateproof.parts.library import open_library as open_library

__version__: str
__all__ = ["__version__", "open_library", "read"]
