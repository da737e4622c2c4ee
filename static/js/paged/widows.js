/**
 * Paragraphs too short to be cut: those with fewer lines than `orphans` and `widows` together (CSS Fragmentation 3, 3.3).
 * Chromium cuts them all the same, behind as many lines as `orphans` says, and a last line stands alone on the next page.
 */
(() => {
  globalThis.orderpaper ??= {};
  const orderpaper = globalThis.orderpaper;
  const PARAGRAPHS = "p, li, dd, dt, blockquote";
  const HAS_BLOCKS = ":scope :is(p, div, ul, ol, dl, table, blockquote, pre, figure)";

  /**
   * For Chromium's own print: holds every paragraph together that is too short, on pages called `name`, once the viewport
   * has the width between their margins.
   */
  orderpaper.keepShortParagraphs = (name) => {
    const widths = orderpaper.pageWidths();
    const short = [...document.querySelectorAll(PARAGRAPHS)].filter(isShort);
    for (const paragraph of short) {
      if (orderpaper.pageName(paragraph, widths) === name) paragraph.style.breakInside = "avoid";
    }
  };

  /**
   * For a page in columns, whose first ends at `limit`: holds the paragraph together in which the page would end, if it is
   * too short; says whether it was.
   */
  orderpaper.keepShortParagraph = (rendered, limit) => {
    const beyond = orderpaper.firstBeyond(rendered, limit);
    const element = beyond?.node?.parentElement?.closest(PARAGRAPHS);
    if (!element || !rendered.contains(element) || element.style.breakInside === "avoid") return false;
    if (element.getBoundingClientRect().left >= limit || !isShort(element)) return false;
    element.style.breakInside = "avoid";
    return true;
  };

  /** A paragraph that goes on from the page before has its first lines there. */
  function isShort(paragraph) {
    if (paragraph.dataset.splitFrom || paragraph.querySelector(HAS_BLOCKS)) return false;
    const { orphans, widows } = getComputedStyle(paragraph);
    const least = Number(orphans) + Number(widows);
    const lines = countLines(paragraph, least);
    return lines > 1 && lines < least;
  }

  /** Lines of a paragraph, at most `most`: boxes side by side make one, a raised figure among them. */
  function countLines(paragraph, most) {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    let lines = 0;
    let line = { left: 0, top: 0, bottom: 0 };
    for (const box of range.getClientRects()) {
      if (box.width === 0) continue;
      const middle = (box.top + box.bottom) / 2;
      const apart = Math.abs(box.left - line.left) > 800;
      if (!apart && middle > line.top && middle < line.bottom) continue;
      lines += 1;
      line = box;
      if (lines === most) break;
    }
    return lines;
  }
})();
