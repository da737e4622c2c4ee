/**
 * paged.js 0.4.3, made fit for council papers: `await orderpaper.paginate()` lays this document out in pages.
 * Plain scripts, in the order of src/pack/press/page-scripts.ts: the press evaluates them in a page that may run no script
 * of its own, and the web page that shows a pack in the reader's own browser loads them as they are.
 *
 * What paged.js does by itself, and what is done about it:
 * - a continued table loses its columns and its head (tables.js);
 * - footnote numbers are generated content, which no screen reader hears (notes.js);
 * - nested `counters()` lose their nesting (counters.js);
 * - failures are swallowed: here they reject, and what is missing afterwards is listed (missing-text.js);
 * - every page measures all pages before it, and waits for an animation frame: finished pages are hidden, and none is;
 * - its references are random: ours are counted, so the same paper gives the same file;
 * - landscape sheets are cut to the first sheet's size: every sheet gets its own.
 */
(() => {
  globalThis.orderpaper ??= {};
  const orderpaper = globalThis.orderpaper;

  /**
   * Lays out the document. `maxChars` is how much text paged.js puts on a page before it first looks whether the page is
   * full. Resolves with `{ pages, missing }`, `missing` being `{ page, words }` for every run of text that paged.js dropped;
   * rejects with what paged.js only wrote to the console.
   */
  orderpaper.paginate = async ({ maxChars = 1500 } = {}) => {
    // The minified build of paged.js names itself otherwise.
    const Paged = globalThis.PagedModule ?? globalThis.Paged;
    const complaints = [];
    const unlisten = listen(complaints);
    const ledger = orderpaper.textLedger();
    try {
      keepTypefaces();
      orderpaper.keepColumns();
      addStyles(orderpaper.noteStyles);
      const previewer = new Paged.Previewer({ maxChars });
      previewer.chunker.q.tick = inTurn();
      previewer.chunker.loadFonts = () => document.fonts.ready;
      orderpaper.writeNoteNumbers(Paged);
      Paged.registerHandlers(pageHandler(Paged, ledger), orderpaper.nestedCounters(Paged));
      await previewer.preview();
    } finally {
      unlisten();
    }
    if (complaints.length > 0) throw new Error(complaints.join("; "));
    for (const page of pagesOf()) page.style.removeProperty("display");
    giveSheetsTheirSize();
    orderpaper.restoreNoteIds();
    return { pages: pagesOf().length, missing: ledger.missing(pagesOf()) };
  };

  /** The boxes that a page's text must stay in, for `clippedText`. A number hung in the left margin is not lost. */
  orderpaper.pageAreas = () =>
    pagesOf().flatMap((page, at) => {
      const { left } = page.querySelector(".pagedjs_sheet").getBoundingClientRect();
      return [".pagedjs_page_content", ".pagedjs_footnote_area"].map((name) => {
        const element = page.querySelector(name);
        const { right, top, bottom } = element.getBoundingClientRect();
        return { element, page: at + 1, left, right, top, bottom };
      });
    });

  const pagesOf = () => [...document.querySelectorAll(".pagedjs_page")];

  /** Handlers registered later run later, so paged.js has marked notes and counters when these methods are called. */
  const pageHandler = (Paged, ledger) =>
    class Pages extends Paged.Handler {
      beforeParsed(content) {
        content.querySelectorAll("*").forEach((element, at) => {
          element.setAttribute("data-ref", `e${at + 1}`);
        });
      }
      afterParsed(content) {
        orderpaper.numberNotes(content);
        ledger.enter(content);
      }
      renderNode(copy, node) {
        orderpaper.headAgain(copy, node);
      }
      finalizePage(element, page) {
        page.removeListeners();
        element.style.display = "none";
      }
    };

  /** paged.js leaves one @page size for all sheets; a page box knows the size that its own @page rule gave it. */
  function giveSheetsTheirSize() {
    const names = new Map();
    for (const page of pagesOf()) {
      const style = getComputedStyle(page.querySelector(".pagedjs_pagebox"));
      const size = ["width", "height"].map((side) =>
        style.getPropertyValue(`--pagedjs-pagebox-${side}`).trim(),
      );
      const key = size.join(" ");
      if (!names.has(key)) names.set(key, `sheet${names.size + 1}`);
      page.dataset.sheet = names.get(key);
    }
    const unbound =
      "min-width: 0 !important; min-height: 0 !important; max-width: none !important; max-height: none !important;";
    const rules = [...names].map(([size, name]) => {
      const [width, height] = size.split(" ");
      return `@page ${name} { size: ${size}; margin: 0; }
        [data-sheet="${name}"] { page: ${name}; }
        [data-sheet="${name}"], [data-sheet="${name}"] > .pagedjs_sheet {
          width: ${width} !important; height: ${height} !important; ${unbound}
        }`;
    });
    addStyles(
      `html, body, .pagedjs_pages { width: auto !important; height: auto !important; ${unbound} }\n${rules.join("\n")}`,
    );
  }

  /** Style sheets with nothing but typefaces stay as they are, so no typeface is loaded a second time. */
  function keepTypefaces() {
    for (const { cssRules, ownerNode } of document.styleSheets) {
      const only = [...cssRules].every((rule) => rule instanceof CSSFontFaceRule);
      if (only && ownerNode) ownerNode.setAttribute("data-pagedjs-ignore", "");
    }
  }

  function addStyles(text) {
    const style = document.createElement("style");
    style.setAttribute("data-pagedjs-ignore", "");
    style.textContent = text;
    document.head.append(style);
  }

  /** The next step comes at once: animation frames allow 60 pages a second at most, and none in a hidden tab. */
  function inTurn() {
    const waiting = [];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => waiting.shift()?.();
    return (step) => {
      waiting.push(step);
      port2.postMessage(undefined);
    };
  }

  function listen(complaints) {
    const { error } = console;
    const note = (event) => complaints.push(String(event.reason ?? event.message));
    console.error = (...words) => {
      complaints.push(words.map(String).join(" "));
      error.apply(console, words);
    };
    addEventListener("unhandledrejection", note);
    addEventListener("error", note);
    return () => {
      console.error = error;
      removeEventListener("unhandledrejection", note);
      removeEventListener("error", note);
    };
  }
})();
