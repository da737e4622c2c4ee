import { createHash } from "node:crypto";
import { type Finding, spanOnLine } from "../findings/finding.ts";
import type { Meeting } from "../model/meeting.ts";
import type { Fragment } from "./pdf/fragment.ts";
import { toFragment } from "./pdf/to-fragment.ts";
import type { PlannedPart } from "./plan.ts";
import type { Press } from "./press/open-press.ts";
import type { Loss, Sheet } from "./press/sheet.ts";
import type { Workshop } from "./workshop.ts";

export interface LaidOutPart {
  readonly part: PlannedPart;
  readonly fragment: Fragment;
  readonly findings: readonly Finding[];
}

/** Lays out one part of a pack, or takes it from the fragments of an earlier run with the same everything. */
export async function layOutPart(
  workshop: Workshop,
  meeting: Meeting,
  part: PlannedPart,
  sheet: Sheet,
  language: string,
): Promise<LaidOutPart> {
  const press = await workshop.press();
  const digest = digestOf(press, part, sheet);
  const kept = workshop.fragments.get(digest);
  if (kept) return { part, fragment: kept, findings: [] };
  workshop.progress(`${meeting.id}: ${part.title}`);
  const { pdf, losses } = await press.layOut(sheet);
  const fragment = await toFragment(pdf, { key: part.key, title: part.title, language });
  const findings = losses.map((loss) => lossFinding(meeting, part, loss));
  if (findings.length === 0) workshop.fragments.set(digest, fragment);
  return { part, fragment, findings };
}

function digestOf(press: Press, part: PlannedPart, sheet: Sheet): string {
  const hash = createHash("sha256");
  for (const said of [
    press.version,
    press.browser.name,
    press.browser.version,
    sheet.engine,
    part.key,
    part.title,
    sheet.html,
    ...sheet.anchors,
  ])
    hash.update(`${said.length}:${said}`);
  for (const [path, { bytes }] of sheet.files) hash.update(`${path}:${bytes.length}:`).update(bytes);
  return hash.digest("hex");
}

/** Words that did not reach the page: an error, because a member would look for them in vain. */
function lossFinding(meeting: Meeting, { title, content }: PlannedPart, { page, words, why }: Loss): Finding {
  const file =
    content.kind === "paper"
      ? content.paper.body.file
      : content.kind === "minutes"
        ? content.minutes.body.file
        : meeting.file;
  const where = page === undefined ? "" : ` on its page ${page}`;
  return {
    id: "words-lost-in-print",
    severity: "error",
    span: spanOnLine(file, 1, 1, 3),
    message: `in the pack, “${title}” loses words${where}: “${words}” ${why === "clipped" ? "would stand outside the page" : "would not be printed"}`,
    help:
      why === "clipped"
        ? "make the table or picture narrower, or turn it with ::: landscape"
        : "look for an unusual sign or a very long word near these words; if there is none, this is a fault of orderpaper: please report it",
  };
}
