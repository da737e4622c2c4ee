/**
 * Text that went into paged.js and did not come out. paged.js 0.4.3 drops the rest of a paper, a paragraph or a row without
 * an error (pagedjs issues #84, #130, #351); every element is therefore counted before and after.
 */
(() => {
  globalThis.orderpaper ??= {};
  const orderpaper = globalThis.orderpaper;

  /**
   * `enter(content)` counts the letters of every element of the source; `missing(pages)` gives `{ page, words }` for each
   * run of neighbouring elements that came out shorter, `page` (from 1) being where the last thing before it stands.
   */
  orderpaper.textLedger = () => {
    const source = new Map();
    return {
      enter(content) {
        for (const element of content.querySelectorAll("[data-ref]")) {
          source.set(element.dataset.ref, { letters: letters(element), text: ownText(element) });
        }
      },
      missing(pages) {
        const out = printed(pages);
        const runs = [];
        let page = 1;
        let run;
        for (const [ref, { letters, text }] of source) {
          const found = out.get(ref);
          page = found?.page ?? page;
          if ((found?.letters ?? 0) < letters) {
            run ??= runs[runs.push({ page, text: "" }) - 1];
            run.text += ` ${text}`;
          } else if (letters > 0) run = undefined;
        }
        return runs.map((each) => ({ page: each.page, words: orderpaper.firstWords(each.text) }));
      },
    };
  };

  /** A footnote's call bears the note's own reference, so it is left out; copies of table heads bear none. */
  function printed(pages) {
    const out = new Map();
    pages.forEach((page, at) => {
      for (const element of page.querySelectorAll("[data-ref]:not([data-footnote-call])")) {
        const { ref } = element.dataset;
        const before = out.get(ref) ?? { page: at + 1, letters: 0 };
        out.set(ref, { page: before.page, letters: before.letters + letters(element) });
      }
    });
    return out;
  }

  const ownText = (element) =>
    [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.data)
      .join(" ");

  /** Letters of the element itself, blanks left out; paged.js adds one hyphen where it breaks a word. */
  const letters = (element) =>
    ownText(element).replace(/\s/g, "").length - (element.classList.contains("pagedjs_hyphen") ? 1 : 0);
})();
