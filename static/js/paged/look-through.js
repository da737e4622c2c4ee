/** What the press asks of a document, several answers at a time: each question to the browser has its price. */
(() => {
  globalThis.orderpaper ??= {};
  const orderpaper = globalThis.orderpaper;

  /**
   * Settles the document (see `settle`), then says what it lacks and, if that is nothing, `all` widths of pages (see
   * `pageWidths`), those of the pages it prints on, and whether there are slides on it.
   */
  orderpaper.settled = async () => {
    const lacking = await orderpaper.settle();
    if (lacking.length > 0) return { lacking, slides: false, widths: {}, all: {} };
    const all = orderpaper.pageWidths();
    return { lacking, slides: document.querySelector(".slide") !== null, widths: widthsUsed(all), all };
  };

  /** What is printed of a document: text, links, pictures that did not come; see there. */
  orderpaper.printed = () => ({
    runs: orderpaper.printedText(),
    pictures: orderpaper.missingPictures(),
    links: orderpaper.printedLinks(),
  });

  /** Those of `widths` that something in the document asks for by name, and that of pages without one. */
  function widthsUsed(widths) {
    const asked = [document.documentElement, ...document.body.querySelectorAll("*"), document.body];
    const names = new Set(asked.map((element) => getComputedStyle(element).page));
    return Object.fromEntries(Object.entries(widths).filter(([name]) => name === "" || names.has(name)));
  }
})();
