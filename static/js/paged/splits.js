/**
 * Says in the finished pages what Chromium's tags cannot: which elements are pieces of one, which table heads come
 * again, which words are a note, its number, its call. Chromium writes the language of an element into the PDF as it
 * stands, so each is told in a private-use subtag (BCP 47, 2.2.7): `en-GB-x-op-s12-2`. `src/pack/pdf/structure/marks.ts`
 * reads these back and takes them out. A plain script; nothing is to be laid out after it.
 */
(() => {
  globalThis.orderpaper ??= {};
  const orderpaper = globalThis.orderpaper;

  /** What Chromium makes an element of the structure wherever it is seen; of anything else it may keep the words alone. */
  const ALWAYS_TAGGED =
    "p, h1, h2, h3, h4, h5, h6, ul, ol, li, table, caption, tr, td, th, blockquote, figcaption, a[href], em, strong, code";
  /** Elements whose language Chromium keeps in a line of text; any other must be a group. */
  const KEEPS_LANGUAGE = "a, em, strong, code, sup, sub, del, ins, abbr";
  /** Elements that may hold nothing but others. */
  const HOLDERS = "div, section, article, aside, header, footer, main, nav, figure";

  /** Marks the document for its tags, after everything that reads or changes the pages. */
  orderpaper.markForTags = () => {
    const marks = new Map();
    markSplits(marks);
    markTerms(marks);
    markRepeatedHeads(marks);
    markNotes(marks);
    for (const element of document.body.querySelectorAll("[lang]")) keepLanguage(element);
    const languages = new Map([...marks.keys()].map((element) => [element, languageOf(element)]));
    for (const [element, mark] of marks) {
      const language = languages.get(element);
      element.lang = `${language}${/(^|-)x-/i.test(language) ? "" : "-x"}-op-${mark}`;
      keepLanguage(element);
    }
  };

  /** Pieces bear one reference, a copy of the source's; a note's call bears that of its note. */
  function markSplits(marks) {
    const pieces = new Map();
    for (const element of document.querySelectorAll(
      ".pagedjs_page_content [data-ref]:not([data-footnote-call]), .pagedjs_footnote_area [data-ref]",
    )) {
      const { ref } = element.dataset;
      pieces.set(ref, [...(pieces.get(ref) ?? []), element]);
    }
    const isSplit = ({ dataset }) => (pieces.get(dataset.ref)?.length ?? 1) > 1;
    let count = 0;
    for (const same of pieces.values()) {
      // A split row's cells are told apart by these numbers, whichever of them a page has.
      const counts = same.length > 1 || (same[0].matches("td, th") && isSplit(same[0].parentElement));
      if (!counts || same.some((element) => element.matches("[data-note]"))) continue;
      count += 1;
      const expected = same.filter((element) => element.matches(ALWAYS_TAGGED) && isSeen(element)).length;
      for (const element of same) marks.set(element, `s${count}-${expected}`);
    }
  }

  /** Rows that stand in no source: the head that a table has again on its next page. */
  function markRepeatedHeads(marks) {
    for (const row of document.querySelectorAll(".pagedjs_page_content table thead tr:not([data-ref])"))
      marks.set(row, "r");
  }

  function markNotes(marks) {
    const numbers = new Map();
    for (const note of document.querySelectorAll(".pagedjs_footnote_area [data-note]")) {
      const { ref } = note.dataset;
      if (!numbers.has(ref)) numbers.set(ref, numbers.size + 1);
      marks.set(note, `n${numbers.get(ref)}`);
      const label = note.querySelector(":scope > .footnote-number");
      if (label) marks.set(label, "l");
    }
    for (const call of document.querySelectorAll("a[data-footnote-call]")) {
      const number = numbers.get(call.dataset.ref);
      if (number !== undefined) marks.set(call, `c${number}`);
    }
  }

  /**
   * Chromium has no tags for terms and what is said of them, nor for numbers that a list's items bring along. Terms that
   * paged.js split over pages are paragraphs.
   */
  function markTerms(marks) {
    for (const list of document.querySelectorAll("dl")) {
      if (marks.has(list)) continue;
      marks.set(list, "d");
      for (const term of list.querySelectorAll("dt")) marks.set(term, "l");
      for (const said of list.querySelectorAll("dd")) marks.set(said, "b");
    }
    for (const number of document.querySelectorAll("li > .item-number"))
      if (!marks.has(number)) marks.set(number, "l");
  }

  const languageOf = (element) => element.closest("[lang]:not([lang=''])")?.lang ?? "und";

  /** Chromium leaves out what only holds other elements, or a stretch of a line, unless it is a group. */
  function keepLanguage(element) {
    if (element.hasAttribute("role") || element.matches(KEEPS_LANGUAGE)) return;
    const inLine = element.matches("span") || getComputedStyle(element).display.startsWith("inline");
    if (inLine || element.matches(HOLDERS)) element.setAttribute("role", "group");
  }

  const isSeen = (element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest("[aria-hidden='true']") &&
    (element.textContent.trim() !== "" || element.querySelector("img, svg") !== null);
})();
