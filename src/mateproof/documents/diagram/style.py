"""How the diagram looks: one style sheet, light or dark as the reader likes, on white in print."""

from __future__ import annotations

STYLE = """
.mp{--mp-paper:#fbfcfc;--mp-ink:#16202a;--mp-soft:#566470;--mp-line:#8d9aa3;--mp-box:#ffffff;--mp-zone:#eaf0f1;
--mp-edge:#c3ced2;--mp-bad:#b3261e;--mp-wire:#3b464e;--mp-n:#2f6db5;--mp-pe:#2f8f46;--mp-pe2:#f2d21f;
font-family:system-ui,-apple-system,"Segoe UI","Noto Sans",Roboto,"Helvetica Neue",Arial,sans-serif;
font-variant-numeric:tabular-nums}
@media screen and (prefers-color-scheme:dark){.mp{--mp-paper:#12181d;--mp-ink:#e7edf0;--mp-soft:#a3b0b8;
--mp-line:#6d7b84;--mp-box:#1d262d;--mp-zone:#182127;--mp-edge:#33424b;--mp-bad:#ff8a80;--mp-wire:#b5c2ca;
--mp-n:#7db4ee;--mp-pe:#6ccf83}}
.mp-paper{fill:var(--mp-paper)}
.mp-zone{fill:var(--mp-zone);stroke:var(--mp-edge)}
.mp-zone-name{font-size:10px;letter-spacing:.04em;fill:var(--mp-soft);font-weight:600}
.mp-box{fill:var(--mp-box);stroke:var(--mp-line);stroke-width:1.25}
.mp-name{font-size:12px;font-weight:600;fill:var(--mp-ink)}
.mp-detail{font-size:9px;fill:var(--mp-soft)}
.mp-half{stroke:var(--mp-line);stroke-width:1}
.mp-half-name{font-size:11px;font-weight:600}
.mp-half-detail{font-size:9px}
.mp-label{font-size:10px;fill:var(--mp-ink)}
.mp-wire{fill:none;stroke:var(--mp-wire);stroke-width:1.6}
.mp-link{fill:none;stroke:var(--mp-line);stroke-width:5}
.mp-through{fill:none;stroke:var(--mp-line);stroke-dasharray:2 3}
.mp-n{stroke:var(--mp-n)}
.mp-pe{stroke:var(--mp-pe)}
.mp-pe2{stroke:var(--mp-pe2);stroke-dasharray:4 4}
.mp-unknown{stroke-dasharray:3 3}
.mp-bad{fill:none;stroke:var(--mp-bad);stroke-width:2.5}
.mp-badge{fill:var(--mp-bad)}
.mp-badge-text{font-size:9.5px;font-weight:700;fill:var(--mp-paper)}
.mp-end{fill:none;stroke:var(--mp-line);stroke-width:1.5}
.mp-title{font-size:16px;font-weight:650;fill:var(--mp-ink)}
.mp-sub{font-size:11px;fill:var(--mp-soft)}
""".strip()
