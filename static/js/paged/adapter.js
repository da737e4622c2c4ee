/**
 * paged.js 0.4.3, made fit for council papers: `await orderpaper.paginate()` lays this document out in pages.
 * Plain scripts, in the order of src/pack/press/page-scripts.ts: the press evaluates them in a page that may run no script
 * of its own, and the web page that shows a pack in the reader's own browser loads them as they are.
 *
 * What paged.js does by itself, and what is done about it:
 * - it looks for a page's end line by line, and drops rows, cells and lines: Chromium's columns say where a page ends, as in
 *   its own print, and every flow is cut there (break-point.js, places.js, cut.js, rows.js, page-breaks.js);
 * - Chromium leaves single lines of short paragraphs: they are held together (widows.js);
 * - a continued table loses its columns and its head (tables.js), a list its numbers (lists.js, counters.js);
 * - notes are fitted in once, and lines are lost after long ones (note-foot.js, note-area.js); their numbers are generated
 *   content, which no screen reader hears (notes.js);
 * - style sheets change their meaning in pages (declared-styles.js, whole-selectors.js);
 * - failures are swallowed: here they reject, and what is missing afterwards is listed (missing-text.js);
 * - every page measures all pages before it, and waits for an animation frame: finished pages are hidden, and none is;
 * - its references are random: ours are counted, so the same paper gives the same file;
 * - landscape sheets are cut to the first sheet's size: every sheet gets its own (sheets.js).
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
      orderpaper.markUndisplayed(Paged);
      const inPages = [orderpaper.keepPageOfBody(), orderpaper.keepSelectors(Paged)];
      orderpaper.numberItems(Paged);
      orderpaper.keepAvoidedBreaks(Paged);
      orderpaper.addStyles(orderpaper.noteStyles);
      orderpaper.addStyles(orderpaper.wholePixels);
      const previewer = new Paged.Previewer({ maxChars });
      previewer.chunker.q.tick = inTurn();
      previewer.chunker.loadFonts = () => document.fonts.ready;
      orderpaper.placeNotes(Paged);
      Paged.registerHandlers(
        pageHandler(Paged, ledger, inPages),
        orderpaper.nestedCounters(Paged),
        orderpaper.pageBreaks(Paged, orderpaper.sourceMap()),
      );
      await previewer.preview();
    } finally {
      unlisten();
    }
    if (complaints.length > 0) throw new Error(complaints.join("; "));
    for (const page of pagesOf()) page.style.removeProperty("display");
    orderpaper.giveSheetsTheirSize();
    orderpaper.restoreNoteIds();
    return { pages: pagesOf().length, missing: ledger.missing(pagesOf()) };
  };

  const { pagesOf } = orderpaper;

  /** Handlers registered later run later, so paged.js has marked notes and counters when these methods are called. */
  const pageHandler = (Paged, ledger, inPages) =>
    class Pages extends Paged.Handler {
      constructor(chunker, polisher, caller) {
        super(chunker, polisher, caller);
        orderpaper.keepBoxSizing(polisher);
      }
      beforeParsed(content) {
        content.querySelectorAll("*").forEach((element, at) => {
          element.setAttribute("data-ref", `e${at + 1}`);
        });
      }
      afterParsed(content) {
        orderpaper.numberNotes(content);
        for (const keep of inPages) keep(content);
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

  /** Style sheets with nothing but typefaces stay as they are, so no typeface is loaded a second time. */
  function keepTypefaces() {
    for (const { cssRules, ownerNode } of document.styleSheets) {
      const only = [...cssRules].every((rule) => rule instanceof CSSFontFaceRule);
      if (only && ownerNode) ownerNode.setAttribute("data-pagedjs-ignore", "");
    }
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
