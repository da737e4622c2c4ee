/** What style sheets say, left to Chromium where paged.js 0.4.3 would change it or only half honour it. */
(() => {
  globalThis.orderpaper ??= {};
  const orderpaper = globalThis.orderpaper;

  /**
   * paged.js takes every `break-before` and `break-after` out of the style sheets, which also forgets which rule is
   * stronger. Forced breaks it must know; `avoid` stays where it is, for Chromium's columns keep to it.
   */
  orderpaper.keepAvoidedBreaks = (Paged) => {
    const { prototype } = Paged.registeredHandlers.find(({ prototype }) => prototype.processBreaks);
    const { onDeclaration } = prototype;
    prototype.onDeclaration = function (declaration, item, list, rule) {
      const isBreak = /^(page-)?break-(before|after)$/.test(declaration.property);
      const value = isBreak ? declaration.value.children.first().name : undefined;
      if (value?.startsWith("avoid")) return undefined;
      const kept = value === "auto" ? { remove() {} } : list;
      return onDeclaration.call(this, declaration, item, kept, rule);
    };
  };

  /**
   * paged.js lays out what is in the body, so a page that the body itself names is forgotten. The function it gives back
   * names it for everything in `content` that names none.
   */
  orderpaper.keepPageOfBody = () => {
    const name = orderpaper.pageName(document.body);
    return (content) => {
      if (name === "") return;
      for (const element of content.children) element.dataset.page ??= name;
    };
  };

  /** paged.js gives its own boxes `border-box`, and everything in them: lengths in the paper would mean something else. */
  orderpaper.keepBoxSizing = ({ base }) => {
    const rule = [...base.sheet.cssRules].find(({ selectorText }) => selectorText === ".pagedjs_pagebox *");
    rule.selectorText =
      ".pagedjs_pagebox :where(:not(.pagedjs_page_content *, .pagedjs_footnote_inner_content *))";
  };

  /** Margins are cut off where a page begins without a forced break (CSS Fragmentation 3, 5.2). */
  orderpaper.cutMarginAtTop = (rendered) => {
    for (let at = rendered.firstElementChild; at; at = at.firstElementChild) {
      at.style.marginTop = "0";
      if (/\S/.test(at.firstChild?.data ?? "")) return;
    }
  };

  /**
   * paged.js skips elements that are not displayed, and takes every element with a `style` attribute for one. While the
   * document is still laid out the browser itself says which they are.
   */
  orderpaper.markUndisplayed = (Paged) => {
    for (const element of document.body.querySelectorAll("*")) {
      if (getComputedStyle(element).display === "none") element.dataset.undisplayed = "undisplayed";
    }
    const { prototype } = Paged.registeredHandlers.find(({ prototype }) => prototype.sortDisplayedSelectors);
    prototype.filter = () => {};
  };
})();
