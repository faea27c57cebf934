// What does a key do? j and k move between rows, / goes to the check box. And how many notices are unread? Without this file every page
// still works.
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

  // The bell counts while its page is seen. A browser has six connections to a node, so a page that nobody sees lets go of its own.
  const bell = document.querySelector("[data-bell]");
  let stream = null;
  const listen = () => {
    if (document.hidden) {
      stream?.close();
      stream = null;
    } else if (stream === null) {
      stream = new EventSource(bell.dataset.bell);
      stream.addEventListener("count", (event) => {
        bell.textContent = event.data;
        bell.dataset.none = String(event.data === "0");
      });
    }
  };
  if (bell && "EventSource" in window) {
    document.addEventListener("visibilitychange", listen);
    addEventListener("pagehide", () => { stream?.close(); stream = null; });
    addEventListener("pageshow", listen);
  }

  document.getElementById("problems")?.focus();
})();
