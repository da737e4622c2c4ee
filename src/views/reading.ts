/** What the page of a text is better with: contents that follow, notes in place, citations. In the order they run. */
export const READING_SCRIPTS: readonly string[] = [
  "/js/reading.js",
  "/js/beside.js",
  "/js/in-place.js",
  "/js/cite.js",
];
