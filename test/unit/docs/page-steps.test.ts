import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { follow } from "../../docs/follow.ts";
import { readSteps, withPrinted } from "../../docs/page-steps.ts";
import { hasPseudoTerminal } from "../../docs/walk.ts";

const root = mkdtempSync(join(tmpdir(), "orderpaper-pages-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const block = (info: string, ...lines: readonly string[]): string =>
  `\`\`\`${info}\n${lines.join("\n")}\n\`\`\`\n`;

test("blocks are typed, printed, written or only shown", () => {
  const page = [
    block('sh ["", "19:00"]', "orderpaper new meeting"),
    block("text", "Written: a"),
    block('yaml a.md instead of "x:" to "y:"', "x: 1"),
    block('md b.md instead of "z"', "Z"),
    block("md", "only shown"),
    block("sh", "git add content"),
  ].join("\n");
  expect(readSteps(page)).toMatchObject([
    { kind: "typed", commands: "orderpaper new meeting\n", answers: ["", "19:00"], printed: "Written: a\n" },
    { kind: "written", path: "a.md", text: "x: 1\n", insteadOf: ["x:", "y:"] },
    { kind: "written", path: "b.md", text: "Z\n", insteadOf: ["z", "z"] },
    { kind: "typed", commands: "git add content\n", answers: [], printed: "" },
  ]);
  expect(() => readSteps(block("text", "printed by nothing"))).toThrow("line 1: ");
  expect(() => readSteps(block("bash", "ls"))).toThrow("“bash”");
  expect(() => readSteps("```sh\nls")).toThrow("never closed");
});

test("what is printed takes the place of what was, is added where nothing was, and is taken out where nothing is", () => {
  const page = `One\n\n${block("sh", "a")}\n${block("text", "old")}\nTwo\n\n${block("sh", "b", "c")}\nThree\n`;
  const [first, second] = readSteps(page).filter((step) => step.kind === "typed");
  if (!first || !second) throw new Error("the page has two steps");
  const printed = new Map([
    [first, "new\nnewer\n"],
    [second, "added\n"],
  ]);
  expect(withPrinted(page, printed)).toBe(
    `One\n\n${block("sh", "a")}\n${block("text", "new", "newer")}\nTwo\n\n${block("sh", "b", "c")}\n${block("text", "added")}\nThree\n`,
  );
  expect(withPrinted(page, new Map([[first, "old\n"]]))).toBe(page);
  expect(withPrinted(page, new Map([[first, ""]]))).toBe(page.replace(`\n${block("text", "old")}`, ""));
});

test.skipIf(!hasPseudoTerminal || process.env.UPDATE === "1")(
  "a page that lies is found out: in what is printed, and in what a file holds",
  () => {
    const page = join(root, "page.md");
    const lie = (text: string) => {
      writeFileSync(page, text);
      return follow(page);
    };
    const honest = `${block("sh", "cat a.md")}\n${block("text", "b")}\n`;
    const before = `${block("md a.md", "a")}\n`;
    const told = lie(`${before}${honest}`);
    expect(told.wouldSay).toBe(`${before}${honest.replace("\nb\n", "\na\n")}`);
    expect(told.wouldSay).not.toBe(told.says);
    const true_ = lie(`${before}${block('md a.md instead of "a"', "b")}\n${honest}`);
    expect(true_.wouldSay).toBe(true_.says);
    expect(() => lie(`${before}${block('md a.md instead of "c"', "b")}`)).toThrow("0 lines of a.md begin");
    expect(() => lie(block("sh", "pwd"))).toThrow("line 1: ");
    expect(() => lie(block('sh ["yes"]', "true"))).toThrow("never said");
  },
);
