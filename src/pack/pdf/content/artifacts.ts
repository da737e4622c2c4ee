/** Everything painted that belongs to no element of the structure becomes an artifact, which readers aloud skip. */
import { Edits } from "./edits.ts";
import { beginsPath, type Mark, markOf, paintsMatter, paintsPath } from "./marks.ts";
import type { Painting } from "./painting.ts";

/** What else must, and what must not, become an artifact. */
export interface Untagged {
  /** Marked content that is to be an artifact although the structure had it: by identifier. */
  readonly artifacts: ReadonlySet<number>;
  /** Forms with marked content of their own, by name in the resources: never inside an artifact (14.8.2.2). */
  readonly taggedForms: ReadonlySet<string>;
  /** What to put in, by where in the content: operators that show text, and only within marked content. */
  readonly spaces?: ReadonlyMap<number, string>;
}

const OPEN = "/Artifact BMC\n";
const CLOSE = "\nEMC";
/** A run of painting never reaches over these, so that every bracket of one kind closes inside those of another. */
const BRACKETS = new Set(["BT", "ET", "q", "Q", "cm", "BDC", "BMC", "EMC"]);

/**
 * The content stream in brackets of its own, with what is painted outside all marked content as artifacts (the running
 * heads and borders that Chromium leaves untagged; PDF/UA-1, 7.1). Pixels stay the same.
 */
export function withArtifacts(
  { content, operations, properties }: Painting,
  { artifacts, taggedForms, spaces }: Untagged,
): string {
  const edits = new Edits(content);
  const open: Mark[] = [];
  let path: number | undefined;
  let run: { start: number; end: number } | undefined;
  let saved = 0;
  const endRun = (): void => {
    if (run !== undefined) edits.wrap(run.start, run.end, OPEN, CLOSE);
    run = undefined;
    path = undefined;
  };
  for (const operation of operations) {
    const { operator, start, end } = operation;
    if (BRACKETS.has(operator)) endRun();
    if (operator === "q") saved++;
    if (operator === "Q") saved--;
    const mark = markOf(operation, properties);
    if (mark === "close") open.pop();
    else if (mark !== undefined) {
      open.push(mark);
      if (mark.mcid !== undefined && artifacts.has(mark.mcid)) edits.replace(start, end, "/Artifact BMC");
    } else if (!open.some(({ kind }) => kind !== "other")) {
      if (operator === "Do" && taggedForms.has(operation.operands[0]?.slice(1) ?? "")) endRun();
      else if (paintsMatter(operator) || paintsPath(operator))
        run = { start: run?.start ?? path ?? start, end };
      else if (beginsPath(operator)) path ??= start;
      else if (operator === "n") path = undefined;
    }
    const space = spaces?.get(end);
    if (space !== undefined) edits.replace(end, end, space);
  }
  endRun();
  return `q\n${edits.result()}\n${"Q\n".repeat(Math.max(0, saved) + 1)}`;
}
