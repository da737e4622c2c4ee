/**
 * Keeps the papers of one document apart: each has its own copy of the style sheets, as paged.js and the adapter have made
 * them for this paper, and every rule reaches that paper alone. What was said of the document is said of two boxes round it.
 */
(() => {
  globalThis.packPrint ??= {};
  const packPrint = globalThis.packPrint;

  /** A document's root and body where a selector begins with them or a combinator stands before. */
  const ROOT = /(^|[\s,(>+~])(?::root|html)(?![\w-])/g;
  const BODY = /(^|[\s,(>+~])body(?![\w-])/g;

  /** The finished `pages` of the document `inside` in a box of their own, and its style sheets for that box. */
  packPrint.apart = (inside, key, pages) => {
    const paper = document.createElement("section");
    paper.dataset.part = key;
    paper.lang = inside.documentElement.lang;
    const root = document.createElement("div");
    root.className = `paper-root ${inside.documentElement.className}`;
    const body = document.createElement("div");
    body.className = `paper-body ${inside.body.className} pagedjs_pages`;
    body.append(...pages);
    root.append(body);
    paper.append(root);
    const own = [...inside.querySelectorAll("head style")].flatMap(({ sheet, textContent }) =>
      nested([...sheet.cssRules], textContent),
    );
    return { paper, style: `[data-part="${CSS.escape(key)}"] {\n${own.join("\n")}\n}` };
  };

  /**
   * Rules as they stand inside another (CSS Nesting 1). Selectors are those of `rules`, for the adapter changes some in place;
   * declarations are those of `text`, for a browser cannot write a shorthand with a variable again once one of its
   * longhands was set. Sizes of sheets and typefaces belong to a document and are left out: sizes have names of their own
   * in the view, typefaces come with its own style sheet.
   */
  function nested(rules, text) {
    const typed = typedRules(text);
    if (typed.length > rules.length)
      throw new Error("its style sheets were changed in a way nobody expected");
    return rules.flatMap((rule, at) => {
      const block = typed[at]?.block;
      if (rule.selectorText !== undefined) {
        const selector = rule.selectorText.replace(ROOT, "$1.paper-root").replace(BODY, "$1.paper-body");
        // `&` first, because older browsers take no name of an element there.
        return [`& ${selector} { ${block ?? rule.style.cssText} }`];
      }
      if (!rule.cssText.startsWith("@media")) return [];
      return [`@media ${rule.conditionText} {\n${nested([...rule.cssRules], block ?? "").join("\n")}\n}`];
    });
  }

  /** Most papers share their style sheets, which are long. */
  const known = new Map();

  function typedRules(text) {
    if (!known.has(text))
      known.set(
        text,
        packPrint.rulesIn(text).filter(({ prelude, block }) => isRule(`${prelude}{${block}}`)),
      );
    return known.get(text);
  }

  /** Whether the browser takes a rule as it is typed; those it does not know are not among the rules of a sheet. */
  function isRule(text) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet.cssRules.length === 1;
  }

  /** The rules of a style sheet as they are typed: what stands before the first brace, and what between it and its partner. */
  packPrint.rulesIn = (text) => {
    const rules = [];
    const token =
      /\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|\\[\s\S]|[{};]|[^{};"'\\/]+|\//g;
    let depth = 0;
    let prelude = "";
    let block = "";
    for (const [piece] of text.matchAll(token)) {
      if (piece.startsWith("/*")) continue;
      if (piece === "{" && depth++ === 0) continue;
      if (piece === "}" && --depth === 0) {
        rules.push({ prelude: prelude.trim(), block });
        prelude = "";
        block = "";
      } else if (depth > 0) block += piece;
      else if (piece === ";") prelude = "";
      else prelude += piece;
    }
    return rules;
  };
})();
