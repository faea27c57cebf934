// What does a key do? j and k move between rows, / goes to the check box. Without this file every page still works.
// It never sends or stores anything but the reader's choice whether single keys work (WCAG 2.2, 2.1.4).
"use strict";
(() => {
  const box = document.getElementById("keys");
  const stored = (() => { try { return localStorage; } catch { return null; } })();
  if (box) {
    box.checked = stored?.getItem("keys") !== "off";
    box.addEventListener("change", () => stored?.setItem("keys", box.checked ? "on" : "off"));
    box.parentElement.hidden = false;
  }

  const links = () => [...document.querySelectorAll("[data-rows] [data-open]")];
  const move = (by) => {
    const all = links();
    if (all.length === 0) return false;
    const row = document.activeElement?.closest("tr");
    const at = all.findIndex((link) => row !== null && row !== undefined && row.contains(link));
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1);
    all[next].focus();
    all[next].closest("tr").scrollIntoView({ block: "nearest" });
    return true;
  };
  const goToBox = () => {
    const quick = document.getElementById("text") ?? document.getElementById("quick");
    quick?.focus();
    quick?.select();
    return Boolean(quick);
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (box && !box.checked) return;
    if (event.target.closest("input, select, textarea, [contenteditable]")) return;
    const done = { j: () => move(1), k: () => move(-1), "/": goToBox }[event.key]?.();
    if (done) event.preventDefault();
  });

  document.getElementById("problems")?.focus();
})();
