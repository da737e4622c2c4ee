import { defineConfig } from "vitest/config";

/** Tests that look at pages of the site in a real browser: each drives one window, so that two files run at once. */
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

/** Fast tests first; then those that lay out paper in a real browser, one file at a time; then those that look at the site. */
export default defineConfig({
  test: {
    reporters: ["default", ["json", { outputFile: "test-results/vitest.json" }]],
    projects: [
      {
        test: {
          name: "fast",
          include: ["test/*.test.ts", "test/unit/**/*.test.ts", "test/site/**/*.test.ts"],
          sequence: { groupOrder: 0 },
          // They import JSON as bundlers do, and Node does not.
          server: { deps: { inline: [/@actions\//] } },
          // Some start the built command or build a whole council; a loaded machine needs longer than five seconds.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          exclude: SITE,
          sequence: { groupOrder: 1 },
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: "site",
          include: SITE,
          sequence: { groupOrder: 2 },
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
