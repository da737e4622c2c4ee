/** Numbers of ordered lists that go on over the page, or are cut inside an item. */
(() => {
  globalThis.orderpaper ??= {};
  const orderpaper = globalThis.orderpaper;

  /**
   * Gives every item of a list the number that it has in the whole list (HTML, "The li element": ordinal value). paged.js
   * 0.4.3 sets each piece's `start` from the item's position, without `value` and `reversed`.
   */
  orderpaper.numberItems = (Paged) => {
    for (const list of document.body.querySelectorAll("ol")) {
      const items = [...list.children].filter((child) => child.matches("li"));
      const step = list.reversed ? -1 : 1;
      let next = list.hasAttribute("start") || !list.reversed ? list.start : items.length;
      for (const item of items) {
        if (item.hasAttribute("value")) next = item.value;
        item.value = next;
        next += step;
      }
    }
    const { prototype } = Paged.registeredHandlers.find(({ prototype }) => prototype.addDataNumbers);
    prototype.afterParsed = () => {};
    prototype.afterPageLayout = () => {};
  };
})();
