import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/longest-first.ts";

/** Test files at once, on any machine at least two: some wait for a browser or a program they started. */
const AT_ONCE = Math.max(2, Math.min(4, availableParallelism()));

/** Tests that look at pages of the site in a real browser. */
const SITE = [
  "accessibility",
  "attacks",
  "components",
  "content-policy",
  "editor",
  "frame",
  "meeting-page",
  "notices",
  "reading",
  "registers",
  "search",
  "search-page",
  "site",
  "site-axe",
  "site-kinds",
  "site-links",
].map((name) => `test/browser/${name}.test.ts`);

/** Tests that ask what the machine has left or measure by its clock: nothing else runs beside them. */
const ALONE = ["press", "press-memory"].map((name) => `test/browser/${name}.test.ts`);

/**
 * Tests without a browser of their own that need a process to themselves: they build whole councils, change what a process has
 * but once (time zone, path, names of queries), or measure their own memory.
 */
const OWN = [
  "test/*.test.ts",
  "test/site/**/*.test.ts",
  "test/unit/bench/**/*.test.ts",
  "test/unit/commands/**/*.test.ts",
  "test/unit/content/history/**/*.test.ts",
  "test/unit/docs/**/*.test.ts",
  "test/unit/model/reading.test.ts",
  "test/unit/pack/press/memory.test.ts",
  "test/unit/publish/*.test.ts",
  "test/unit/publish/output/**/*.test.ts",
  "test/unit/publish/search/index-pages.test.ts",
  "test/unit/publish/search/keep-up.test.ts",
  "test/unit/publish/search/second-indexer.test.ts",
  "test/unit/site/following/files.test.ts",
];

/** A process may work on so many files at once, and one that is loaded needs longer than five seconds for a whole council. */
const WITHOUT_BROWSER = {
  maxWorkers: AT_ONCE,
  sequence: { groupOrder: 0 },
  // They import JSON as bundlers do, and Node does not.
  server: { deps: { inline: [/@actions\//] } },
  testTimeout: 60_000,
  hookTimeout: 120_000,
};
const WITH_BROWSER = {
  maxWorkers: AT_ONCE,
  sequence: { groupOrder: 0 },
  testTimeout: 120_000,
  hookTimeout: 180_000,
};

/** All cores at work from the first file to the last, the longest first; then what must be alone. */
export default defineConfig({
  test: {
    reporters: ["default", ["json", { outputFile: "test-results/vitest.json" }]],
    globalSetup: "test/run-folder.ts",
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...WITHOUT_BROWSER,
          name: "fast",
          include: ["test/unit/**/*.test.ts"],
          exclude: OWN,
          // To load the program again for each of two hundred files took longer than to run them.
          isolate: false,
        },
      },
      { test: { ...WITHOUT_BROWSER, name: "own", include: OWN } },
      {
        test: {
          ...WITH_BROWSER,
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          exclude: [...SITE, ...ALONE],
        },
      },
      { test: { ...WITH_BROWSER, name: "site", include: SITE } },
      {
        test: {
          ...WITH_BROWSER,
          name: "alone",
          include: ALONE,
          sequence: { groupOrder: 1 },
          maxWorkers: 1,
        },
      },
    ],
  },
});
