// Everything on the page works without this; it adds keys and buttons from finding to finding.
(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const noteAt = (element) => element && element.closest(".note");

  const unfold = (element) => {
    for (let at = element; at; at = at.parentElement) if (at.localName === "details") at.open = true;
  };

  // The note that is read: it has the focus, or its sentence has, or the address names one of them.
  const current = () => {
    const active = document.activeElement;
    const name = (active && active.classList.contains("s") && active.id) || location.hash.slice(1);
    return noteAt(active) || noteAt(byId(name.replace(/^s/, "n")));
  };

  // What the boxes hide. Asking the layout instead would lay out all of a long page.
  const isHidden = (note) => {
    const boxes = document.querySelectorAll(".kinds input:not(:checked)");
    const off = [...boxes].map((it) => it.id.replace("show-", ""));
    return off.some((kind) => note.classList.contains(kind))
      || (off.includes("open") && note.classList.contains("unsourced"));
  };

  const notes = [...document.querySelectorAll(".note")];
  const go = (step) => {
    let at = notes.indexOf(current());
    if (at < 0) {
      // Begin at the passage that is on the screen, or at the first.
      const seen = document.elementFromPoint(innerWidth / 4, innerHeight / 3);
      const row = seen && seen.closest(".row");
      const below = (it) => row && row.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING;
      at = Math.max(notes.findIndex(below), 0) - (step > 0 ? 1 : 0);
    }
    do at += step; while (notes[at] && isHidden(notes[at]));
    const note = notes[at];
    if (!note) return;
    unfold(note.firstElementChild);
    note.querySelector("summary").focus({ preventScroll: true });
    note.scrollIntoView({ block: note.offsetHeight > innerHeight * 0.7 ? "start" : "center" });
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !byId("letters").checked) return;
    if (event.key === "n") go(1);
    else if (event.key === "p") go(-1);
  });
  byId("next").addEventListener("click", () => go(1));
  byId("previous").addEventListener("click", () => go(-1));

  // Note and sentence belong together: the one that is pointed at shows the other.
  let paired = null;
  const pair = (target) => {
    if (paired) paired.classList.remove("on");
    const note = noteAt(target);
    const sentence = target.closest && target.closest(".s");
    paired = note
      ? byId(note.querySelector(".panel").id.replace("n", "s"))
      : sentence && noteAt(byId(sentence.id.replace("s", "n")));
    if (paired) paired.classList.add("on");
  };
  document.addEventListener("focusin", (event) => pair(event.target));
  document.addEventListener("mouseover", (event) => pair(event.target));

  // For browsers that do not unfold what a link or the printer needs.
  const reveal = () => unfold(byId(location.hash.slice(1)));
  addEventListener("hashchange", reveal);
  reveal();
  if (!CSS.supports("selector(::details-content)"))
    addEventListener("beforeprint", () => document.querySelectorAll("details").forEach(unfold));

  byId("keys").hidden = false;
})();
