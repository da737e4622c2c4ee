import { createHash } from "node:crypto";
import { type Finding, spanOnLine } from "../findings/finding.ts";
import type { Meeting } from "../model/meeting.ts";
import type { PackSettings } from "../model/pack-settings.ts";
import type { LaidOutPart } from "./lay-out-part.ts";
import type { PackSheet } from "./pdf/foreign/to-foreign-fragment.ts";
import type { Fragment } from "./pdf/fragment.ts";
import { FRAGMENT_VERSION } from "./pdf/fragment-file.ts";
import type { AboutPaper } from "./pdf/to-fragment.ts";
import type { PlannedPart } from "./plan.ts";
import type { Workshop } from "./workshop.ts";

/** Sheets in points, with the 12 mm at their foot that belong to the stamp. */
const SHEETS: Readonly<Record<PackSettings["paper"], PackSheet>> = {
  A4: { width: 595.28, height: 841.89, foot: 34.02 },
  Letter: { width: 612, height: 792, foot: 34.02 },
};

/**
 * Makes a PDF that somebody else's program wrote part of a pack, or takes it from the fragments of an earlier run. Throws
 * `UnreadablePdf` for a file that cannot be one: `pdfFindings` says so first.
 */
export async function layOutForeign(
  workshop: Workshop,
  meeting: Meeting,
  part: PlannedPart,
  name: string,
  { paper }: PackSettings,
  language: string,
): Promise<LaidOutPart> {
  const pdf = meeting.beside.get(name)?.bytes();
  if (!pdf) throw new Error(`${name} is not beside the agenda of ${meeting.id}`);
  const about = { key: part.key, title: part.name, language };
  const digest = digestOf(pdf, JSON.stringify([FRAGMENT_VERSION, "foreign", paper, about]));
  const kept = workshop.fragments.get(digest);
  const fragment = kept ?? (await freshFragment(pdf, about, SHEETS[paper]));
  if (!kept) {
    workshop.progress(`${meeting.id}: ${name}`);
    workshop.fragments.put(digest, fragment);
  }
  return { part, fragment, findings: undrawnFindings(meeting, name, fragment) };
}

/** The library that reads PDFs is loaded only when there is one to read. */
async function freshFragment(pdf: Uint8Array, about: AboutPaper, sheet: PackSheet): Promise<Fragment> {
  const { toForeignFragment } = await import("./pdf/foreign/to-foreign-fragment.ts");
  return toForeignFragment(pdf, about, sheet);
}

function digestOf(pdf: Uint8Array, about: string): string {
  return createHash("sha256").update(about).update(pdf).digest("hex");
}

/** What was typed into a form and cannot be drawn: a member would look for it in vain. */
function undrawnFindings(meeting: Meeting, name: string, { leftOut }: Fragment): readonly Finding[] {
  const undrawn = leftOut.filter((each) => each.startsWith("what is written in the field"));
  return undrawn.map((each) => ({
    id: "words-lost-in-print",
    severity: "error",
    span: spanOnLine(meeting.file, 1, 1, 3),
    message: `in the pack, ${name} loses ${each}`,
    help: "open it in the program it was made for and print it to a new PDF",
  }));
}
