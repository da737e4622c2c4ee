import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkUa } from "../../ua/check.ts";

const file = process.env.UA_FILE;

/** `UA_FILE=pack.pdf npx vitest run test/unit/ua/by-hand.test.ts` prints every rule a file breaks. */
test.skipIf(file === undefined)(`${file ?? "a file named by UA_FILE"} keeps every rule`, async () => {
  const failures = await checkUa(readFileSync(file ?? ""));
  const lines = failures.map(
    ({ rule, page, what }) => `${rule}${page === undefined ? "" : `, page ${page}`}: ${what}`,
  );
  expect(lines.join("\n")).toBe("");
});
