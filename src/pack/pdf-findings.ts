import { type Finding, type Span, spanOnLine } from "../findings/finding.ts";
import { allItems } from "../model/agenda.ts";
import type { Library } from "../model/library.ts";
import type { Meeting } from "../model/meeting.ts";
import type { Asset } from "../model/paper.ts";
import { remembered } from "../model/reading.ts";
import { listInWords } from "../text/lists.ts";
import { type Unreadable, UnreadablePdf } from "./pdf/unreadable.ts";
import { isPdf } from "./sheets.ts";
import type { Made } from "./supplements.ts";

/** The span of a field of a file. */
type Locate = (file: string, path: readonly (string | number)[]) => Span | undefined;

/** What the author of an agenda can do about a file that cannot be made pages. */
const HELP: Readonly<Record<Unreadable, string>> = {
  password: "open it with its password and print it to a new PDF without one",
  damaged: "fetch or export it again: it is not whole",
  "not a PDF": "export it as a PDF from the program that made it; a new ending of its name is not enough",
  "dynamic form": "open it in the program it was made for and print it to a new PDF",
  portfolio: "take the files out of it and name each of them",
  untagged: "export it again from the program that made it",
};

/**
 * Judges every PDF that an agenda names: one that cannot be pages of a pack is an error that says what to do; one that
 * carries what a pack leaves out is a warning, because the file itself is published with it.
 */
export async function pdfFindings(
  library: Library,
  locate: Locate,
  made: Made = (_, work) => work(),
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { id, file, beside } of library.meetings)
    for (const { name, path } of made(`PDFs of ${id}`, () => pdfsOf(library.meeting(id)))) {
      const asset = beside.get(name);
      if (!asset) continue;
      findings.push(...(await judged(asset, locate(file, path) ?? spanOnLine(file, 1, 1, 3))));
    }
  return findings;
}

/** A PDF that an agenda names, and the field that does. */
interface NamedPdf {
  readonly name: string;
  readonly path: readonly (string | number)[];
}

const pdfsOf = (meeting: Meeting | undefined): readonly NamedPdf[] =>
  allItems(meeting?.agenda ?? []).flatMap((item) =>
    item.papers.flatMap((paper, at) =>
      paper.kind === "file" && isPdf(paper.name)
        ? [{ name: paper.name, path: [...item.path, "papers", at] }]
        : [],
    ),
  );

/** What a file is, looked at once for as long as it is the same. */
const inspected = remembered(async ({ bytes }: Asset) => {
  // Only where an agenda names such a file: reading PDFs takes a library that most runs do without.
  const { inspectPdf } = await import("./pdf/foreign/to-foreign-fragment.ts");
  return inspectPdf(bytes());
});

async function judged(asset: Asset, span: Span): Promise<readonly Finding[]> {
  const { name } = asset;
  try {
    const { leftOut } = await inspected(asset);
    // Nearly every program writes metadata: a warning at every file would hide the one that matters.
    if (leftOut.every((each) => each === "metadata")) return [];
    return [
      {
        id: "file-parts-left-out",
        severity: "warning",
        span,
        message: `${name} comes with ${listInWords(leftOut)}: not in the pack, but in the file, which is published as it is`,
        help: "look at it in the program that made it; if nobody is to have it, export the file again without it",
      },
    ];
  } catch (error) {
    if (!(error instanceof UnreadablePdf)) throw error;
    return [
      {
        id: "file-unreadable",
        severity: "error",
        span,
        message: `${name} cannot be made pages of the pack: ${error.detail}`,
        help: helpFor(error),
      },
    ];
  }
}

/** Two files are no PDF only because something did not arrive. */
function helpFor({ reason, detail }: UnreadablePdf): string {
  if (/\bempty$/.test(detail)) return "fetch or export it again: nothing is in it";
  if (/\bgit\b/.test(detail)) return "fetch the file itself with git lfs pull";
  return HELP[reason];
}
