/**
 * Notes and explained words in place: a press on a call or a marked word shows beside it what stands at the end of the page.
 * Without this script they lead there and back.
 */
(() => {
  if (!globalThis.openBeside) return;
  for (const link of document.querySelectorAll("[role=doc-noteref], [role=doc-glossref]")) {
    link.setAttribute("aria-expanded", "false");
    link.setAttribute("aria-controls", "beside");
  }
  let wasOpen = false;
  document.addEventListener(
    "pointerdown",
    (event) => {
      wasOpen = opened(event)?.getAttribute("aria-expanded") === "true";
    },
    true,
  );
  document.addEventListener("click", (event) => {
    const link = opened(event);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const there = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!there) return;
    event.preventDefault();
    // A press on the words of an open panel has closed it already.
    if (wasOpen && event.detail > 0) return;
    if (link.getAttribute("role") === "doc-noteref")
      openBeside(link, link.getAttribute("aria-label"), copy(there));
    else openBeside(link, there.querySelector("dt").textContent, copy(there.querySelector("dd")));
  });

  function opened({ target }) {
    return target.closest?.("[role=doc-noteref], [role=doc-glossref]");
  }

  /** What an element holds, without its ways back and without anchors, which would be there twice. */
  function copy(there) {
    const whole = there.cloneNode(true);
    for (const back of whole.querySelectorAll("[role=doc-backlink]")) back.remove();
    for (const anchor of whole.querySelectorAll("[id]")) anchor.removeAttribute("id");
    const content = document.createDocumentFragment();
    content.append(...whole.childNodes);
    return content;
  }
})();
