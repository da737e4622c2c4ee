/**
 * Puts our way of ending a page into paged.js 0.4.3: Chromium's columns say where (break-point.js), every flow is cut
 * (cut.js), footnotes have their room first (note-area.js). paged.js's own way loses rows, cells and lines
 * (pagedjs issues #84, #130, #232, #351), and knows widows, orphans and headings in part.
 */
(() => {
  globalThis.orderpaper ??= {};
  const orderpaper = globalThis.orderpaper;
  /** How much text is put on a page between two looks whether it is full, once it may be. */
  const NEXT_LOOK = 250;

  /** A handler that does it; `map` is a `sourceMap`. The layout of paged.js is not exported: the first page brings it. */
  orderpaper.pageBreaks = (Paged, map) =>
    class PageBreaks extends Paged.Handler {
      constructor(chunker, polisher, caller) {
        super(chunker, polisher, caller);
        // Before the other handlers, which move footnotes out of the copies.
        chunker.hooks.renderNode.hooks.unshift((copy, node) => map.copied(copy, node));
      }
      afterParsed(content) {
        map.enter(content);
      }
      renderNode(copy) {
        // Or the browser puts the word "Details" where the summary is not.
        const details = copy.parentElement?.closest("details[data-split-from]:not(:has(> summary))");
        details?.prepend(Object.assign(document.createElement("summary"), { hidden: true }));
      }
      onPageLayout(_wrapper, token, layout) {
        layout.goesOn = token instanceof Place;
        const { prototype } = layout.constructor;
        if (prototype.endsByColumns) return;
        prototype.endsByColumns = true;
        takeOver(prototype, map);
      }
    };

  function takeOver(prototype, map) {
    const { append, breakAt } = prototype;
    prototype.append = function (node, rendered, token, shallow, ...others) {
      this.last = { node, whole: shallow === false };
      return append.call(this, node, rendered, token, shallow, ...others);
    };
    prototype.findBreakToken = function (rendered) {
      const { element } = this;
      if (this.goesOn) orderpaper.cutMarginAtTop(rendered);
      orderpaper.makeRoomForNotes(element);
      const limit = orderpaper.pageLimit(element);
      if (!orderpaper.firstBeyond(rendered, limit)) {
        this.maxChars += NEXT_LOOK;
        return undefined;
      }
      complete(this, rendered, map);
      do orderpaper.makeRoomForNotes(element);
      while (orderpaper.keepShortParagraph(rendered, limit));
      let place;
      // Lines may run on differently once what came after them is gone.
      for (let next = cut(); next; next = next.final ? undefined : cut()) place = next;
      orderpaper.dropNotesWithoutCall(element);
      if (isEmpty(rendered))
        throw new Error(`no page has room for: ${orderpaper.firstWords(place.node.textContent)}`);
      return new Place(place);

      function cut() {
        return orderpaper.cutPage(rendered, limit, map);
      }
    };
    prototype.breakAt = function (...place) {
      return Object.assign(breakAt.apply(this, place), { forced: true });
    };
    // A row is whole when it is cut.
    prototype.rebuildTableFromBreakToken = () => {};
  }

  const isEmpty = (rendered) =>
    rendered.textContent.trim() === "" && !rendered.querySelector("img, svg, hr, table, object");

  /**
   * Boxes side by side must all be there before they are cut, or the page would end in those that are: paged.js puts in one
   * cell after the other and looks in between.
   */
  function complete(layout, rendered, map) {
    let box = rendered.lastElementChild;
    while (box && !orderpaper.isApart(box)) box = box.lastElementChild;
    if (!box) return;
    const source = map.of(box);
    const { node, whole } = layout.last;
    if (!whole) for (const child of node.childNodes) layout.append(child, rendered, null, false);
    for (let at = node; at !== source; at = at.parentNode) {
      for (let next = at.nextSibling; next; next = next.nextSibling)
        layout.append(next, rendered, null, false);
    }
  }

  /** Where the source goes on, as paged.js wants to be told (its `BreakToken`). */
  class Place {
    constructor({ node, offset }) {
      this.node = node;
      this.offset = offset;
    }
    /** Never where a page began: a page without anything on it is an error already. */
    equals() {
      return false;
    }
    /** paged.js stops when it sees the same twice; a row's rest has its row's place, so the rest's words count. */
    toJSON() {
      const { node, offset } = this;
      const { ref } = (node.dataset ?? node.parentElement.dataset) || {};
      return JSON.stringify([
        ref,
        [...node.parentNode.childNodes].indexOf(node),
        offset,
        node.textContent.length,
      ]);
    }
  }
})();
