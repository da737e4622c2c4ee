import type { Meeting } from "../model/meeting.ts";
import type { Paper } from "../model/paper.ts";
import type { PaperVersion } from "../model/paper-version.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { href, type ViewContext } from "./context.ts";
import { type FrameView, frameView } from "./frame.ts";
import { type VersionView, versionViews } from "./paper-versions.ts";
import { inlineHtml, titleWords } from "./prose.ts";
import { type RedlineLine, redlineOf } from "./redline/lines.ts";
import { redlineSummary } from "./redline/summary.ts";

/** A line of a redline, its label leading to the paragraph where that still stands. */
export interface RedlineLineView extends RedlineLine {
  readonly href?: string;
}

/** What one revision changed. */
export interface RevisionView {
  /** "v2": its anchor. */
  readonly id: string;
  readonly title: string;
  readonly reasonHtml: string;
  /** "Compared with the version of 17 November 2026." */
  readonly compared?: string;
  /** "Paragraphs 2.3 and 4.1 changed; 4.5 is new.", or why nothing can be shown. */
  readonly summary: string;
  readonly lines: readonly RedlineLineView[];
}

export interface PaperChangesView {
  readonly frame: FrameView;
  readonly title: string;
  readonly paperHref: string;
  /** Newest first. */
  readonly revisions: readonly RevisionView[];
  /** Whether any of them shows words. */
  readonly hasRedline: boolean;
  readonly versions: readonly VersionView[];
}

const NOT_SHOWN =
  "What was changed is not shown here, because something was taken out that must not be seen again.";
const NOT_HERE =
  "The earlier words are not in the copy of the repository from which this site was made, so what was changed cannot be shown here.";

/** What changed in a paper since it was first published, one section a revision: a page that search does not find. */
export function paperChangesView(context: ViewContext, meeting: Meeting, paper: Paper): PaperChangesView {
  const versions = context.library.versionsOf(paper);
  const paperHref = href(context, addressOf.paper(meeting.id, paper.id));
  const title = titleWords(paper.title);
  const revisions = versions
    .slice(1)
    .map((version) => revisionView(context, versions, version, paperHref))
    .reverse();
  return {
    frame: frameView(context, {
      title: `What changed: ${title}`,
      address: addressOf.paperChanges(meeting.id, paper.id),
      isText: true,
      trail: [
        { words: "Meetings", href: href(context, addressOf.meetings()) },
        {
          words: `${meeting.body.name}, ${dateInWords(meeting.date)}`,
          href: href(context, addressOf.meeting(meeting.id)),
        },
        { words: title, href: paperHref },
      ],
      description: `What was changed in this paper after it was published, word by word`,
      styles: ["/css/reading.css", "/css/redline.css"],
    }),
    title,
    paperHref,
    revisions,
    hasRedline: revisions.some(({ lines }) => lines.length > 0),
    versions: versionViews(context, meeting, paper),
  };
}

function revisionView(
  context: ViewContext,
  versions: readonly PaperVersion[],
  version: PaperVersion,
  paperHref: string,
): RevisionView {
  const { number, date, reason = "" } = version;
  const { against, redline } = comparedWith(versions, version);
  const isNewest = number === versions.length - 1;
  const lines = redline?.lines ?? [];
  const hidden = version.words.are === "not shown" || versions[number - 1]?.words.are === "not shown";
  return {
    id: `v${number}`,
    title: `Revision of ${dateInWords(date)}`,
    reasonHtml: inlineHtml(context, reason),
    ...(against === undefined
      ? {}
      : {
          compared: `Compared with the version ${against.number === 0 ? "first published" : "published"} on ${dateInWords(against.date)}.`,
        }),
    summary:
      redline === undefined
        ? hidden
          ? NOT_SHOWN
          : NOT_HERE
        : (redlineSummary(redline) ??
          "No word of the text differs. Files that it shows or leads to are not compared here."),
    lines:
      redline !== undefined && redlineSummary(redline) === undefined
        ? []
        : lines.map((line): RedlineLineView => {
            // Only the newest version is still there to be led to.
            const href = isNewest && line.anchor !== undefined ? `${paperHref}#${line.anchor}` : undefined;
            return { ...line, ...(href === undefined ? {} : { href }) };
          }),
  };
}

/** A version against the latest before it whose words are known. */
export function comparedWith(versions: readonly PaperVersion[], version: PaperVersion) {
  const against = versions.slice(0, version.number).findLast(({ words }) => words.are === "here");
  if (against?.words.are !== "here" || version.words.are !== "here") return {};
  return { against, redline: redlineOf(against.words.text, version.words.text) };
}
