import { expect, test } from "vitest";
import { FLAGS, FLAGS_OF, newUsage, THINGS } from "../../../../src/commands/new/flags.ts";

test("every option belongs to a thing, every thing has only known ones, and help names them all", () => {
  const used = new Set(THINGS.flatMap((thing) => Object.keys(FLAGS_OF[thing])));
  expect([...used].sort()).toEqual([...FLAGS].sort());
  for (const thing of THINGS)
    for (const flag of Object.keys(FLAGS_OF[thing]))
      expect(newUsage()).toMatch(new RegExp(`^  new ${thing} .*\\[--${flag} `, "m"));
  for (const line of newUsage().split("\n")) expect(line.length).toBeLessThanOrEqual(132);
});
