"""The documentation does what it says.

In every Markdown page each ```console block is typed into a shell and each ```python block is run, page by
page from top to bottom, in a fresh folder that holds a copy of examples/. Printed output must be what the
page shows; `...` stands for anything. A block that is not to be run is written as ```sh or ```text.
"""

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.docs_pages import ROOT, Block, anchors, blocks, links, markdown, steps

MARKER = "---8<---"
PAGES = markdown()
RUNNABLE = [page for page in PAGES if {"console", "python"} & {block.kind for block in blocks(page)}]


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


def environment(home: Path) -> dict[str, str]:
    """A plain terminal of 110 columns, with the tested `mateproof` first on the path."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    return {"PATH": path, "HOME": str(home), "COLUMNS": "110", "NO_COLOR": "1", "LC_ALL": "C.UTF-8"}


def run(command: list[str], folder: Path) -> str:
    """Run a program where the reader stands; what it prints and what it complains come as one text."""
    done = subprocess.run(
        command, cwd=folder, env=environment(folder), text=True, encoding="utf-8", stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, timeout=100,
    )  # fmt: skip
    return done.stdout if done.returncode == 0 else f"{done.stdout}(ended with {done.returncode})"


def console(block: Block, folder: Path) -> list[tuple[str, str, str]]:
    """Type a block into one shell, where `cd` and `$?` mean something; give (command, shown, printed)."""
    wanted = steps(block)
    script = "".join(
        f"{step.command}\n{{ code=$?; echo; echo '{MARKER}'; (exit $code); }}\n" for step in wanted
    )
    printed = run(["sh", "-c", script + "true\n"], folder).split(f"\n{MARKER}\n")
    assert len(printed) == len(wanted) + 1, f"the shell stopped early:\n{printed[-1]}"
    return [
        (step.command, step.output, text.strip()) for step, text in zip(wanted, printed[:-1], strict=True)
    ]


def python(block: Block, folder: Path) -> None:
    """Run a block as one program, or as a doctest if it shows prompts."""
    if ">>>" not in block.body:
        printed = run([sys.executable, "-W", "error", "-c", block.body], folder)
        assert "(ended with" not in printed, printed
        return
    (folder / "session.txt").write_text(block.body, "utf-8")
    options = ["-o", "ELLIPSIS", "-o", "NORMALIZE_WHITESPACE"]
    printed = run([sys.executable, "-m", "doctest", *options, "session.txt"], folder)
    assert not printed, printed


def same(shown: str, printed: str) -> bool:
    """Compare like doctest does, except that trailing blanks never matter."""
    shown, printed = (re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE) + "\n" for text in (shown, printed))
    return doctest.OutputChecker().check_output(
        shown, printed, doctest.ELLIPSIS | doctest.DONT_ACCEPT_BLANKLINE
    )


def follow(page: Path, folder: Path) -> None:
    """Do what a reader does who follows a page from top to bottom."""
    for block in blocks(page):
        if block.file:
            (folder / block.file).parent.mkdir(parents=True, exist_ok=True)
            (folder / block.file).write_text(block.body, "utf-8")
        elif block.kind == "python":
            python(block, folder)
        elif block.kind == "console":
            for command, shown, printed in console(block, folder):
                where = f"{page.name}:{block.line}: $ {command}"
                assert same(shown, printed), f"{where}\n--- the page shows\n{shown}\n--- it prints\n{printed}"


@pytest.mark.parametrize("page", RUNNABLE, ids=name)
def test_a_page_does_what_it_says(page: Path, tmp_path: Path) -> None:
    if (ROOT / "examples").exists():
        shutil.copytree(ROOT / "examples", tmp_path / "examples")
    follow(page, tmp_path)


HONEST = """
<!-- file: sub/a.txt -->
```text
one
```
```console
$ cat sub/a.txt
one
$ cd sub; false
$ echo $?; pwd
1
...sub
$ cat <<END
> two
> END
two
```
```python
assert open("sub/a.txt").read() == "one\\n"
```
```python
>>> 1 + 1
2
```
"""


def test_an_honest_page_passes(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(HONEST, "utf-8")
    follow(tmp_path / "page.md", tmp_path)


@pytest.mark.parametrize(
    "lie",
    [
        "```console\n$ echo one\ntwo\n```\n",
        "```console\n$ echo one\n```\n",
        "```console\n$ echo one\none\n$ exit 3\n```\n",
        "```python\nassert 1 == 2\n```\n",
        "```python\n>>> 1 + 1\n3\n```\n",
    ],
)
def test_a_lying_page_fails(lie: str, tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(lie, "utf-8")
    with pytest.raises(AssertionError):
        follow(tmp_path / "page.md", tmp_path)


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_a_link_leads_somewhere(page: Path) -> None:
    for link in links(page):
        path, _, anchor = link.partition("#")
        target = (page.parent / path) if path else page
        assert target.exists(), f"{name(page)} links to {link}"
        if anchor and target.suffix == ".md":
            assert anchor in anchors(target), f"{name(page)} links to {link}, no such heading"


def test_every_page_can_be_found() -> None:
    """Who starts at the index reaches every page of docs/ by following links."""
    seen, waiting = set(), [ROOT / "docs" / "README.md"]
    while waiting:
        page = waiting.pop().resolve()
        if page in seen or page.suffix != ".md" or not page.is_file():
            continue
        seen.add(page)
        waiting += [page.parent / link.partition("#")[0] for link in links(page) if not link.startswith("#")]
    missing = {page for page in PAGES if page.is_relative_to(ROOT / "docs")} - seen
    assert not missing, f"no link leads to {sorted(map(name, missing))}"
