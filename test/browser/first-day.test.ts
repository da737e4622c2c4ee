import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { follow, OUT_OF_DATE } from "../docs/follow.ts";
import { hasPseudoTerminal } from "../docs/walk.ts";

const PAGE = fileURLToPath(new URL("../../content/pages/first-day.md", import.meta.url));

test.skipIf(!hasPseudoTerminal)(
  "the first day is true from the empty folder to the published pack (needs python3 for a pseudo-terminal)",
  () => {
    const { says, wouldSay, typed } = follow(PAGE);
    expect(typed).toBeGreaterThan(20);
    expect(says).toContain("orderpaper serve");
    expect(wouldSay, OUT_OF_DATE).toBe(says);
  },
  300_000,
);
