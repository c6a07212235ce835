"""From a PDF to the neutral document, by geometry alone.

First door: `reader.read(data, name, sha256)`. The way of a page:

    library     PDFium: opening, closing, and its functions as bare calls
    bombs       files that would fill the memory are refused
    characters  characters with boxes → words in points from the top left corner of the page as it is seen
                (pieces: where words end; clean: their characters; frame: the visible page)
    fonts       type size, weight, direction, visibility of a text object (clips: text outside its clip path)
    drawn       path objects → straight rules
    raised      raised and lowered characters join the word that they belong to (lifted: raised by the font)
    segments    words on one baseline → segments, parted by gaps and by vertical rules
    blocks      what stands side by side becomes one block after the other (dividers: rules; gutters: white)
    columns     the segments of a block → rows with one cell per column (centred: cells in the middle of rows)
    lines       rows → the lines of the document
    reader      all pages → the document; says which pages have no text

The order in which a file draws its text is never trusted; what it draws outside the visible page is not text.
"""
