"""The review page in a real browser: clicks and keys light up both sides, filters hide the rest."""

from __future__ import annotations

from pathlib import Path

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from tests.app.desk import SHEET

from mateproof.app.review import page
from mateproof.sheets import parse

pytestmark = pytest.mark.browser


@pytest.fixture
def shown(browser: Chrome, tmp_path: Path) -> Chrome:
    data = SHEET.read_bytes().replace(b"No. of poles\t2", b"No. of poles\ttwo or so")
    (tmp_path / "page.html").write_text(page(parse(data, name="socket.txt"), data, "en"), "utf-8")
    browser.get((tmp_path / "page.html").as_uri())
    return browser


def lit(browser: Chrome) -> list[str]:
    return [node.get_attribute("id") or "" for node in browser.find_elements(By.CSS_SELECTOR, ".on")]


def test_no_complaint_and_no_sideways_scrolling(shown: Chrome) -> None:
    assert not [entry for entry in shown.get_log("browser") if entry["level"] == "SEVERE"]
    for width in (1400, 700, 400):
        shown.set_window_size(width, 900)
        inner = shown.execute_script("return [document.documentElement.scrollWidth, innerWidth]")
        assert inner[0] <= inner[1]
    shown.set_window_size(1400, 900)


def test_a_fact_lights_up_its_line_and_a_line_its_facts(shown: Chrome) -> None:
    row = shown.find_element(By.XPATH, "//tr[contains(., 'Strip length')]")
    row.click()
    assert set(lit(shown)) == {row.get_attribute("id"), "l17"}
    line = shown.find_element(By.ID, "l3")
    line.find_element(By.CSS_SELECTOR, "a").click()
    assert len(lit(shown)) > 4
    assert all(one == "l3" or one.startswith("f") for one in lit(shown))
    assert line.is_displayed()


def test_keys_move_and_escape_ends(shown: Chrome) -> None:
    body = shown.find_element(By.TAG_NAME, "body")
    body.send_keys(Keys.ARROW_DOWN)
    first = lit(shown)
    body.send_keys("j")
    assert lit(shown) != first
    body.send_keys("k")
    assert lit(shown) == first
    body.send_keys(Keys.ESCAPE)
    assert lit(shown) == []


def test_filters_and_finding(shown: Chrome) -> None:
    def visible() -> int:
        return sum(row.is_displayed() for row in shown.find_elements(By.CSS_SELECTOR, ".of-item tr.fact"))

    everything = visible()
    for name in ("doubtful", "unmapped"):
        shown.find_element(By.ID, f"only-{name}").click()
        assert 0 < visible() == len(shown.find_elements(By.CSS_SELECTOR, f".of-item .is-{name}"))
    shown.find_element(By.ID, "only-missed").click()
    assert visible() == 0
    assert shown.find_element(By.CSS_SELECTOR, "#missed li").is_displayed()
    shown.find_element(By.ID, "only-all").click()
    assert visible() == everything
    shown.find_element(By.ID, "find").send_keys("strip length")
    assert visible() == 1


def test_a_doubt_leads_to_its_lines(shown: Chrome) -> None:
    shown.find_element(By.CSS_SELECTOR, "#doubts a").click()
    assert "l16" in lit(shown)
