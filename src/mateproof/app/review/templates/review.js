"use strict";
// Facts and lines light up together. Without this script they are anchors that lead to each other.
(() => {
  const find = document.getElementById("find");
  const rows = [...document.querySelectorAll("[data-line]")];
  const byLine = new Map();
  for (const row of rows) {
    if (!byLine.has(row.dataset.line)) byLine.set(row.dataset.line, []);
    byLine.get(row.dataset.line).push(row);
  }
  let current = null;
  const off = () => document.querySelectorAll(".on").forEach((one) => one.classList.remove("on"));
  const into = (one) => one && one.scrollIntoView({ block: "center", inline: "nearest" });
  const light = (line, some) => {
    off();
    const there = document.getElementById("l" + line);
    if (there) there.classList.add("on");
    some.forEach((row) => row.classList.add("on"));
    return there;
  };
  const choose = (row) => {
    current = row;
    for (let box = row.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    into(light(row.dataset.line, [row]));
    into(row);
    history.replaceState(null, "", "#" + row.id);
  };
  const chooseLine = (line) => {
    const some = byLine.get(line) || [];
    if (some.length) {
      for (const row of some) {
        for (let box = row.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
      }
      current = some[0];
      into(some[0]);
    }
    into(light(line, some));
    history.replaceState(null, "", "#l" + line);
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const line = event.target.closest("[data-number]");
    const row = event.target.closest("[data-line]");
    const place = link && link.getAttribute("href").match(/^#l(\d+)$/);
    if (row && (!link || place)) {
      if (String(getSelection())) return;
      event.preventDefault();
      choose(row);
    } else if (line) {
      event.preventDefault();
      chooseLine(line.dataset.number);
    } else if (place) {
      event.preventDefault();
      chooseLine(place[1]);
    }
  });
  const step = (by) => {
    const seen = rows.filter((row) => row.offsetParent !== null);
    if (!seen.length) return;
    const at = seen.indexOf(current);
    const next = at < 0 ? (by > 0 ? 0 : seen.length - 1) : Math.min(seen.length - 1, Math.max(0, at + by));
    choose(seen[next]);
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") { off(); current = null; find.blur(); return; }
    if (event.target.matches("input, select, textarea")) return;
    if (event.key === "ArrowDown" || event.key === "j") { event.preventDefault(); step(1); }
    if (event.key === "ArrowUp" || event.key === "k") { event.preventDefault(); step(-1); }
    if (event.key === "/") { event.preventDefault(); find.focus(); }
  });
  find.closest("label").hidden = false;
  document.querySelectorAll(".with-script").forEach((one) => { one.hidden = false; });
  find.addEventListener("input", () => {
    const wanted = find.value.trim().toLowerCase();
    for (const row of rows) row.classList.toggle("unlike", wanted !== "" && !row.textContent.toLowerCase().includes(wanted));
    document.body.classList.toggle("finding", wanted !== "");
  });
  const start = location.hash.slice(1) && document.getElementById(location.hash.slice(1));
  if (start && start.dataset.line) choose(start);
  else if (start && start.dataset.number) chooseLine(start.dataset.number);
})();
