/**
 * Room for footnotes at a page's foot. A note stands on its call's page, whole; the call's line goes to the next page rather
 * than without it. Only a long note goes on over the page. paged.js 0.4.3 fits notes in while it adds text, and never looks
 * again: lines are lost after long notes, and holes stay where notes were (pagedjs issues #48, #130, #143).
 */
(() => {
  globalThis.orderpaper ??= {};
  const orderpaper = globalThis.orderpaper;
  const { MOST, around, callOf, give, isCarried, partsOf } = orderpaper.noteParts;
  /** A note taller than this part of the page is long. */
  const LONG = 1 / 5;
  /**
   * Keeps as much of the page free as the notes of its text need; `columns` is the element with the text. Calls are taken
   * from the top of the page down: in columns side by side that is not the order of the text.
   */
  orderpaper.makeRoomForNotes = (columns) => {
    const parts = partsOf(columns);
    const notes = [...parts.inner.children];
    const fresh = notes.filter((note) => !isCarried(note));
    if (fresh.length === 0) return;
    const limit = orderpaper.pageLimit(columns);
    const { top, height: page } = parts.area.getBoundingClientRect();
    const taken = heightsOf(notes, parts.inner);
    const sum = (some) =>
      some.length === 0 ? 0 : some.reduce((total, note) => total + taken.get(note), around(parts.content));
    const before = notes.filter((note) => isCarried(note));
    const isCalled = (note) => callOf(note, columns).getBoundingClientRect().left < limit;

    give(parts, Math.min(sum(before), page * MOST));
    const callTop = new Map(fresh.map((note) => [note, callOf(note, columns).getBoundingClientRect().top]));
    const called = fresh.filter(isCalled).sort((a, b) => callTop.get(a) - callTop.get(b));
    let count = called.length;
    for (; count > 0; count--) {
      const needed = sum([...before, ...called.slice(0, count)]);
      if (needed > page * MOST) continue;
      give(parts, needed);
      if (called.slice(0, count).every(isCalled)) break;
    }
    if (count === 0) give(parts, Math.min(sum(before), page * MOST));
    const next = called[count];
    if (next === undefined || !isCalled(next)) return;

    const call = callOf(next, columns);
    const line = lineBottom(call) - top;
    const room = page - line - sum([...before, ...called.slice(0, count), next]) + taken.get(next);
    const goOn = () => {
      give(parts, page - line - 0.5);
      parts.inner.append(next);
    };
    if (taken.get(next) > page * LONG && room > leastLines(next)) {
      goOn();
      if (isCalled(next)) return;
    }
    // A line that lacks a pixel of its height goes to the next page, with as many others as widows and orphans want.
    give(parts, page - (call.getBoundingClientRect().bottom - top) + 1);
    // The first lines of a page stay all the same; their notes then go on.
    if (isCalled(next)) goOn();
  };

  /** After the text has been cut: a note whose call is on a later page comes back there. */
  orderpaper.dropNotesWithoutCall = (columns) => {
    const { inner } = partsOf(columns);
    for (const note of [...inner.children]) {
      if (!isCarried(note) && !callOf(note, columns)) note.remove();
    }
  };

  /** What each note takes of the area, in CSS pixels. */
  function heightsOf(notes, inner) {
    const ends = notes.slice(1).map((note) => note.getBoundingClientRect().top);
    ends.push(inner.getBoundingClientRect().bottom);
    return new Map(
      notes.map((note, at) => [note, ends[at] - (at === 0 ? inner : note).getBoundingClientRect().top]),
    );
  }

  /** The lower edge of the line that a call stands in: its text's, and half of what the line is higher. */
  function lineBottom(call) {
    const range = document.createRange();
    range.setStartBefore(call.previousSibling ?? call);
    range.setEndBefore(call);
    const boxes = [...range.getClientRects()];
    const box = boxes.at(-1) ?? call.getBoundingClientRect();
    const height = Number.parseFloat(getComputedStyle(call.parentElement).lineHeight) || box.height;
    return box.bottom + Math.max(0, height - box.height) / 2;
  }

  /** The height of as many lines as may stand alone, and half a line. */
  function leastLines(note) {
    const { lineHeight, orphans, fontSize } = getComputedStyle(note);
    const line = Number.parseFloat(lineHeight) || 1.3 * Number.parseFloat(fontSize);
    return line * (Number.parseInt(orphans, 10) + 0.5);
  }
})();
