/**
 * Finds words that a reader of the printed page would not see. A plain script, evaluated by the press after every layout
 * and loaded by web pages that lay out a paper.
 *
 * What it cannot see: generated content (`content:` in style sheets, running headers) and text inside pictures.
 */
(() => {
  globalThis.orderpaper ??= {};
  const orderpaper = globalThis.orderpaper;
  /** CSS pixels; a hair's breadth, for widths that the browser rounds. */
  const HAIR = 1.5;
  /** Text nodes that `clippedText` found: once is enough. */
  const reported = new WeakSet();
  const BLOCKS = "p, li, td, th, dt, dd, h1, h2, h3, h4, h5, h6, caption, figcaption, blockquote, pre, div";

  /**
   * Text outside its page's content box, cut off by a box with `overflow` other than visible, or on top of other text: one
   * `{ page, words }` a block. `areas` are `{ element, page, left, right, top, bottom }` in CSS pixels of the viewport; `page` may be undefined.
   */
  orderpaper.clippedText = (areas, wanted = () => true) => {
    const found = [];
    for (const area of areas) {
      const boxes = new Map();
      const told = new Set();
      const lines = [];
      for (const node of visibleText(area.element)) {
        const element = node.parentElement;
        if (!wanted(element)) continue;
        const box = clipBox(element, area, boxes);
        const block = element.closest(BLOCKS) ?? element;
        const boxesOfText = rectangles(node);
        if (boxesOfText.every((rectangle) => fits(rectangle, box))) {
          if (!element.closest("svg"))
            for (const { left, right, top, bottom } of boxesOfText)
              lines.push({ node, block, left, right, top, bottom });
          continue;
        }
        reported.add(node);
        tell(node, block);
      }
      for (const { node, block } of orderpaper.overlapping(lines)) tell(node, block);

      function tell(node, block) {
        if (!told.has(block)) found.push({ page: area.page, words: orderpaper.firstWords(node.textContent) });
        told.add(block);
      }
    }
    return found;
  };

  /** The text of everything that is to be drawn, one string a text node, in document order; what is clipped is left out. */
  orderpaper.printedText = () =>
    [...visibleText(document.body)].filter((node) => !reported.has(node)).map((node) => node.textContent);

  /** `{ address, words }` of pictures that did not arrive. */
  orderpaper.missingPictures = () =>
    [...document.images]
      .filter((image) => image.checkVisibility() && image.complete && image.naturalWidth === 0)
      .map((image) => {
        const address = image.getAttribute("src") ?? "";
        return { address: image.src, words: image.alt ? `${address} (${image.alt})` : address };
      });

  /** At most a dozen words, enough to find the place in the paper. */
  orderpaper.firstWords = (text) => {
    const words = text.trim().split(/\s+/);
    const first = words.slice(0, 12).join(" ").slice(0, 120);
    return words.length > 12 ? `${first} …` : first;
  };

  function* visibleText(root) {
    const hidden = new Map();
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.textContent.trim() !== "" && !isHidden(node.parentElement, hidden)) yield node;
    }
  }

  /** Hidden on purpose: not displayed, not visible, or in the one-pixel box that screen reader text is kept in. */
  function isHidden(element, known) {
    if (!element.checkVisibility({ visibilityProperty: true })) return true;
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      if (!known.has(at)) known.set(at, isPinhole(at));
      if (known.get(at)) return true;
    }
    return false;
  }

  function isPinhole(element) {
    const { overflowX, overflowY } = getComputedStyle(element);
    if (overflowX === "visible" && overflowY === "visible") return false;
    const { width, height } = element.getBoundingClientRect();
    return width <= 1 && height <= 1;
  }

  function rectangles(node) {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  }

  /** A line's box reaches above and below its letters, so up to a third of it may stick out and nothing is lost. */
  function fits({ left, right, top, bottom }, box) {
    const slack = Math.max(HAIR, (bottom - top) / 3);
    const across = left >= box.left - HAIR && right <= box.right + HAIR;
    return across && top >= box.top - slack && bottom <= box.bottom + slack;
  }

  /** What is left of the area inside every clipping box from `element` up to the area's own element. */
  function clipBox(element, area, known) {
    if (element === area.element) return area;
    const done = known.get(element);
    if (done) return done;
    const outer = clipBox(element.parentElement, area, known);
    const { overflowX, overflowY } = getComputedStyle(element);
    let box = outer;
    if (overflowX !== "visible" || overflowY !== "visible") {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      box = {
        left: overflowX === "visible" ? outer.left : Math.max(left, outer.left),
        right: overflowX === "visible" ? outer.right : Math.min(right, outer.right),
        top: overflowY === "visible" ? outer.top : Math.max(top, outer.top),
        bottom: overflowY === "visible" ? outer.bottom : Math.min(bottom, outer.bottom),
      };
    }
    known.set(element, box);
    return box;
  }
})();
