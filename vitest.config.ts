import { defineConfig } from "vitest/config";

/** Fast tests first; those that start a real browser after them, one file at a time because each lays out paper. */
export default defineConfig({
  test: {
    reporters: ["default", ["json", { outputFile: "test-results/vitest.json" }]],
    projects: [
      {
        test: {
          name: "fast",
          include: ["test/*.test.ts", "test/unit/**/*.test.ts", "test/site/**/*.test.ts"],
          sequence: { groupOrder: 0 },
          // Some start the built command or build a whole council; a loaded machine needs longer than five seconds.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          sequence: { groupOrder: 1 },
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
