import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { follow, OUT_OF_DATE } from "../../docs/follow.ts";
import { hasPseudoTerminal } from "../../docs/walk.ts";

const PAGE = fileURLToPath(new URL("../../../content/pages/first-day.md", import.meta.url));

/** From here on a browser lays out paper: test/browser/first-day.test.ts goes on. */
const laysOut = /^orderpaper (?:serve|pack|build|freeze)\b/m;

test.skipIf(!hasPseudoTerminal)(
  "the first day is true up to its first pack (needs python3 for a pseudo-terminal)",
  () => {
    const { says, wouldSay, typed } = follow(
      PAGE,
      (step) => step.kind === "typed" && laysOut.test(step.commands),
    );
    expect(typed).toBeGreaterThan(10);
    expect(wouldSay, OUT_OF_DATE).toBe(says);
  },
  300_000,
);
