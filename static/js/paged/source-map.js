/**
 * Which node of the source a node on a page is a copy of. paged.js 0.4.3 looks it up by words ("the first text that holds
 * these letters"), so it goes on in the wrong place where the same words stand twice.
 */
(() => {
  globalThis.orderpaper ??= {};
  const orderpaper = globalThis.orderpaper;

  /**
   * `copied(copy, node)` is told of every copy before anything is moved out of it; `of(node)` is the source's node, and for
   * a text `from(node)` is how many letters of the source's text came before it. `enter(content)` reads the source;
   * `replace(element)` tells of an element that
   * takes, with all that is in it, the place of those with its references.
   */
  orderpaper.sourceMap = () => {
    const originals = new WeakMap();
    const elements = new Map();
    const pair = (copy, node) => {
      originals.set(copy, node);
      const { childNodes } = node;
      copy.childNodes.forEach((child, at) => {
        pair(child, childNodes[at]);
      });
    };
    const enter = (content) => {
      for (const element of content.querySelectorAll("[data-ref]"))
        elements.set(element.dataset.ref, element);
    };
    return {
      enter,
      replace(element) {
        elements.set(element.dataset.ref, element);
        enter(element);
      },
      copied: pair,
      /** Ancestors of what goes on over the page are copied by paged.js itself; their reference leads to the source. */
      of: (node) => originals.get(node) ?? elements.get(node.dataset?.ref),
      /** paged.js cuts the beginning off a text that goes on from the page before; the end is always whole. */
      from: (text) => originals.get(text).data.length - text.data.length,
    };
  };
})();
