import { describe, expect, test } from "vitest";
import { callInWords } from "../../../src/views/in-force.ts";
import { boardOn, contextOf, meetingIn, minutesOn } from "./council-of.ts";

const COUNCIL = "name: Tiny Council\nprofile: england-executive\ncall-in: { days: 5, unit: working }\n";

/** Minutes published on Friday 3 July 2026; the site speaks of a later day. */
const on = (day: string, council = COUNCIL) =>
  contextOf({
    "council.yaml": council,
    "bodies/board.md": "---\nname: Cabinet\nkind: executive\n---\n",
    ...boardOn("2026-06-30"),
    ...minutesOn("2026-06-30", ["published: 2026-07-03"], "**RESOLVED:** That it be so.\n"),
    ...boardOn("2026-12-01", `published: ${day}`),
  });

describe("the call-in of a meeting's decisions", () => {
  test.each([
    [
      "2026-07-10",
      "It can be called in until the end of Friday 10 July 2026. If nobody does so, it is in force from Saturday 11 July 2026.",
    ],
    [
      "2026-07-11",
      "It could be called in until the end of Friday 10 July 2026. If nobody did so, it has been in force since Saturday 11 July 2026.",
    ],
  ])("as on %s", (day, expected) => {
    const context = on(day);
    expect(callInWords(context, meetingIn(context, "2026-06-30-board"))).toBe(expected);
  });

  test("is not spoken of where the council names no period", () => {
    const context = on("2026-07-10", "name: Tiny Council\nprofile: england-executive\n");
    expect(callInWords(context, meetingIn(context, "2026-06-30-board"))).toBeUndefined();
  });
});
