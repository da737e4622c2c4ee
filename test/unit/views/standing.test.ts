import { describe, expect, test } from "vitest";
import { stateOf } from "../../../src/views/meeting-line.ts";
import { bodyInWords, inOneLine, standingView } from "../../../src/views/standing.ts";
import { boardOn, contextOf, meetingIn, minutesOn } from "./council-of.ts";

const FIRST = "2026-01-15-board";
const TREES = ["agenda:", "  - title: Street trees"];

/** The board's January meeting among other files, as its page speaks of it. */
function standing(files: Readonly<Record<string, string>>, id = FIRST) {
  const context = contextOf(files);
  const meeting = meetingIn(context, id);
  const { pieces, steps } = standingView(context, meeting);
  return {
    state: stateOf(context, meeting),
    words: inOneLine(pieces),
    links: pieces.flatMap(({ href }) => (href === undefined ? [] : [href])),
    steps: steps.map(({ words, state }) => `${state} ${words}`),
  };
}

describe("where a meeting stands", () => {
  test("planned: the day, and that papers are still to come", () => {
    const files = boardOn("2026-03-12", "time: 14:00");
    expect(standing(files, "2026-03-12-board")).toEqual({
      state: "planned",
      words:
        "This meeting is on Thursday 12 March 2026 at 2.00pm. Its agenda and papers are still to be published.",
      links: [],
      steps: [
        "now Announced",
        "to-come Papers published",
        "to-come Meeting",
        "to-come Draft minutes",
        "to-come Minutes agreed",
      ],
    });
  });

  test("papers published: when", () => {
    const files = boardOn(
      "2026-01-15",
      "published: 2026-01-07",
      "agenda:",
      "  - { title: Trees, papers: [01-report.md] }",
    );
    expect(standing(files)).toMatchObject({
      state: "agenda",
      words:
        "This meeting is on Thursday 15 January 2026. The agenda and papers were published on 7 January 2026.",
      steps: [
        "done Announced",
        "now Papers published",
        "to-come Meeting",
        "to-come Draft minutes",
        "to-come Minutes agreed",
      ],
    });
  });

  test("an agenda without the day it was published is there all the same, and never said to be still to come", () => {
    expect(standing({})).toMatchObject({
      state: "agenda",
      words: "This meeting is on Thursday 15 January 2026. The agenda and papers are below.",
    });
  });

  test("happened: the minutes are still to be published", () => {
    const files = boardOn("2026-03-12", "published: 2026-03-04", ...TREES);
    expect(standing(files)).toMatchObject({
      state: "happened",
      words: "This meeting was on Thursday 15 January 2026. Its minutes are still to be published.",
      steps: [
        "done Announced",
        "done Papers published",
        "now Held",
        "to-come Draft minutes",
        "to-come Minutes agreed",
      ],
    });
  });

  test("happened long ago, and nothing of it is here: no promise of minutes, and no steps", () => {
    const files = {
      ...boardOn("2014-04-26"),
      ...boardOn("2014-06-19"),
      ...boardOn("2026-01-15", "published: 2026-01-07", ...TREES),
    };
    expect(standing(files, "2014-04-26-board")).toEqual({
      state: "happened",
      words:
        "This meeting was on Saturday 26 April 2014. Its agenda, papers and minutes are not on this site.",
      links: [],
      steps: [],
    });
  });

  test("draft minutes that are on a coming agenda: which", () => {
    const files = {
      ...minutesOn("2026-01-15", ["status: draft"]),
      ...boardOn(
        "2026-03-12",
        "published: 2026-03-04",
        "agenda:",
        "  - title: Minutes",
        `    papers: [{ minutes: ${FIRST} }]`,
      ),
      ...boardOn("2026-02-10", "kind: ordinary", "status: cancelled"),
    };
    expect(standing(files)).toMatchObject({
      state: "draft-minutes",
      words:
        "This meeting was held on Thursday 15 January 2026. The minutes are a draft until the board agrees them: they are on its agenda of 12 March 2026.",
      links: ["/meetings/2026-03-12-board/"],
    });
  });

  test("draft minutes that are on no agenda yet: probably the next ordinary meeting, not a cancelled or extraordinary one", () => {
    const files = {
      ...minutesOn("2026-01-15", ["status: draft"]),
      ...boardOn("2026-02-03", "kind: extraordinary"),
      ...boardOn("2026-02-10", "status: cancelled"),
      ...boardOn("2026-03-12"),
    };
    expect(standing(files).words).toContain("probably on 12 March 2026 (its next ordinary meeting).");
  });

  test("draft minutes and no later meeting: only that they are not agreed", () => {
    expect(standing(minutesOn("2026-01-15", ["status: draft"])).words).toBe(
      "This meeting was held on Thursday 15 January 2026. The minutes are a draft: the board has not agreed them yet.",
    );
  });

  test("minutes agreed: when and by which meeting", () => {
    const files = {
      ...minutesOn("2026-01-15", ["status: confirmed", "confirmed: { meeting: 2026-03-12-board }"]),
      ...boardOn("2026-03-12", ...TREES),
    };
    expect(standing(files)).toMatchObject({
      state: "minutes",
      words:
        "This meeting was held on Thursday 15 January 2026. Its minutes were agreed as a correct record on 12 March 2026.",
      links: ["/meetings/2026-03-12-board/"],
      steps: [
        "done Announced",
        "done Papers published",
        "done Held",
        "done Draft minutes",
        "now Minutes agreed",
      ],
    });
  });

  test("cancelled, still to come: that it is, and the meeting after it", () => {
    const files = { ...boardOn("2026-02-10", "status: cancelled"), ...boardOn("2026-03-12") };
    expect(standing(files, "2026-02-10-board")).toEqual({
      state: "cancelled",
      words:
        "This meeting, on Tuesday 10 February 2026, is cancelled. The next meeting of the board is on 12 March 2026.",
      links: ["/meetings/2026-03-12-board/"],
      steps: ["done Announced", "off Cancelled"],
    });
  });

  test("cancelled, past: the meeting after it, although that has passed too", () => {
    const files = {
      ...boardOn("2025-11-11", "status: cancelled"),
      ...boardOn("2026-01-15", "published: 2026-01-07", ...TREES),
      ...boardOn("2026-03-12", "published: 2026-03-04", ...TREES),
    };
    expect(standing(files, "2025-11-11-board").words).toBe(
      "This meeting was cancelled. The next meeting of the board was on 15 January 2026.",
    );
  });

  test("postponed", () => {
    expect(standing(boardOn("2026-02-10", "status: postponed"), "2026-02-10-board").words).toBe(
      "This meeting is postponed: it will not be on Tuesday 10 February 2026.",
    );
  });

  test("inquorate: how many it needed, whatever notes were made of it", () => {
    const files = {
      "bodies/board.md": "---\nname: Board\nkind: board\nquorum: 5\n---\n",
      ...boardOn("2026-01-15", "status: inquorate", ...TREES),
      ...minutesOn("2026-01-15", ["status: draft"]),
    };
    expect(standing(files)).toMatchObject({
      state: "inquorate",
      words:
        "Too few members came to this meeting on Thursday 15 January 2026 for it to decide anything: it needed 5.",
      steps: ["done Announced", "done Papers published", "off Too few members"],
    });
  });
});

test.each([
  ["Health and Wellbeing Board", "committee", "the board"],
  ["Planning Committee", "committee", "the committee"],
  ["Licensing Sub-committee", "sub-committee", "the sub-committee"],
  ["Cabinet", "executive", "the Cabinet"],
  ["Mersham Parish Council", "council", "the Council"],
  ["Town Deal", "working-group", "the working group"],
] as const)("%s (%s) is %s inside a sentence", (name, kind, words) => {
  expect(bodyInWords({ name, kind })).toBe(words);
});
