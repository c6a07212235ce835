"""Report and work instructions: complete, escaped, self-contained, in both languages."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from tests.documents.factory import BROKEN, NASTY, OPEN, dossier, frame, misplug

from mateproof.documents import Dossier, RuleText, all_documents, write_all
from mateproof.vocabulary.findings import Tally

PAGES = ("calculation-sheet.html", "report.html", "test-sheet.html", "work-instructions.html")
VOID = {"meta", "link", "br", "img", "hr", "input"}
BARRED = {
    "plan": "duct <&> box",
    "zone_plug": "duct-box",
    "zone_socket": "duct-box",
    "reason": "poles",
    "pairs": 7,
}


class Reader(HTMLParser):
    """Reads a page strictly: every element is closed by its own tag, in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.words.append(data)

    @property
    def text(self) -> str:
        """Everything a reader sees, with single blanks."""
        return re.sub(r"\s+", " ", " ".join(self.words))


def checked(language: str = "en") -> Dossier:
    rows = [
        misplug(),
        misplug(
            function_plug="window status", across_functions=False, harm="malfunction", harm_rank=3, pairs=30
        ),
        misplug(zone_plug="façade", zone_socket="façade", certain=False, missing="X: coding", pairs=2),
    ]
    return dossier(language=language, misplugs=frame("misplugs", *rows), barred=frame("barred", BARRED))


def page(name: str, made: Dossier) -> Reader:
    return Reader(all_documents()[name](made).decode())


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("language", ["en", "de"])
def test_a_page_is_well_formed_and_loads_nothing(name: str, language: str) -> None:
    read = page(name, checked(language))
    assert ("html", {"lang": language}) in read.tags
    assert not {"script", "link", "iframe", "object", "img"} & {tag for tag, _ in read.tags}
    targets = [
        value
        for _, given in read.tags
        for key, value in given.items()
        if key in ("href", "src", "xlink:href")
    ]
    assert all(
        target and re.match(r"#|(diagram|misplug-matrix|worst-misplugs)\.svg$", target) for target in targets
    )
    ids = [given["id"] for _, given in read.tags if "id" in given]
    assert len(ids) == len(set(ids))
    assert {f"#{name}" for name in ids} >= {target for target in targets if target and target.startswith("#")}


def test_the_verdict_is_one_sentence_with_three_counts() -> None:
    assert (
        "Not to be built like this: 1 broken, 4 open and 27 proven claims."
        in page("report.html", checked()).text
    )
    german = page("report.html", checked("de")).text
    assert "So nicht zu bauen: 1 verletzte, 4 offene und 27 bewiesene Aussagen." in german


def test_all_proven_nothing_decided_and_nothing_asked_are_three_answers() -> None:
    proven = dossier(findings=(), tallies=[Tally("L103", 3, 3)])
    undecided = dossier(findings=[OPEN], tallies=[Tally("R102", 3, 1, 0, 2)])
    nothing = dossier(findings=(), tallies=[Tally("Z101", why_not="no approvals")])
    assert "holds (3 proven, 0 broken, 0 open)" in page("report.html", proven).text
    assert "0 broken, 2 open and 1 proven claims" in page("report.html", undecided).text
    assert "Nothing is proven" in page("report.html", nothing).text
    assert [str(made.outcome) for made in (proven, undecided, nothing)] == ["proven", "unproven", "unproven"]


def test_a_finding_has_place_evidence_help_and_explanation() -> None:
    text = page("report.html", checked()).text
    assert "a plan.yaml:47:3" in text
    assert (
        "SOCKET-G: Locking lever = retrofitable (printed on the sheet · “Locking lever” · sheet.txt:182)"
        in text
    )
    assert "What to do: add one lever" in text
    assert "mateproof explain L103" in text
    assert "Not stated: circuit control: overvoltage_category" in text


def test_wrong_matings_are_counted_by_zone_and_in_total() -> None:
    text = page("report.html", checked()).text
    assert (
        "54 wrong matings, 24 of them across functions. For 2 more pairs a missing fact leaves it open."
        in text
    )
    assert "duct-box 54 wrong matings, 24 of them across functions. Mechanics stop 7 others." in text
    assert "façade 0 wrong matings, 0 of them across functions. For 2 more pairs" in text
    assert "danger to life colour only ✕ mains control" in text


def test_checks_that_looked_at_nothing_stand_apart_with_their_reason() -> None:
    text = page("report.html", checked()).text
    assert "2 checks looked at something, 1 had nothing to look at." in text
    apart = text.index("Checks that looked at nothing")
    assert text.index("Z101") > apart
    assert "no approvals in the plan" in text[apart:]


def test_declared_parts_are_marked_and_show_who_says_so() -> None:
    text = page("report.html", checked()).text
    assert "Parts declared in the plan SOCKET-" in text
    assert "SOCKET-T declared" in text
    assert "Strip length 9 mm declared in the plan" in text


@pytest.mark.parametrize("name", PAGES)
def test_what_users_write_is_text(name: str) -> None:
    nasty = replace(BROKEN, message=NASTY, subjects=(NASTY,), help=NASTY, missing=(NASTY,), code="L103")
    made = dossier(
        findings=[nasty],
        misplugs=frame("misplugs", misplug(function_plug=NASTY, joins=NASTY, zone_plug=NASTY)),
    )
    made = replace(made, rules={"L103": RuleText(NASTY, NASTY, NASTY, NASTY)}, version=NASTY)
    read = page(name, made)
    assert "script" not in {tag for tag, _ in read.tags}
    assert NASTY in read.text


def test_work_is_written_once_with_the_numbers_of_the_part() -> None:
    text = page("work-instructions.html", checked()).text
    assert "6 × SOCKET-T" in text
    assert "35 mm of the sheath" in text
    assert "Strip 9 mm of each conductor" in text
    assert "blade 2.5 mm" in text
    assert "1/COM → 1/COM, 2 → 2" in text
    assert "It has the same colour (light turquoise) and the same pole marking" in text
    assert text.count("cut the coding pin off") == 3  # light turquoise, grey and light green sockets


def test_work_names_what_is_not_stated_instead_of_guessing() -> None:
    text = page("work-instructions.html", checked()).text
    assert "Strip not stated mm of each conductor" in text  # no strip length is declared for the grey parts
    assert "pole marking not stated" in text


def test_german_work_is_german() -> None:
    text = page("work-instructions.html", checked("de")).text
    assert "Mantel auf 35 mm entfernen" in text
    assert "Klinge 2,5 mm" in text
    assert "Nur mit dem Steckverbinder der Liste stecken" in text


@pytest.mark.browser
@pytest.mark.parametrize("name", [*PAGES, "diagram.svg", "misplug-matrix.svg", "worst-misplugs.svg"])
def test_a_browser_shows_it_without_a_complaint(
    browser: Chrome, tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    folder = tmp_path_factory.mktemp("pages")
    write_all(checked(), folder)
    browser.get((folder / name).as_uri())
    assert not [entry for entry in browser.get_log("browser") if entry["level"] == "SEVERE"]
    if name.endswith("html"):
        width = browser.execute_script("return [document.documentElement.scrollWidth, innerWidth]")
        assert width[0] <= width[1], "the page is wider than the window"
        assert browser.find_element(By.TAG_NAME, "h1").is_displayed()


def test_what_the_test_finds_is_told_in_percent_and_the_rest_by_name() -> None:
    rows = [
        misplug(found_by="inspection", found_by_known=True, measured_by="polarity"),
        misplug(found_by="inspection", found_by_known=True, test_missing="voltage of window status", pairs=1),
        misplug(harm="nuisance", harm_rank=4, same_circuit=True, found_by_known=True, pairs=15),
        misplug(harm="damage", harm_rank=2, found_by_known=False, test_missing="conductors of low", pairs=2),
    ]
    made = dossier(misplugs=frame("misplugs", *rows))
    for name in ("test-sheet.html", "report.html"):
        text = page(name, made).text
        assert "The steps of the test sheet surely find 59.5 % of 42 wrong matings" in text
        assert "without trusting the eye, 57.1 %" in text
        assert "conductors of low" in text
        assert "a label of its own on each branch" in text
        assert "voltage of window status 1 pairs" in text
    assert "5 · What this test finds" not in page("test-sheet.html", dossier()).text
