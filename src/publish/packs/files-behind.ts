import { createHash } from "node:crypto";
import { allItems } from "../../model/agenda.ts";
import type { Library } from "../../model/library.ts";
import { type Meeting, usedFiles } from "../../model/meeting.ts";
import type { Asset } from "../../model/paper.ts";
import { shortDigest } from "../chapters/digest.ts";

/**
 * The digest of the pictures, tables and PDFs that a meeting's pack may show: those beside its own papers, and beside the minutes
 * that it takes in. Their stamps are told by the meeting; this one is of their bytes.
 */
export function filesBehind(library: Library, meeting: Meeting): string {
  const earlier = allItems(meeting.agenda).flatMap(({ papers }) =>
    papers.flatMap((paper) => {
      const of = paper.kind === "minutes" ? library.meeting(paper.meeting) : undefined;
      return of ? [of] : [];
    }),
  );
  const sums = [meeting, ...earlier].flatMap((each) =>
    usedFiles(each).map((file) => `${each.id} ${file.name} ${sumOf(file)}`),
  );
  return shortDigest(sums.join("\n"));
}

const known = new WeakMap<Asset, string>();

/** The bytes of a file are read once, however many packs show it. */
function sumOf(file: Asset): string {
  const before = known.get(file);
  if (before !== undefined) return before;
  const sum = createHash("sha256").update(file.bytes()).digest("hex");
  known.set(file, sum);
  return sum;
}
