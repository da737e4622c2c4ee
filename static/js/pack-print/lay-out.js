/**
 * Lays out one sheet of the pack in a frame of its own, as the press does: the same sheet, the same scripts in the same
 * order (src/pack/press/lay-out.ts). A paper a frame keeps paged.js fast, for what it does on a page grows with all pages
 * before it; and one paper that fails does not take the others with it.
 */
(() => {
  globalThis.packPrint ??= {};
  const packPrint = globalThis.packPrint;

  /** As in the press: how much text paged.js puts on a page before it looks whether the page is full. */
  const MAX_CHARS = 1500;

  /**
   * Loads the sheet at `address`, runs `scripts` (`{ address, integrity }`) in it and breaks it into pages. Resolves with
   * `{ frame, document, pages, lost }`, `lost` being words that did not reach their page; the caller takes the pages and
   * removes the frame. Rejects with what the sheet lacks or what paged.js could not do.
   */
  packPrint.layOut = async (address, scripts) => {
    const frame = document.createElement("iframe");
    frame.className = "sheet-frame";
    frame.setAttribute("aria-hidden", "true");
    frame.tabIndex = -1;
    try {
      await loaded(frame, () => {
        frame.src = address;
        document.body.append(frame);
      });
      const inside = frame.contentDocument;
      if (!inside?.querySelector('link[href*="/css/pack.css"]')) {
        throw new Error("its pages are not here");
      }
      for (const script of scripts.slice(0, -1)) await run(inside, script);
      const { orderpaper } = frame.contentWindow;
      const lacking = await orderpaper.settle();
      if (lacking.length > 0) throw new Error(`${lacking.join(", ")} did not come`);
      fitSlides(frame, orderpaper);
      await run(inside, scripts[scripts.length - 1]);
      const { missing } = await orderpaper.paginate({ maxChars: MAX_CHARS });
      const lost = [...missing, ...orderpaper.clippedText(orderpaper.pageAreas())];
      const pages = [...inside.querySelectorAll(".pagedjs_page")];
      return { frame, document: inside, pages, lost: lost.map(({ words }) => words) };
    } catch (cause) {
      frame.remove();
      throw cause;
    }
  };

  /** Slides are measured at the width of the page they will stand on. */
  function fitSlides(frame, orderpaper) {
    const { slides } = orderpaper.pageWidths();
    if (slides === undefined) return;
    frame.style.width = `${Math.floor(slides)}px`;
    orderpaper.fitSlides();
  }

  function run(inside, { address, integrity }) {
    const script = inside.createElement("script");
    return loaded(script, () => {
      script.integrity = integrity;
      script.src = address;
      inside.head.append(script);
    });
  }

  function loaded(element, begin) {
    return new Promise((resolve, reject) => {
      element.addEventListener("load", resolve, { once: true });
      element.addEventListener("error", () => reject(new Error(`${element.src} did not come`)), {
        once: true,
      });
      begin();
    });
  }
})();
