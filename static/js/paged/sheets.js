/** The sheets of a paper that paged.js has laid out. */
(() => {
  globalThis.orderpaper ??= {};
  const orderpaper = globalThis.orderpaper;

  /** The finished pages, in order. */
  orderpaper.pagesOf = () => [...document.querySelectorAll(".pagedjs_page")];

  /**
   * Chromium prints on whole CSS pixels: a page's text begins at the nearest one, and is as wide and high as holds all of
   * what the style sheet gives it (measured; 153 to 156). A line that just fits then breaks alike in both engines.
   */
  orderpaper.wholePixels = [
    ["left", "right", "width"],
    ["top", "bottom", "height"],
  ]
    .map(
      ([start, end, length]) => `
    .pagedjs_sheet { --said-${start}: var(--pagedjs-margin-${start}); --said-${end}: var(--pagedjs-margin-${end}); }
    .pagedjs_pagebox {
      --text-${length}: round(
        up, calc(var(--pagedjs-pagebox-${length}) - var(--said-${start}) - var(--said-${end}) - 0.02px), 1px
      );
      --pagedjs-margin-${start}: round(var(--said-${start}), 1px);
      --pagedjs-margin-${end}: calc(
        var(--pagedjs-pagebox-${length}) - var(--pagedjs-margin-${start}) - var(--text-${length})
      );
    }`,
    )
    .join("");

  /** The boxes that a page's text must stay in, for `clippedText`. A number hung in the left margin is not lost. */
  orderpaper.pageAreas = () =>
    orderpaper.pagesOf().flatMap((page, at) => {
      const { left } = page.querySelector(".pagedjs_sheet").getBoundingClientRect();
      return [".pagedjs_page_content", ".pagedjs_footnote_area"].map((name) => {
        const element = page.querySelector(name);
        const { right, top, bottom } = element.getBoundingClientRect();
        return { element, page: at + 1, left, right, top, bottom };
      });
    });

  /** paged.js leaves one @page size for all sheets; a page box knows the size that its own @page rule gave it. */
  orderpaper.giveSheetsTheirSize = () => {
    const names = new Map();
    for (const page of orderpaper.pagesOf()) {
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
    orderpaper.addStyles(
      `html, body, .pagedjs_pages { width: auto !important; height: auto !important; ${unbound} }\n${rules.join("\n")}`,
    );
  };

  /** Adds rules that paged.js leaves alone. */
  orderpaper.addStyles = (text) => {
    const style = document.createElement("style");
    style.setAttribute("data-pagedjs-ignore", "");
    style.textContent = text;
    document.head.append(style);
  };
})();
