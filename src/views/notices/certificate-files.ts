import { hasPack, type Meeting, usedFiles } from "../../model/meeting.ts";
import { addressOf } from "../../model/reference.ts";
import { href, type ViewContext } from "../context.ts";
import { titleWords } from "../prose.ts";

/** A public file of a meeting with its SHA-256. */
export interface CertifiedFileView {
  /** "05-joint-strategy.md", "pack.pdf". */
  readonly name: string;
  /** What it is: "Street trees", "Agenda pack". */
  readonly words: string;
  readonly href: string;
  readonly sha256: string;
}

/**
 * The public files of a meeting that this edition knows the bytes of: agenda, papers and minutes as they are written, the
 * files beside them, the PDFs made of them. Of a paper that is not published nothing is here, not even a sum: it would tell
 * somebody who has a copy that it is the right one.
 */
export function certifiedFiles(context: ViewContext, meeting: Meeting): readonly CertifiedFileView[] {
  const { id, file, papers, minutes } = meeting;
  // The PDFs of a members' edition are not those that the public has.
  const pdfs = (context.library.audience === "public" && context.packs.get(id)?.files) || new Map();
  return [
    ...(hasPack(meeting) ? [["meeting.md", "Agenda", file, addressOf.meeting(id)] as const] : []),
    ...papers.map(
      (paper) =>
        [`${paper.id}.md`, titleWords(paper.title), paper.body.file, addressOf.paper(id, paper.id)] as const,
    ),
    ...(minutes === undefined
      ? []
      : [["minutes.md", "Minutes", minutes.body.file, addressOf.minutes(id)] as const]),
    ...usedFiles(meeting).map(({ name }) => {
      const address = addressOf.asset(id, name);
      return [name, "File beside the papers", address, address] as const;
    }),
    ...[...pdfs.keys()].map((name: string) => {
      const address = addressOf.packFile(id, name);
      return [
        name,
        name === "pack.pdf" ? "Agenda pack" : "PDF of the same papers",
        address,
        address,
      ] as const;
    }),
  ].flatMap(([name, words, known, address]) => {
    const sha256 = context.hashOf(known);
    return sha256 === undefined ? [] : [{ name, words, href: href(context, address), sha256 }];
  });
}
