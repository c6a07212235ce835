"""Files that people name by mistake, or to do harm, each with what is answered; made here, none is kept."""

from tests.sheets.bad import markup, others, pdfs, texts
from tests.sheets.bad.bad import Bad

ALL: tuple[Bad, ...] = (*texts.BAD, *markup.BAD, *pdfs.BAD, *others.BAD)
