/**
 * "Go to page": leads from a page number to the address of that page. The numbers there are stand in `data-pages`, written
 * short ("1-26 26a 27-64"). Without this script the form stays hidden, and the link to all pages beside it does the same.
 */
(() => {
  for (const form of document.querySelectorAll("form.go-to")) {
    const field = form.querySelector("input");
    const status = form.querySelector("[role=status]");
    const runs = form.dataset.pages.split(" ").map((run) => run.split("-"));
    const last = runs[runs.length - 1];
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const page = number(field.value);
      if (has(runs, page)) location.href = `${form.dataset.href}${page}/`;
      else {
        const most = `The last page is ${last[last.length - 1]}.`;
        status.textContent =
          page === "" ? `Type the number of a page. ${most}` : `There is no page ${page}. ${most}`;
        field.select();
      }
    });
    field.addEventListener("input", () => {
      status.textContent = "";
    });
  }

  /** "Page 026A" and "p. 26a" are 26a; of "34–35" the first counts. */
  function number(typed) {
    const words = typed.trim().toLowerCase();
    return /^(?:pages?|pp?)?[\s.]*0*(\d+[a-z]*)(?:\s*[-–].*)?$/.exec(words)?.[1] ?? words;
  }

  function has(runs, page) {
    const plain = /^\d+$/.test(page) ? Number(page) : undefined;
    return runs.some(([from, to = from]) => {
      if (from === page) return true;
      return plain !== undefined && Number(from) <= plain && plain <= Number(to);
    });
  }
})();
