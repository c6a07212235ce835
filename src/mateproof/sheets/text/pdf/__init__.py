"""From a PDF to the neutral document, by geometry alone.

First door: `reader.read(data, name, sha256)`. The way of a page:

    library     PDFium: opening, closing, and its functions as bare calls
    characters  characters with boxes → words in points from the top left corner of the page as it is seen
    fonts       type size, weight, visibility of a text object
    drawn       path objects → straight rules
    raised      raised and lowered characters join the word that they belong to
    segments    words on one baseline → segments, parted by gaps and by vertical rules
    blocks      what stands side by side becomes one block after the other
    columns     the segments of a block → lines with one cell per column
    reader      all pages → the document; says which pages have no text

The order in which a file draws its text is never trusted; what it draws outside the visible page is not text.
"""
