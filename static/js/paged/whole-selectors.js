/**
 * Selectors that look at neighbours (`tr + tr`, `:last-child`, `:has(+ ul)`) see the whole paper, not a page's piece of it.
 * paged.js 0.4.3 leaves most of them to the pieces, where every page has a last child; and the rules it does replace lose
 * their specificity, so that weaker ones win.
 */
(() => {
  globalThis.orderpaper ??= {};
  const orderpaper = globalThis.orderpaper;
  const LOOKS_AROUND = /[+~]|:(first|last|only|nth|has|empty)/;
  const PSEUDO_ELEMENT = /::[\w-]+$/;

  /**
   * Finds what each such selector matches while the paper is whole. The function it gives back goes through the style
   * sheets that paged.js has put in: the selectors keep their specificity and match what they matched.
   */
  orderpaper.keepSelectors = (Paged) => {
    const names = new Map();
    for (const { selectorText } of styleRules(document.styleSheets)) {
      for (const selector of listed(selectorText)) {
        const whole = selector.replace(PSEUDO_ELEMENT, "");
        if (!LOOKS_AROUND.test(whole) || names.has(whole)) continue;
        // A class, because browsers sort rules by class: an attribute would be looked for in every element.
        const name = `matches-${names.size + 1}`;
        names.set(whole, name);
        for (const element of document.body.querySelectorAll(whole)) element.classList.add(name);
      }
    }
    for (const { prototype } of Paged.registeredHandlers) {
      if (prototype.processSelectors) prototype.onRule = () => {};
    }
    return () => {
      for (const rule of styleRules(document.styleSheets)) {
        const selectors = listed(rule.selectorText).map((selector) => replaced(selector, names));
        if (selectors.some(({ changed }) => changed))
          rule.selectorText = selectors.map(({ text }) => text).join(", ");
      }
    };
  };

  /** `:is(*, …)` matches everything and weighs as much as the selector in it (Selectors 4, 17). */
  function replaced(selector, names) {
    const whole = selector.replace(PSEUDO_ELEMENT, "");
    const name = names.get(whole);
    if (name === undefined) return { text: selector, changed: false };
    const pseudo = selector.slice(whole.length);
    return { text: `:where(.${name}):is(*, ${whole})${pseudo}`, changed: true };
  }

  /** The selectors of a list; a comma inside brackets parts nothing. */
  function listed(selectors) {
    const found = [];
    let depth = 0;
    let from = 0;
    for (const { 0: sign, index } of selectors.matchAll(/[()[\],]/g)) {
      if (sign === "," && depth === 0) {
        found.push(selectors.slice(from, index).trim());
        from = index + 1;
      } else if (sign !== ",") depth += sign === "(" || sign === "[" ? 1 : -1;
    }
    return [...found, selectors.slice(from).trim()];
  }

  function* styleRules(sheets) {
    for (const { cssRules } of sheets) yield* rulesIn(cssRules);
  }

  function* rulesIn(rules) {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule) yield rule;
      else if (rule instanceof CSSImportRule) yield* rule.styleSheet ? rulesIn(rule.styleSheet.cssRules) : [];
      else if (rule.cssRules && !(rule instanceof CSSPageRule)) yield* rulesIn(rule.cssRules);
    }
  }
})();
