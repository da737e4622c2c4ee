/** What the press needs to know of a paper before and after it is laid out. A plain script. */
(() => {
  globalThis.orderpaper ??= {};
  const orderpaper = globalThis.orderpaper;

  /**
   * Waits until pictures have come and the typefaces that this paper needs are there: those its text asks for, and every
   * style of its families, for running headers, which ask too late. Resolves with what the paper cannot be laid out
   * without and did not get, style sheets and typefaces, each as it is to be called in a message.
   */
  orderpaper.settle = async () => {
    for (const image of document.images) image.loading = "eager";
    await Promise.all([...document.images].map(arrived));
    const faces = [...document.fonts];
    const styles = new Set(faces.map(({ family, style, weight }) => `${style} ${weight} 1em ${family}`));
    await Promise.allSettled([...styles].map((style) => document.fonts.load(style, "Page 1 of 20")));
    do {
      document.body.getBoundingClientRect();
      await document.fonts.ready;
    } while (document.fonts.status === "loading");
    const failed = faces.filter(({ status }) => status === "error");
    const typefaces = failed.map(({ family, style, weight }) => `the typeface ${family} ${weight} ${style}`);
    return [
      ...unreadSheets([...document.styleSheets]).map((href) => `the style sheet ${href}`),
      ...typefaces,
    ];
  };

  /** Whether in vain or not. A window that nobody sees decodes nothing, so that is not waited for. */
  function arrived(image) {
    if (image.complete) return undefined;
    return new Promise((told) => {
      for (const event of ["load", "error"]) image.addEventListener(event, told, { once: true });
    });
  }

  /** Addresses of style sheets that did not come: their rules cannot be read. */
  function unreadSheets(sheets) {
    return sheets.flatMap((sheet) => {
      const rules = rulesOf(sheet);
      if (rules === undefined) return [sheet.href];
      const imports = rules.filter((rule) => rule instanceof CSSImportRule);
      return imports.flatMap((rule) => (rule.styleSheet ? unreadSheets([rule.styleSheet]) : [rule.href]));
    });
  }

  function rulesOf(sheet) {
    try {
      return [...sheet.cssRules];
    } catch {
      return undefined;
    }
  }

  /** Text outside the margins of the pages called `name`, once the viewport has the width between those margins. */
  orderpaper.clippedOnPage = (name) => {
    const widths = orderpaper.pageWidths();
    const prints = (element) => orderpaper.pageName(element, widths) === name;
    const all = {
      left: 0,
      right: innerWidth,
      top: Number.NEGATIVE_INFINITY,
      bottom: Number.POSITIVE_INFINITY,
    };
    return orderpaper.clippedText([{ ...all, element: document.body }], prints);
  };

  /** `{ href, text }` of every link that is drawn, in document order. A link's pieces on two pages are two links. */
  orderpaper.printedLinks = () =>
    [...document.querySelectorAll("a[href]")]
      .filter((link) => link.checkVisibility({ visibilityProperty: true }))
      .map((link) => ({ href: link.getAttribute("href"), text: linkText(link) }));

  /**
   * Leaves hidden links to `ids`, so that the PDF names their places: Chromium writes a destination for every id that a
   * link leads to, even a link that is not drawn. Gives back the ids that no element has.
   */
  orderpaper.nameAnchors = (ids) => {
    const list = document.createElement("nav");
    list.hidden = true;
    for (const id of ids) {
      list.append(Object.assign(document.createElement("a"), { href: `#${encodeURIComponent(id)}` }));
    }
    document.body.append(list);
    return ids.filter((id) => document.getElementById(id) === null);
  };

  function linkText(link) {
    const { ref } = link.dataset;
    const pieces = ref ? [...document.querySelectorAll(`a[data-ref="${ref}"]`)] : [link];
    const picture = link.querySelector("img[alt], svg[aria-label]");
    const text = link.ariaLabel || pieces.map((piece) => piece.textContent).join("");
    return (text.trim() || picture?.alt || picture?.ariaLabel || link.title || "")
      .replace(/\s+/g, " ")
      .trim();
  }
})();
