"""The documents: one file each, from tables to something a person can hold.

First doors: `dossier.Dossier` (all that a document may know), `all_documents` (file name → writer),
`write_all` (every document into one folder, all or nothing). Adding a document
is adding a file to `catalogue/`.
"""

from mateproof.documents.dossier import Dossier, RuleText
from mateproof.documents.folder import all_documents
from mateproof.documents.writing import write_all

__all__ = ["Dossier", "RuleText", "all_documents", "write_all"]
