import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { parse as parseWords } from "../src/commands/words.ts";

const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const GITHUB = ".github/workflows/site.yml";
const GITLAB = ".gitlab-ci.yml";
const read = (path: string): string => readFileSync(root(path), "utf8");

/** What GitHub's own parser, which holds its published schema, has to say of a workflow. */
function githubFaults(text: string): readonly string[] {
  const { context } = parseWorkflow({ name: GITHUB, content: text }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

describe("the pipeline of GitHub", () => {
  test("is one by GitHub's schema", () => expect(githubFaults(read(GITHUB))).toEqual([]));

  test("would be found wrong if it were", () => {
    expect(githubFaults(read(GITHUB).replace("runs-on:", "run-on:"))).not.toEqual([]);
  });

  test("shares the packs out among as many machines as there are parts", () => {
    const { env, jobs } = parse(read(GITHUB)) as {
      env: { PARTS: number };
      jobs: { packs: { strategy: { matrix: { part: number[] } } } };
    };
    expect(jobs.packs.strategy.matrix.part).toEqual(Array.from({ length: env.PARTS }, (_, at) => at + 1));
  });
});

/** GitLab's own schema stands in no package of a fitting size: `npx gitlab-ci-local@4.71.0 --list` asks it by hand. */
describe("the pipeline of GitLab", () => {
  const {
    stages,
    workflow,
    variables,
    default: common,
    ...jobs
  } = parse(read(GITLAB)) as Record<string, unknown> & {
    stages: readonly string[];
  };
  const all = Object.entries(
    jobs as Record<string, { stage: string; needs?: readonly string[]; script: unknown }>,
  );

  test("has jobs of stages that there are, behind jobs that come before them", () => {
    expect([workflow, variables, common].every((each) => each !== undefined)).toBe(true);
    expect(all.map(([name]) => name)).toEqual(["findings", "test", "packs", "site", "pages"]);
    const stageOf = new Map(all.map(([name, { stage }]) => [name, stages.indexOf(stage)]));
    for (const [name, { needs = [], script }] of all) {
      expect(Array.isArray(script), name).toBe(true);
      for (const needed of needs) expect(stageOf.get(needed), needed).toBeLessThan(stageOf.get(name) ?? -1);
    }
  });
});

describe.each([GITHUB, GITLAB])("%s", (path) => {
  const commands = [...read(path).matchAll(/node dist\/cli\.js ([^\n>|;}]+)/g)].map(([, words = ""]) =>
    words.trim(),
  );

  test("says commands that there are", () => {
    expect(commands.length).toBeGreaterThan(3);
    for (const command of commands) {
      const words = command
        .replace(/"[^"]*"/g, "x")
        .replace(/\$\S+/g, "x")
        .split(/\s+/);
      expect(() => parseWords(words), command).not.toThrow();
    }
  });

  test("reads the whole history, which redlines are made from", () => {
    expect(read(path)).toMatch(/fetch-depth: 0|GIT_DEPTH: "0"/);
  });
});
