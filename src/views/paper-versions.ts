import type { Meeting } from "../model/meeting.ts";
import type { Paper } from "../model/paper.ts";
import type { PaperVersion } from "../model/paper-version.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { inlineHtml } from "./prose.ts";

/** One published version of a paper in the list of them. */
export interface VersionView {
  /** "19 November 2026", and as an ISO date. */
  readonly day: string;
  readonly date: string;
  /** "First published", "Revised", "Revised: this version". */
  readonly words: string;
  readonly reasonHtml?: string;
  /** The SHA-256 of its file, in hexadecimal, and how it begins; none of a version whose words are not here. */
  readonly sha256?: string;
  readonly sha256Begins?: string;
  /** Why nothing can be said of its words. */
  readonly lack?: string;
  /** Where it is told what it changed. */
  readonly changes?: Link;
}

/** What is said of a version without words. */
const LACK: Readonly<Record<"not here" | "not shown", string>> = {
  "not here": "Its words are not in the copy of the repository from which this site was made.",
  "not shown": "Its words are not shown, because something was later taken out that must not be seen again.",
};

/** The published versions of a paper, newest first; none of one that was never published again. */
export function versionViews(context: ViewContext, meeting: Meeting, paper: Paper): readonly VersionView[] {
  const versions = context.library.versionsOf(paper);
  return versions
    .map((version) => versionView(context, meeting, paper, version, versions.length - 1))
    .reverse();
}

function versionView(
  context: ViewContext,
  meeting: Meeting,
  paper: Paper,
  { number, date, reason, words }: PaperVersion,
  newest: number,
): VersionView {
  const changes = href(context, addressOf.paperChanges(meeting.id, paper.id));
  return {
    day: dateInWords(date),
    date,
    words: number === 0 ? "First published" : number === newest ? "Revised: this version" : "Revised",
    ...(reason === undefined ? {} : { reasonHtml: inlineHtml(context, reason) }),
    ...(words.are === "here"
      ? { sha256: words.sha256, sha256Begins: words.sha256.slice(0, 12) }
      : { lack: LACK[words.are] }),
    ...(number === 0
      ? {}
      : { changes: { words: `What changed on ${dateInWords(date)}`, href: `${changes}#v${number}` } }),
  };
}
