/** The foot of a page where its notes stand, and notes that go on at the foot of the next. */
(() => {
  globalThis.orderpaper ??= {};
  const orderpaper = globalThis.orderpaper;
  /** Notes take at most this part of a page that has text. */
  const MOST = 3 / 4;
  /** Notes that go on from the page before: their calls are not looked for. */
  const carried = new WeakSet();
  const isCarried = (note) => carried.has(note);

  const partsOf = (columns) => {
    const area = columns.closest(".pagedjs_area");
    const content = area.querySelector(".pagedjs_footnote_content");
    return { area, content, inner: content.firstElementChild, columns };
  };

  const give = ({ area }, height) =>
    area.style.setProperty("--pagedjs-footnotes-height", `${Math.max(0, height)}px`);

  const callOf = (note, columns) => columns.querySelector(`a[data-footnote-call="${note.dataset.ref}"]`);

  /** Margins, borders and padding of the area, from `@footnote`. */
  function around(content) {
    const style = getComputedStyle(content);
    const sides = [
      "marginTop",
      "borderTopWidth",
      "paddingTop",
      "marginBottom",
      "borderBottomWidth",
      "paddingBottom",
    ];
    return sides.reduce((sum, side) => sum + (Number.parseFloat(style[side]) || 0), 0);
  }

  /** What the area takes with all its notes. */
  const wholeHeight = ({ content, inner }) =>
    inner.childElementCount === 0 ? 0 : inner.getBoundingClientRect().height + around(content);

  orderpaper.noteParts = { MOST, around, callOf, give, isCarried, partsOf };

  /** Moves a note to the foot of the page. */
  orderpaper.putNote = (note, columns) => {
    const { content, inner } = partsOf(columns);
    content.classList.remove("pagedjs_footnote_empty");
    inner.append(note);
  };

  /** Notes that go on, at the foot of a page that has not begun; `alone`: no text will follow. */
  orderpaper.carryNotes = (notes, columns, alone) => {
    if (notes.length === 0) return;
    for (const note of notes) {
      carried.add(note);
      orderpaper.putNote(note, columns);
    }
    const parts = partsOf(columns);
    give(parts, Math.min(wholeHeight(parts), parts.area.clientHeight * (alone ? 1 : MOST)));
  };

  /** When a page is finished: gives the notes their room, and gives back those, or the part, that has none. */
  orderpaper.settleNotes = (columns) => {
    const parts = partsOf(columns);
    const { content, inner, area } = parts;
    content.classList.toggle("pagedjs_footnote_empty", inner.childNodes.length === 0);
    const given = Number.parseFloat(area.style.getPropertyValue("--pagedjs-footnotes-height")) || 0;
    const needed = wholeHeight(parts);
    if (needed <= given + 1) {
      give(parts, needed);
      return [];
    }
    const rest = splitNotes(inner, given - around(content));
    content.classList.toggle("pagedjs_footnote_empty", inner.childNodes.length === 0);
    give(parts, wholeHeight(parts));
    return rest;
  };

  /** Breaks notes at a height in columns, as pages are broken. */
  function splitNotes(inner, height) {
    const { width } = inner.getBoundingClientRect();
    inner.style.cssText = `width: ${width}px; height: ${height}px; columns: ${width}px; column-gap: 1000px; column-fill: auto`;
    const beyond = orderpaper.firstBeyond(inner, orderpaper.pageLimit(inner));
    const rest = [];
    if (beyond) {
      const range = document.createRange();
      if (beyond.offset > 0) range.setStart(beyond.node, beyond.offset);
      else range.setStartBefore(beyond.node);
      range.setEnd(inner, inner.childNodes.length);
      const split = range.startContainer !== inner;
      rest.push(...range.extractContents().children);
      if (split) rest[0].dataset.splitFrom = rest[0].dataset.ref;
      if (beyond.offset > 0) orderpaper.endWithHyphen(beyond.node);
    }
    inner.removeAttribute("style");
    return rest;
  }
})();
