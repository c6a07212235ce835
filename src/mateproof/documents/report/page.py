"""The page: all sections into one template."""

from __future__ import annotations

from functools import partial

from mateproof.documents import bill
from mateproof.documents.calculation.step import told
from mateproof.documents.diagram import picture
from mateproof.documents.dossier import Dossier
from mateproof.documents.html import render, safe
from mateproof.documents.mistakes.matrix import matrix
from mateproof.documents.report import (
    assumptions,
    checks,
    findings,
    misplugs,
    network,
    parts,
    pictures,
    verdict,
)
from mateproof.documents.testsheet.found import percent, shown

MOST_CONNECTORS = 1500
"""Above this the diagram is a link to diagram.svg: no reader wants it inside a page."""


def page(dossier: Dossier) -> bytes:
    """Return the report as one self-contained HTML page."""
    totals = misplugs.totals(dossier.rows("misplugs"), dossier.rows("barred"))
    asked = checks.checks(dossier)
    drawn = picture(dossier) if len(dossier.rows("installed")) <= MOST_CONNECTORS else None
    return render(
        "report.html.j2",
        dossier,
        sentence=verdict.sentence(dossier),
        mark=verdict.outcome_mark(dossier.outcome),
        numbers=verdict.numbers(dossier, totals),
        groups=findings.groups(dossier),
        property_name=partial(findings.property_name, dossier),
        source=partial(findings.source, dossier),
        matrix=safe(matrix(dossier)) if dossier.rows("misplugs") else None,
        fields=pictures.fields(dossier),
        worst=pictures.worst_cards(dossier),
        places=misplugs.places(dossier),
        misplug_sentence=misplugs.sentence(dossier, totals),
        found=shown(dossier),
        percent=percent,
        barred=misplugs.barred_reasons(dossier),
        network=network.network(dossier),
        told=partial(told, dossier.words),
        ran=asked.ran,
        not_run=asked.not_run,
        off=asked.off,
        waived=findings.waived(dossier),
        waivers=dossier.rows("waivers"),
        settings=assumptions.settings(dossier),
        assumed=assumptions.assumed(dossier),
        declared=assumptions.declared(dossier),
        ratings=assumptions.ratings(dossier),
        order=bill.lines(dossier),
        parts=parts.parts(dossier),
        diagram=safe(drawn.svg) if drawn else None,
        shape="wide" if drawn and drawn.wide else "tall",
    )
