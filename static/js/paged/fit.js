/**
 * Slides fit their page: type is set as large as lets everything stand on it, and a slide that would become too
 * small is set in two columns first. What does not fit even then is left for the loss guard to report.
 */
(() => {
  const orderpaper = globalThis.orderpaper ?? {};
  globalThis.orderpaper = orderpaper;

  const STEP = 0.04;
  /** A slide with little on it is set larger, as a slide on a wall would be. */
  const LARGEST = 1.48;
  const SMALLEST = 0.46;
  /** Below this part of the full size a slide is tried in two columns. */
  const TIGHT = 0.8;

  /** Whether everything on a slide stands inside it, in both directions. */
  function fits(slide) {
    const text = slide.querySelector(".slide-text");
    return text.scrollHeight <= slide.clientHeight && text.scrollWidth <= slide.clientWidth + 1;
  }

  /** The largest part of the full size at which a slide fits; undefined if none does. */
  function largest(slide) {
    for (let size = LARGEST; size >= SMALLEST; size -= STEP) {
      slide.style.setProperty("--fit", size.toFixed(2));
      if (fits(slide)) return size;
    }
    return undefined;
  }

  /** Fits every slide of the document, laid out at the width of its page. */
  orderpaper.fitSlides = () => {
    for (const slide of document.querySelectorAll(".slide")) {
      const single = largest(slide);
      if (single !== undefined && single >= TIGHT) continue;
      slide.classList.add("dense");
      const double = largest(slide);
      if (double !== undefined && double > (single ?? 0)) continue;
      slide.classList.remove("dense");
      slide.style.setProperty("--fit", (single ?? SMALLEST).toFixed(2));
    }
  };
})();
