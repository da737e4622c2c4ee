/**
 * The search page. Everything it needs is asked for at once; Pagefind and its index are asked for only when a reader goes
 * to the field or comes with a question (search/engine.js). Without this script the page is its lists.
 */
(() => {
  const form = document.getElementById("search-form");
  if (!form) return;
  Promise.all([
    import("./search/page.js"),
    import("./search/address.js"),
    import("./search/engine.js"),
    import("./search/shelves.js"),
    import("./search/reach.js"),
    import("./search/presence.js"),
    import("./search/question.js"),
    import("./search/reference.js"),
    import("./search/passages.js"),
    import("./search/excerpt.js"),
    import("./search/result.js"),
    import("./search/narrow.js"),
    import("./search/help.js"),
    import("./search/spelling.js"),
  ]).then(
    ([{ openSearch }]) => openSearch(form),
    () => {
      document.getElementById("search-status").textContent =
        "The search did not load. Load this page again, or use the lists.";
    },
  );
})();
