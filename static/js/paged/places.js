/** Places in the text of a page, `{ node, offset }`: where they are in the source, and what is taken off behind them. */
(() => {
  globalThis.orderpaper ??= {};
  const orderpaper = globalThis.orderpaper;

  /** Where a place on the page is in the source. */
  function sourcePlace({ node, offset = 0 }, map) {
    if (node.nodeType !== Node.TEXT_NODE) return { node: map.of(node), offset: 0 };
    return { node: map.of(node), offset: map.from(node) + offset };
  }

  /** Nothing is left behind of a box that has only its head, or nothing at all, on this page. */
  function hoisted(beyond, root) {
    if (beyond.offset > 0) return beyond;
    let { node } = beyond;
    while (node.parentElement !== root && !hasBefore(node)) node = node.parentElement;
    return { node };
  }

  function hasBefore(node) {
    for (let at = node.previousSibling; at; at = at.previousSibling) {
      if (at.nodeType === Node.TEXT_NODE ? at.data.trim() !== "" : isContent(at)) return true;
    }
    return false;
  }

  const isContent = (node) =>
    node.nodeType === Node.ELEMENT_NODE &&
    !node.matches("thead, colgroup, caption") &&
    node.getClientRects().length > 0;

  /** Whether nothing stands before `node` on its page. */
  function isFirst(node, rendered) {
    for (let at = node; at !== rendered; at = at.parentElement) if (hasBefore(at)) return false;
    return true;
  }

  function removeFrom({ node, offset = 0 }, root) {
    const range = document.createRange();
    if (offset > 0) range.setStart(node, offset);
    else range.setStartBefore(node);
    range.setEnd(root, root.childNodes.length);
    range.deleteContents();
    if (offset > 0) orderpaper.endWithHyphen(node);
  }

  function removeAfter(node, root) {
    const range = document.createRange();
    range.setStartAfter(node);
    range.setEnd(root, root.childNodes.length);
    range.deleteContents();
  }

  /** A soft hyphen at the end of a page is seen, as at the end of a line; addresses cut anywhere get none. */
  orderpaper.endWithHyphen = (text) => {
    if (!text.data.endsWith("\u00ad")) return;
    text.parentElement.classList.add("pagedjs_hyphen");
    text.data += "\u2010";
  };

  orderpaper.places = { hoisted, isFirst, removeAfter, removeFrom, sourcePlace };
})();
