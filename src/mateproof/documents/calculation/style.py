"""How the pictures of the network look: ink on paper, light or dark as the reader likes, clear in grey."""

from __future__ import annotations

STYLE = """
.mc{--mc-paper:#fbfcfc;--mc-ink:#16202a;--mc-soft:#566470;--mc-grid:#dbe2e5;--mc-edge:#8d9aa3;--mc-line:#14607a;
--mc-fill:#14607a;--mc-bad:#a3231c;--mc-box:#ffffff;
font-family:system-ui,-apple-system,"Segoe UI","Noto Sans",Roboto,"Helvetica Neue",Arial,sans-serif;
font-variant-numeric:tabular-nums}
@media screen and (prefers-color-scheme:dark){.mc{--mc-paper:#12181d;--mc-ink:#e7edf0;--mc-soft:#a3b0b8;
--mc-grid:#26323a;--mc-edge:#6d7b84;--mc-line:#7cc7e0;--mc-fill:#4fa3bf;--mc-bad:#ff9b92;--mc-box:#19232a}}
.mc-paper{fill:var(--mc-paper)}
.mc-title{font-size:16px;font-weight:650;fill:var(--mc-ink)}
.mc-text{font-size:11.5px;fill:var(--mc-ink)}
.mc-soft{font-size:11px;fill:var(--mc-soft)}
.mc-small{font-size:10px;fill:var(--mc-soft)}
.mc-name{font-size:12.5px;font-weight:650;fill:var(--mc-ink)}
.mc-strong{font-size:11.5px;font-weight:650;fill:var(--mc-ink)}
.mc-over{font-size:11.5px;font-weight:650;fill:var(--mc-bad)}
.mc-grid{stroke:var(--mc-grid);stroke-width:1;fill:none}
.mc-axis{stroke:var(--mc-edge);stroke-width:1;fill:none}
.mc-curve{stroke:var(--mc-line);stroke-width:2.25;fill:none;stroke-linejoin:round}
.mc-thin{stroke-width:1.75}
.mc-step{stroke:var(--mc-line);stroke-width:1.25;fill:none}
.mc-load{fill:var(--mc-ink);stroke:var(--mc-paper);stroke-width:1}
.mc-worst{fill:var(--mc-paper);stroke:var(--mc-ink);stroke-width:2}
.mc-lead{stroke:var(--mc-soft);stroke-width:1;fill:none}
.mc-limit{stroke:var(--mc-bad);stroke-width:1.5;fill:none;stroke-dasharray:7 4}
.mc-full{stroke:var(--mc-ink);stroke-width:1.25;fill:none;stroke-dasharray:3 3}
.mc-bar{fill:var(--mc-fill)}
.mc-bar-over{fill:var(--mc-bad)}
.mc-track{fill:var(--mc-box);stroke:var(--mc-grid);stroke-width:1}
.mc-open{fill:none;stroke:var(--mc-soft);stroke-width:1.25;stroke-dasharray:4 3}
""".strip()
