/**
 * Rows of a table that go on over the page. paged.js 0.4.3 knows neither rows that are cut nor cells that reach over several
 * (pagedjs issues #188, #191): it repeats the words of such a cell, and shifts the columns beside it.
 */
(() => {
  globalThis.orderpaper ??= {};
  const orderpaper = globalThis.orderpaper;

  /**
   * The row of the source that goes on on the next page: of each cell what is still to come, and of each cell from a row
   * above that reaches below. It takes the old row's place, and the rows above it are done with.
   */
  orderpaper.restOfRow = (row, limit, map) => {
    const source = map.of(row);
    const whole = row.getBoundingClientRect().left >= limit;
    const rest = whole ? source : orderpaper.continued(source);
    const shown = [...row.cells];
    const cells = [...source.cells].map((cell, at) =>
      whole ? () => cell : orderpaper.restOf(shown[at], cell, limit, map),
    );
    const above = spanning(source).map((span) => ({ ...span, rest: restOfSpan(span, row, limit, map) }));
    for (let column = 0; cells.length > 0 || above.some((each) => each.column >= column); ) {
      const span = above.find((each) => each.column === column);
      const cell = (span?.rest ?? cells.shift())?.();
      if (cell) rest.append(cell);
      column += cell?.colSpan ?? 1;
    }
    // Or paged.js makes its own guess at cells that reach below, from the number of cells of these.
    while (source.previousElementSibling) source.previousElementSibling.remove();
    if (!whole) source.replaceWith(rest);
    map.replace(rest);
    return rest;
  };

  /** Cells of rows above that reach into `row`, with their column and how many rows are still to come. */
  function spanning(row) {
    const open = [];
    for (let at = row.parentElement.firstElementChild; at !== row; at = at.nextElementSibling) {
      let column = 0;
      const free = () => {
        for (let span = over(open, column); span; span = over(open, column)) column += span.cell.colSpan;
        return column;
      };
      const added = [...at.cells].map((cell) => {
        const place = { cell, column: free(), rows: cell.rowSpan };
        column += cell.colSpan;
        return place;
      });
      open.push(...added);
      for (const each of open) each.rows -= 1;
      open.splice(0, open.length, ...open.filter(({ rows }) => rows > 0));
    }
    return open;
  }

  const over = (open, column) =>
    open.find((each) => each.column <= column && column < each.column + each.cell.colSpan);

  function restOfSpan({ cell, rows }, row, limit, map) {
    const shown = row.parentElement.querySelector(`[data-ref="${cell.dataset.ref}"]`);
    const rest = orderpaper.restOf(shown, cell, limit, map);
    return () => Object.assign(rest(), { rowSpan: rows });
  }
})();
