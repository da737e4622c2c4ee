import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { RULES } from "../src/rules/index.ts";
import { findingsOf, PLAN, tinyCouncil } from "./tiny-council.ts";

const readme = (id: string): string =>
  readFileSync(new URL(`../src/rules/${id}/README.md`, import.meta.url), "utf8");

/** The fenced examples of a rule's README: their paths in the tree and their texts. */
function example(id: string, kind: "ok" | "not ok"): Readonly<Record<string, string>> {
  const fenced = new RegExp(`\`\`\`\\w+ ${kind} (\\S+)\n([\\s\\S]*?)\`\`\``, "g");
  const files = [...readme(id).matchAll(fenced)].map(([, path = "", text = ""]) => [path, text]);
  if (files.length === 0) throw new Error(`${id}/README.md has no “${kind}” example`);
  return Object.fromEntries(files);
}

/** The tiny council with a rule's example in it; the rule about files beside papers has one to speak of. */
const council = (id: string, kind: "ok" | "not ok") =>
  tinyCouncil({ ...(id === "file-not-used" ? PLAN : {}), ...example(id, kind) });

describe.each(RULES.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  test("says nothing of its “ok” example", () => {
    expect(findingsOf(council(id, "ok"))).toEqual([]);
  });

  test("speaks, and alone, of its “not ok” example", () => {
    const said = findingsOf(council(id, "not ok"));
    expect(said.map((finding) => finding.id)).toEqual([id]);
    expect(said[0]).toMatchObject({ severity: rule.severity });
    expect(said[0]?.why).toBeTruthy();
    expect(said[0]?.message).toMatch(/^[a-z0-9“]/);
    expect(said[0]?.message).not.toMatch(/\.$/);
    expect(said[0]?.help).toBeTruthy();
  });

  test("is explained: what, why, what to do", () => {
    expect(readme(id)).toMatch(new RegExp(`^# ${id}\n`));
    for (const heading of ["**What.**", "**Why.**", "**What to do.**"]) expect(readme(id)).toContain(heading);
  });
});

test("ids are words that name the bad thing, and no two rules share one", () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
});
