/**
 * Tables that go on over the page, as Chromium's own print has them: the same columns on every page, the head on each.
 * paged.js 0.4.3 copies neither (pagedjs issues #36, #160).
 */
(() => {
  globalThis.orderpaper ??= {};
  const orderpaper = globalThis.orderpaper;

  /**
   * Measures the columns of every table while the whole of it is laid out, at the width of the page it prints on, and keeps
   * them as shares of the table. Every piece of the table then has the columns of the whole. A table without a single row
   * of unspanned cells is left alone.
   */
  orderpaper.keepColumns = () => {
    const style = document.createElement("style");
    style.setAttribute("data-pagedjs-ignore", "");
    style.textContent = "[data-kept-columns] { table-layout: fixed; }";
    document.head.append(style);
    const root = document.documentElement;
    const widths = orderpaper.pageWidths();
    for (const [name, width] of Object.entries(widths)) {
      root.style.width = `${width}px`;
      const tables = [...document.querySelectorAll("table")].filter(
        (table) => orderpaper.pageName(table, widths) === name,
      );
      // All are measured before the first is changed, for one may stand inside another.
      for (const put of tables.map(columnsOf)) put();
    }
    root.style.removeProperty("width");
  };

  /** Gives each table that `copy` (made of the source's `node`) goes on with its columns and head again, once a page. */
  orderpaper.headAgain = (copy, node) => {
    for (let table = copy.parentElement; table; table = table.parentElement) {
      if (!table.matches("table[data-split-from]:not([data-head-again])")) continue;
      table.dataset.headAgain = "";
      const source = sourceOf(table, node);
      if (!source || table.querySelector(":scope > thead")) continue;
      const parts = [...source.children].filter((child) => child.matches("colgroup, thead"));
      table.prepend(...parts.map(unnamedCopy));
    }
  };

  /** Measures now; the function it gives back puts the columns in. */
  function columnsOf(table) {
    const rows = [...table.rows].filter((row) => row.getClientRects().length > 0);
    const count = Math.max(
      0,
      ...rows.map((row) => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0)),
    );
    const row = rows.find(({ cells }) => cells.length === count);
    const room = inner(table.parentElement);
    if (!row || count === 0 || room <= 0) return () => {};
    const widths = [...row.cells].map((cell) => cell.getBoundingClientRect().width);
    const total = widths.reduce((sum, width) => sum + width, 0);
    const whole = share(table.getBoundingClientRect().width, room);
    return () => {
      const columns = document.createElement("colgroup");
      // Attributes, for paged.js takes every element with a style attribute for one that is not displayed.
      for (const width of widths) {
        columns.append(Object.assign(document.createElement("col"), { width: share(width, total) }));
      }
      table.setAttribute("width", whole);
      for (const old of table.querySelectorAll(":scope > colgroup")) old.remove();
      if (table.caption) table.caption.after(columns);
      else table.prepend(columns);
      table.dataset.keptColumns = "";
    };
  }

  const share = (part, whole) => `${((100 * part) / whole).toFixed(3)}%`;

  function inner(element) {
    const { paddingLeft, paddingRight } = getComputedStyle(element);
    return element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  }

  function sourceOf(table, node) {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    return element?.closest(`table[data-ref="${table.dataset.ref}"]`);
  }

  /** A copy that nothing refers to: paged.js must not take its cells for the source's, and an id stands once. */
  function unnamedCopy(part) {
    const copy = part.cloneNode(true);
    for (const element of [copy, ...copy.querySelectorAll("*")]) {
      for (const name of ["id", "data-id", "data-ref"]) element.removeAttribute(name);
    }
    // A note stands on the first page only; its number is kept, without a place to lead to.
    for (const note of copy.querySelectorAll("[data-note='footnote']")) {
      const number = Object.assign(document.createElement("sup"), { className: "footnote-again" });
      number.textContent = note.dataset.noteNumber;
      note.replaceWith(number);
    }
    return copy;
  }
})();
