/** Lines of text that lie on each other, as when a page was cut in the wrong place: drawn, and yet nobody can read them. */
(() => {
  globalThis.orderpaper ??= {};
  const orderpaper = globalThis.orderpaper;
  /** CSS pixels that two lines must share from side to side. */
  const ACROSS = 3;

  /**
   * Of `lines`, `{ block, left, right, top, bottom }` in CSS pixels, each that covers more than half the height of a line
   * of another block. Lines of a drawing are not for here: their places are set one by one.
   */
  orderpaper.overlapping = (lines) => {
    const found = [];
    const above = [];
    for (const line of [...lines].sort((a, b) => a.top - b.top)) {
      const open = above.filter(({ bottom }) => bottom > line.top);
      above.splice(0, above.length, ...open, line);
      if (open.some((other) => other.block !== line.block && covers(other, line))) found.push(line);
    }
    return found;
  };

  function covers(a, b) {
    const height = Math.min(a.bottom, b.bottom) - b.top;
    const least = Math.min(a.bottom - a.top, b.bottom - b.top) / 2;
    return height > least && Math.min(a.right, b.right) - Math.max(a.left, b.left) > ACROSS;
  }
})();
