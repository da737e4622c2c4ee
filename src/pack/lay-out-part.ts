import { createHash } from "node:crypto";
import type { Finding } from "../findings/finding.ts";
import type { Meeting } from "../model/meeting.ts";
import { lossFindings } from "./part-findings.ts";
import type { Fragment } from "./pdf/fragment.ts";
import { FRAGMENT_VERSION } from "./pdf/fragment-file.ts";
import type { PlannedPart } from "./plan.ts";
import type { Press } from "./press/open-press.ts";
import type { Sheet } from "./press/sheet.ts";
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
  workshop.desk.expect();
  const { pdf, losses } = await press.layOut(sheet);
  const fragment = await workshop.desk.make(pdf, { key: part.key, title: part.title, language });
  const findings = lossFindings(meeting, part, losses);
  if (findings.length === 0) workshop.fragments.put(digest, fragment);
  return { part, fragment, findings };
}

function digestOf(press: Press, part: PlannedPart, sheet: Sheet): string {
  const hash = createHash("sha256");
  for (const said of [
    String(FRAGMENT_VERSION),
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
  for (const [path, { bytes }] of sheet.files) hash.update(`${path}:${digestOfBytes(bytes)}:`);
  return hash.digest("hex");
}

/** Style sheets and fonts are the same bytes for every sheet of a workshop. */
const known = new WeakMap<Uint8Array, string>();

function digestOfBytes(bytes: Uint8Array): string {
  const before = known.get(bytes);
  if (before !== undefined) return before;
  const digest = createHash("sha256").update(bytes).digest("hex");
  known.set(bytes, digest);
  return digest;
}
