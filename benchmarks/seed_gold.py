"""Print precision and recall of the reading of data sheet 770-1242/076-000 against the hand count.

python -m benchmarks.seed_gold [SHEET]
"""

import sys
from pathlib import Path

from tests.sheets.gold import compare, read_gold
from tests.sheets.seed import seed

from mateproof.sheets import read


def main(arguments: list[str]) -> int:
    """Compare and print; 0 when every fact is right and none is missed."""
    sheet = Path(arguments[0]) if arguments else seed()
    if sheet is None:
        print("no sheet: name it, or set MATEPROOF_SHEETS to its folder")
        return 2
    reading = read(sheet)
    score = compare(reading, read_gold("770-1242"))
    main_facts = len(reading.parts[0].facts)
    print(f"facts read          {score.right + len(score.wrong)} ({main_facts} of the item itself)")
    print(f"right, wrong, missed {score.right}, {len(score.wrong)}, {len(score.missed)}")
    print(f"precision {score.precision:.3f}, recall {score.recall:.3f}")
    print(f"lines not understood {len(reading.not_understood)}, doubts {len(reading.doubts)}")
    for title, rows in (("wrong", score.wrong), ("missed", score.missed)):
        for row in rows:
            print(f"{title}: {row}")
    return 1 if score.wrong or score.missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
