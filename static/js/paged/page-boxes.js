/**
 * What the style sheets say of pages (CSS Paged Media 3, "Page Model"), for whoever lays a paper out in this document.
 * A plain script: the press evaluates it in a page that may not run scripts of its own, and a web page loads it as it is.
 */
(() => {
  globalThis.orderpaper ??= {};
  const orderpaper = globalThis.orderpaper;

  /** Millimetres of a portrait sheet (CSS Paged Media 3, "Page size: the size property"). */
  const SHEETS = {
    a5: [148, 210],
    a4: [210, 297],
    a3: [297, 420],
    letter: [215.9, 279.4],
    legal: [215.9, 355.6],
  };

  /**
   * The width between the left and right page margins, in CSS pixels, by page name; "" is a page without a name.
   * Rules for :first, :left and :right are not looked at: they move a page's content, they do not widen it.
   */
  orderpaper.pageWidths = () => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...pageRules(sheet.cssRules)]);
    const widths = {};
    for (const name of new Set(["", ...rules.map((rule) => rule.selectorText)])) {
      if (name.includes(":")) continue;
      const box = { width: SHEETS.a4[0], left: 0, right: 0 };
      for (const rule of rules)
        if (rule.selectorText === "" || rule.selectorText === name) fill(box, rule.style);
      widths[name] = (box.width - box.left - box.right) * (96 / 25.4);
    }
    return widths;
  };

  /**
   * The name in `pageWidths` of the page that an element prints on: `page` is not inherited, an element takes its nearest
   * ancestor's; a name without a rule prints on pages without a name.
   */
  orderpaper.pageName = (element, widths = orderpaper.pageWidths()) => {
    for (let at = element; at; at = at.parentElement) {
      const name = getComputedStyle(at).page;
      if (name && name !== "auto") return name in widths ? name : "";
    }
    return "";
  };

  function* pageRules(rules) {
    for (const rule of rules) {
      if (rule instanceof CSSPageRule) yield rule;
      else if (rule instanceof CSSImportRule && rule.styleSheet) yield* pageRules(rule.styleSheet.cssRules);
      else if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) continue;
      else if (rule.cssRules && !(rule instanceof CSSStyleRule)) yield* pageRules(rule.cssRules);
    }
  }

  function fill(box, style) {
    const size = style.getPropertyValue("size");
    if (size !== "") box.width = sheetWidth(size) ?? box.width;
    box.left = millimetres(style.marginLeft) ?? box.left;
    box.right = millimetres(style.marginRight) ?? box.right;
  }

  function sheetWidth(size) {
    const words = size.toLowerCase().split(/\s+/);
    const named = words.map((word) => SHEETS[word]).find(Boolean);
    if (named === undefined && words.includes("landscape")) return SHEETS.a4[1];
    if (named === undefined) return millimetres(words[0]);
    return words.includes("landscape") ? named[1] : named[0];
  }

  /** Lengths are resolved by the browser itself, so `calc()` and every unit work; undefined for none. */
  function millimetres(length) {
    if (!length || length === "auto") return undefined;
    const probe = document.createElement("div");
    probe.style.cssText = `position:absolute;visibility:hidden;width:${length}`;
    if (probe.style.width === "") return undefined;
    document.documentElement.append(probe);
    const pixels = probe.getBoundingClientRect().width;
    probe.remove();
    return pixels / (96 / 25.4);
  }
})();
