import { expect, test } from "vitest";
import { load } from "../../../../src/content/load.ts";
import { recordReads } from "../../../../src/model/reading.ts";
import { readDigests } from "../../../../src/publish/chapters/read-digests.ts";
import { viewContext } from "../../../../src/views/context.ts";
import { decisionFacts } from "../../../../src/views/decision.ts";
import { tinyCouncil } from "../../../tiny-council.ts";

const FOLDER = "meetings/2026-01-15-board";
const REPORT = `${FOLDER}/01-report.md`;

/** A board that planted trees because a report asked for it. */
function board(report: string) {
  const { library, digestOf } = load(
    tinyCouncil({
      [REPORT]: `---\ntitle: Street trees\nbackground-papers: []\n---\n${report}`,
      [`${FOLDER}/minutes.md`]:
        "---\nstatus: draft\n---\n## 1. Street trees\n\n**RESOLVED:** That forty trees be planted.\n",
    }),
  );
  return { library, of: readDigests(library, digestOf) };
}

test("whether a source has the same sum is told by its bytes: its words are not read for it", () => {
  const asked: string[] = [];
  const { library } = board("Planted.\n");
  const digestOf = readDigests(
    library,
    (file) => (file === "content/a.md" ? "bytes of a" : undefined),
    (key) => {
      asked.push(key);
      return "a sum";
    },
  );
  expect(digestOf("hash content/a.md")).toBe("bytes of a");
  expect(asked).toEqual([]);
  digestOf("hash /meetings/a.pdf");
  expect(asked).toEqual(["hash /meetings/a.pdf"]);
});

test("what decisions answer reads the recommendations of a report, and not its other words", () => {
  const asking = (words: string, thing: string) =>
    board(`## Summary\n\n${words}\n\n## Recommendations\n\nThat ${thing} be planted.\n`);
  const before = asking("Forty trees.", "forty trees");
  const context = viewContext(before.library, new Map());
  const [meeting] = before.library.meetings;
  if (!meeting) throw new Error("the board has no meeting");
  const { value, reads } = recordReads(() => decisionFacts(context, meeting));
  expect(value.flatMap(({ answers }) => answers).length).toBe(1);
  const of = (one: typeof before) => [...reads].sort().map((key) => [key, one.of(key)]);
  expect(of(asking("Fifty other words.", "forty trees"))).toEqual(of(before));
  expect(of(asking("Forty trees.", "fifty trees"))).not.toEqual(of(before));
});
