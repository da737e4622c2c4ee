import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkUa, UA_RULES } from "../../ua/check.ts";
import { MUTATIONS, SOUND } from "./mutations/index.ts";
import { smallPdf } from "./small-pdf.ts";

describe("a sound file breaks no rule", () => {
  test.each(SOUND)("%s", async (_, changes) => {
    expect(await checkUa(smallPdf(changes))).toEqual([]);
  });
});

describe("what is broken is named, and nothing else", () => {
  const cases = MUTATIONS.map(({ breaks, by }) => ({ rules: [breaks].flat(), by }));
  test.each(cases)("$rules", async ({ rules, by }) => {
    const failures = await checkUa(smallPdf(by));
    const said = failures.map(({ rule, what }) => `${rule}: ${what}`).join("\n");
    expect([...new Set(failures.map(({ rule }) => rule))].sort(), said).toEqual([...rules].sort());
  });
});

test("every rule is broken by one of them on its own, or cannot be", () => {
  const alone = new Set(MUTATIONS.flatMap(({ breaks }) => (typeof breaks === "string" ? [breaks] : [])));
  const together = new Set(MUTATIONS.flatMap(({ breaks }) => breaks));
  expect(UA_RULES.map(({ rule }) => rule).filter((rule) => !together.has(rule))).toEqual([]);
  expect(UA_RULES.map(({ rule }) => rule).filter((rule) => !alone.has(rule))).toEqual(["7.5-2", "7.16-1"]);
});

test("every rule is there once, in the order of the standard", () => {
  const rules = UA_RULES.map(({ rule }) => rule);
  expect(new Set(rules).size).toBe(rules.length);
  expect(rules.slice(0, 3)).toEqual(["5-1", "5-2", "5-3"]);
  expect(rules.indexOf("7.2-9")).toBeLessThan(rules.indexOf("7.2-10"));
  expect(rules.at(-1)).toBe("x-xmp");
});

test("the README tells of every rule beyond the profile, and counts those of it", () => {
  const readme = readFileSync(new URL("../../ua/README.md", import.meta.url), "utf8");
  const beyond = [...readme.matchAll(/^\| `(x-[a-z-]+)` \|/gm)].map(([, rule]) => rule);
  const rules = UA_RULES.map(({ rule }) => rule);
  expect(beyond.sort()).toEqual(rules.filter((rule) => rule.startsWith("x-")));
  expect(readme).toContain(`**${rules.length - beyond.length} of the 106 rules of the profile**`);
});
