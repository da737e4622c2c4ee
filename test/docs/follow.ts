import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSteps, type TypedStep, withPrinted } from "./page-steps.ts";
import { setOut } from "./walk.ts";

/** What to do when commands print something else than the page says. */
export const OUT_OF_DATE =
  "the page does not say what is printed now; if that is right, UPDATE=1 npx vitest run test/browser/first-day.test.ts writes it";

/** What a page says, and what it would say if every answer on it were written down now. */
export interface Followed {
  readonly says: string;
  readonly wouldSay: string;
  /** How many command blocks were typed. */
  readonly typed: number;
}

/**
 * Follows a page in an empty folder, from its first step to its last. With UPDATE=1 in the environment what was really printed
 * is written into the page.
 */
export function follow(page: string): Followed {
  const says = readFileSync(page, "utf8");
  const steps = readSteps(says);
  const root = mkdtempSync(join(tmpdir(), "orderpaper-first-day-"));
  const printed = new Map<TypedStep, string>();
  try {
    const walk = setOut(root);
    for (const step of steps) {
      const shown = walk.take(step);
      if (step.kind === "typed") printed.set(step, shown);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  const wouldSay = withPrinted(says, printed);
  if (process.env.UPDATE === "1") writeFileSync(page, wouldSay);
  return { says: process.env.UPDATE === "1" ? wouldSay : says, wouldSay, typed: printed.size };
}
