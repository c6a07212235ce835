"""How the pictures of mistakes look beside their own colours: light or dark as the reader likes."""

from __future__ import annotations

STYLE = """
.mx{--mx-paper:#fbfcfc;--mx-ink:#16202a;--mx-soft:#566470;--mx-line:#c3ced2;--mx-box:#ffffff;--mx-own:#e6ecee;
--mx-edge:#8d9aa3;
font-family:system-ui,-apple-system,"Segoe UI","Noto Sans",Roboto,"Helvetica Neue",Arial,sans-serif;
font-variant-numeric:tabular-nums}
@media screen and (prefers-color-scheme:dark){.mx{--mx-paper:#12181d;--mx-ink:#e7edf0;--mx-soft:#a3b0b8;
--mx-line:#33424b;--mx-box:#1d262d;--mx-own:#24303a;--mx-edge:#6d7b84}}
.mx-paper{fill:var(--mx-paper)}
.mx-title{font-size:16px;font-weight:650;fill:var(--mx-ink)}
.mx-text{font-size:11.5px;fill:var(--mx-ink)}
.mx-soft{font-size:11px;fill:var(--mx-soft)}
.mx-small{font-size:9.5px;fill:var(--mx-soft)}
.mx-name{font-size:11px;fill:var(--mx-ink)}
.mx-strong{font-size:11.5px;font-weight:650;fill:var(--mx-ink)}
.mx-count{font-size:11px;font-weight:650}
.mx-letter{font-size:9px;font-weight:700}
.mx-line{stroke:var(--mx-line);stroke-width:1;fill:none}
.mx-part{stroke:var(--mx-edge);stroke-width:1.25;fill:none}
.mx-own{fill:var(--mx-own)}
.mx-field{stroke:var(--mx-edge);stroke-width:.75}
.mx-body{stroke:var(--mx-edge);stroke-width:1.25}
.mx-unstated{fill:var(--mx-box);stroke-dasharray:4 3}
.mx-contact{fill:var(--mx-box);stroke:var(--mx-ink);stroke-width:1}
.mx-casing{stroke:var(--mx-ink);stroke-width:5;fill:none;stroke-linecap:round}
.mx-joint{stroke-width:3;fill:none;stroke-linecap:round}
.mx-gate{fill:#5a6063;stroke:var(--mx-ink);stroke-width:1}
.mx-pole{font-size:11.5px;font-weight:650}
.mx-badge{font-size:11px;font-weight:700}
.mx-mark{fill:var(--mx-ink)}
""".strip()
