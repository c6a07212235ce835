"""Parts come with the accessories that their sheets list."""

from __future__ import annotations

from mateproof.parts.library.offered import with_offered
from mateproof.parts.library.shipped import shelf


def test_accessories_come_along_and_counterparts_do_not() -> None:
    found = with_offered(shelf(), ["770-1242/076-000"])
    assert {"770-1242/076-000", "770-502/041-000", "770-502/042-000", "770-101"} <= found.keys()
    assert "770-1252/076-000" not in found


def test_what_is_asked_for_is_what_the_shelf_has() -> None:
    assert with_offered(shelf(), ["770-101", "no such part"]).keys() == {"770-101"}
