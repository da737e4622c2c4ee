/**
 * A long text: the list of contents marks the section being read, and only tables that are wider than the page can be reached
 * to scroll them. Without this script nothing is marked, and every table can be reached.
 */
(() => {
  const links = [...document.querySelectorAll(".contents a")];
  const places = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  if (links.length > 1 && places.every(Boolean)) {
    // Everything above the line counts as seen, so that a long jump, too, is a change.
    const watch = new IntersectionObserver(mark, { rootMargin: "1000000px 0px -70% 0px" });
    for (const place of places) watch.observe(place);
  }

  /** The last place that has come up to the upper third of the window. */
  function mark() {
    const line = innerHeight * 0.3 + 1;
    const passed = places.filter((place) => place.getBoundingClientRect().top <= line).length;
    links.forEach((link, index) => {
      if (index === passed - 1) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
    const current = links[passed - 1];
    const list = current?.closest(".contents");
    if (list && list.scrollHeight > list.clientHeight)
      list.scrollTop = current.offsetTop - list.clientHeight / 2;
  }

  const tables = [...document.querySelectorAll(".table-scroll")];
  const names = new Map(tables.map((table) => [table, table.getAttribute("aria-label")]));
  const size = new ResizeObserver((changed) => {
    for (const { target } of changed) reach(target);
  });
  for (const table of tables) size.observe(table);

  /** WCAG 2.1.1: what scrolls can be scrolled from the keyboard; what does not is no stop on the way. */
  function reach(table) {
    const scrolls = table.scrollWidth > table.clientWidth + 1;
    if (scrolls === table.hasAttribute("tabindex")) return;
    for (const [name, value] of [
      ["tabindex", "0"],
      ["role", "region"],
      ["aria-label", names.get(table)],
    ])
      if (scrolls) table.setAttribute(name, value);
      else table.removeAttribute(name);
  }
})();
