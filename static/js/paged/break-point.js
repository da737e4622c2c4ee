/**
 * Where a page ends. A page's content stands in columns as wide as the page (CSS Multi-column Layout), so Chromium itself
 * has already broken it: with widows, orphans, `break-inside`, rows and cells as in its own print. What stands right of the
 * first column belongs to later pages. paged.js 0.4.3 measures lines instead and follows a single flow of text.
 */
(() => {
  globalThis.orderpaper ??= {};
  const orderpaper = globalThis.orderpaper;

  /** CSS pixels, left of which everything belongs to the page: the middle of the gap after the first column. */
  orderpaper.pageLimit = (columns) => {
    const { right } = columns.getBoundingClientRect();
    return right + Number.parseFloat(getComputedStyle(columns).columnGap) / 2;
  };

  /**
   * The first node, in document order, that stands beyond `limit`; undefined if there is none. A text comes with the
   * `offset` of its first letter there (0: all of it). `apart` instead of `node` is a box whose children are broken side by
   * side: a row of a table, or the box round flexible columns or a grid.
   */
  orderpaper.firstBeyond = (parent, limit) => {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        const offset = textBeyond(node, limit);
        if (offset !== undefined) return { node, offset };
        continue;
      }
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      const boxes = node.getClientRects();
      if (boxes.length > 0) {
        const { left, right } = node.getBoundingClientRect();
        if (left >= limit) return { node };
        if (right < limit) continue;
        if (orderpaper.isApart(node)) {
          if (node.matches("tr") || [...node.children].some((child) => hasBeyond(child, limit)))
            return { apart: node };
          continue;
        }
      }
      const inside = orderpaper.firstBeyond(node, limit);
      if (inside) return inside;
    }
    return undefined;
  };

  const hasBeyond = (box, limit) =>
    box.getBoundingClientRect().left >= limit || orderpaper.firstBeyond(box, limit) !== undefined;

  /** Whether an element's children stand side by side, so that a page's end cuts through each of them. */
  orderpaper.isApart = (element) => {
    if (element.matches("tr")) return true;
    const { display, flexDirection } = getComputedStyle(element);
    const apart = /flex$/.test(display) ? flexDirection.startsWith("row") : /grid$/.test(display);
    return apart && [...element.childNodes].every(isBox);
  };

  const isBox = (node) => node.nodeType !== Node.TEXT_NODE || node.data.trim() === "";

  /** Letters stand in the order of the text, so the first one beyond is found by halving. */
  function textBeyond(text, limit) {
    const { length } = text.data;
    if (text.data.trim() === "" || !reaches(text, 0, limit)) return undefined;
    let last = -1;
    let first = length - 1;
    while (first - last > 1) {
      const middle = (first + last) >> 1;
      if (allBeyond(text, middle, limit)) first = middle;
      else last = middle;
    }
    // The end of a preformatted line belongs to that line.
    return text.data[first] === "\n" && first < length - 1 ? first + 1 : first;
  }

  const boxesFrom = (text, offset) => {
    const range = document.createRange();
    range.setStart(text, offset);
    range.setEnd(text, text.data.length);
    return [...range.getClientRects()].filter(({ width }) => width > 0);
  };
  const reaches = (text, offset, limit) => boxesFrom(text, offset).some(({ left }) => left >= limit);
  const allBeyond = (text, offset, limit) => boxesFrom(text, offset).every(({ left }) => left >= limit);
})();
