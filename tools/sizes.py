"""How long are files and functions, room by room? `just sizes`; a guide for the eye, not a limit."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

SOURCE = Path(__file__).parents[1] / "src" / "mateproof"


def function_lengths(text: str) -> Iterator[tuple[int, str]]:
    """Yield the length and the name of every function in a source text."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield (node.end_lineno or node.lineno) - node.lineno + 1, node.name


def report(room: str, files: list[Path]) -> str:
    """Return one line about a room: medians first, then the longest of each."""
    texts = {file: file.read_text("utf-8") for file in files}
    lines = {file: len(text.splitlines()) for file, text in texts.items()}
    functions = [found for text in texts.values() for found in function_lengths(text)] or [(0, "-")]
    longest_file, longest = max(files, key=lambda file: lines[file]), max(functions)
    return (
        f"{room:<11}{len(files):>6}{median(lines.values()):>8.0f}{median(n for n, _ in functions):>10.0f}"
        f"   {lines[longest_file]} {longest_file.relative_to(SOURCE)}, {longest[0]} {longest[1]}"
    )


def main() -> None:
    """Print one line per room and one for the house."""
    files = sorted(SOURCE.rglob("*.py"))
    rooms: dict[str, list[Path]] = {}
    for file in files:
        rooms.setdefault(file.relative_to(SOURCE).parts[0].removesuffix(".py"), []).append(file)
    print("room        files  median  function   longest file, longest function")
    for room, members in sorted(rooms.items()):
        print(report(room, members))
    print(report("all", files))


if __name__ == "__main__":
    main()
