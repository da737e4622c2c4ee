/**
 * One panel beside the words it is about: a note, an explanation, a citation. `openBeside(opener, title, content, first)` shows
 * it; `first` gets the focus, or else the panel itself, so that it is read out. Escape, a press elsewhere and its button close it,
 * and the focus goes back. Only one can be open. A browser without popovers has no `openBeside`, and links lead as they did.
 */
(() => {
  if (!("popover" in HTMLElement.prototype)) return;
  const GAP = 8;
  const panel = document.createElement("div");
  const head = document.createElement("p");
  const body = document.createElement("div");
  const close = document.createElement("button");
  let opener;
  panel.className = "beside";
  panel.id = "beside";
  panel.popover = "auto";
  panel.tabIndex = -1;
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-labelledby", "beside-title");
  head.className = "beside-title";
  head.id = "beside-title";
  close.type = "button";
  close.className = "beside-close";
  close.setAttribute("aria-label", "Close");
  close.textContent = "×";
  close.addEventListener("click", () => panel.hidePopover());
  panel.append(head, body, close);
  document.querySelector("main").append(panel);

  globalThis.openBeside = (from, title, content, first) => {
    if (panel.matches(":popover-open")) panel.hidePopover();
    opener = from;
    head.textContent = title;
    body.replaceChildren(content);
    opener.setAttribute("aria-expanded", "true");
    panel.showPopover();
    place();
    panel.scrollTop = 0;
    (first ?? panel).focus({ preventScroll: true });
    panel.scrollIntoView({ block: "nearest" });
  };

  panel.addEventListener("beforetoggle", ({ newState }) => {
    if (newState !== "closed" || !opener) return;
    opener.setAttribute("aria-expanded", "false");
    if (panel.contains(document.activeElement)) opener.focus({ preventScroll: true });
  });

  // Behind its last control the text goes on where it was left; a press of Shift and Tab leads back.
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Tab") return;
    const stops = [...panel.querySelectorAll("a[href], button")];
    const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
    const at = document.activeElement;
    if (at !== edge && !(event.shiftKey && at === panel)) return;
    panel.hidePopover();
    opener.focus({ preventScroll: true });
    if (event.shiftKey) event.preventDefault();
  });
  addEventListener("resize", () => {
    if (panel.matches(":popover-open")) place();
  });

  /** Below the first line of the words, or above if there is more room; never over an edge of the window. */
  function place() {
    const words = opener.getClientRects()[0];
    const { clientWidth, clientHeight } = document.documentElement;
    const { offsetWidth, offsetHeight } = panel;
    const below = words.bottom + GAP;
    const above = words.top - offsetHeight - GAP;
    const top = below + offsetHeight > clientHeight && above >= 0 ? above : below;
    const left = Math.max(GAP, Math.min(words.left, clientWidth - offsetWidth - GAP));
    panel.style.top = `${top + scrollY}px`;
    panel.style.left = `${left + scrollX}px`;
  }
})();
