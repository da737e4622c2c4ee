import type { TestSpecification } from "vitest/node";
import { BaseSequencer } from "vitest/node";

/** Test files that take longer than ten seconds, the longest first. A file that is not here, or is gone, costs only order. */
const LONGEST = [
  "browser/site-kinds",
  "edits",
  "edits-long-registers",
  "browser/site-axe",
  "browser/content-policy",
  "browser/meeting-page",
  "attacks",
  "unit/commands/nothing-changed",
  "browser/registers",
  "browser/site-links",
  "browser/first-day",
  "browser/press-attacks",
  "browser/demo-pack",
  "browser/canaries",
  "browser/attacks",
  "site/site",
  "browser/components",
  "browser/reading",
  "cases",
  "unit/commands/killed-builds",
  "browser/councils",
  "site/same-bytes",
  "browser/search",
  "browser/press-tabs",
  "browser/paged-adapter",
  "browser/search-shelves",
  "browser/pack-prints",
  "browser/search-page",
  "unit/bench/edits",
  "browser/frame",
  "unit/commands/exit-codes",
  "browser/same-bytes",
  "fuzz",
].map((name) => `/test/${name}.test.ts`);

/**
 * The order of test files: that of their project's group, in it what takes longest first, so that no core waits for the other
 * at the end; those that share a process come last and together. The same at every run, whatever ran before.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placed = files.map((file) => ({ file, place: placeOf(file) }));
    placed.sort((one, other) => {
      for (const [at, mine] of one.place.entries()) {
        const theirs = other.place[at] ?? mine;
        if (mine !== theirs) return mine < theirs ? -1 : 1;
      }
      return 0;
    });
    return placed.map(({ file }) => file);
  }
}

/** Compared from left to right; each is of one kind at its place. */
function placeOf({ project, moduleId }: TestSpecification): readonly (number | string)[] {
  const { sequence, isolate } = project.config;
  const long = LONGEST.findIndex((name) => moduleId.endsWith(name));
  return [sequence.groupOrder, isolate ? 0 : 1, long === -1 ? LONGEST.length : long, project.name, moduleId];
}
