import { allItems } from "../model/agenda.ts";
import type { Meeting } from "../model/meeting.ts";
import type { Paper } from "../model/paper.ts";
import { hasChanges } from "../model/paper-version.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { type AskedView, askedView } from "./asked.ts";
import { cardPage } from "./card-page.ts";
import { type CitationView, paperCitation } from "./citation.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { type FrameView, frameView } from "./frame.ts";
import { type ExplainedView, explainedViews, termsToMark } from "./glossary.ts";
import { paperData } from "./linked-data/writing.ts";
import { matterLinkView } from "./matter-link.ts";
import { type InPackView, inPackView, pageMarks, paperInPack } from "./page-marks.ts";
import { itemOf, type PaperView, paperView } from "./paper.ts";
import { type VersionView, versionViews } from "./paper-versions.ts";
import { titleWords, webTarget } from "./prose.ts";
import { READING_SCRIPTS } from "./reading.ts";

export interface PaperPageView extends PaperView {
  readonly frame: FrameView;
  readonly inPack?: InPackView;
  readonly cite: CitationView;
  /** The page of the item it was written for. */
  readonly itemPage?: Link;
  /** The matter of which its item is one step. */
  readonly matter?: Link;
  readonly asked?: AskedView;
  /** Where it is told what changed since it was published. */
  readonly changes?: Link;
  /** Its published versions, newest first, if there is more than one. */
  readonly versions: readonly VersionView[];
  readonly explained: readonly ExplainedView[];
  /** The papers before and after this one on the same agenda. */
  readonly before?: Link;
  readonly after?: Link;
}

/** The web page of a paper. */
export function paperPageView(context: ViewContext, meeting: Meeting, paper: Paper): PaperPageView {
  const place = paperInPack(context, meeting, paper.id);
  const view = paperView(context, meeting, paper, {
    ...webTarget(context, meeting),
    terms: termsToMark(context),
    ...(place === undefined ? {} : { marks: pageMarks(context, place) }),
  });
  const address = addressOf.paper(meeting.id, paper.id);
  const item = itemOf(meeting, paper);
  const matter = item && matterLinkView(context, item);
  const asked = askedView(context, meeting, item, view.askedHtml, paper);
  const order = allItems(meeting.agenda).flatMap(({ papers }) =>
    papers.flatMap((named) => (named.kind === "paper" ? [named.paper] : [])),
  );
  const at = order.findIndex(({ id }) => id === paper.id);
  const link = (other: Paper | undefined): Link | undefined =>
    other && { words: titleWords(other.title), href: href(context, addressOf.paper(meeting.id, other.id)) };
  const before = at > 0 ? link(order[at - 1]) : undefined;
  const after = at >= 0 ? link(order[at + 1]) : undefined;
  return {
    ...view,
    ...(place === undefined ? {} : { inPack: inPackView(context, place, `${paper.id}.pdf`) }),
    cite: paperCitation(context, meeting, { item, title: view.title, address }, place),
    ...(item === undefined
      ? {}
      : {
          itemPage: {
            words: item.number === undefined ? (view.item?.title ?? "") : `Item ${item.number}`,
            href: href(context, addressOf.itemPage(meeting.id, item.id)),
          },
        }),
    ...(matter === undefined ? {} : { matter }),
    ...(asked === undefined ? {} : { asked }),
    ...(hasChanges(meeting, paper)
      ? {
          changes: {
            words: "See what changed, word by word",
            href: href(context, addressOf.paperChanges(meeting.id, paper.id)),
          },
        }
      : {}),
    versions: versionViews(context, meeting, paper),
    explained: explainedViews(context, view.terms),
    frame: frameView(context, {
      title: view.title,
      address,
      isText: true,
      cardOf: cardPage(context, meeting, address),
      markdown: addressOf.markdown(meeting.id, paper.id),
      linkedData: paperData(context, meeting, paper),
      trail: [
        { words: "Meetings", href: href(context, addressOf.meetings()) },
        { words: view.meeting.words, href: view.meeting.href },
      ],
      description: `${view.kindWords} to the ${meeting.body.name} on ${dateInWords(meeting.date)}`,
      found: {
        kind: view.kindWords,
        body: meeting.body.name,
        date: meeting.date,
        where: `${view.meeting.words}${view.item?.number === undefined ? "" : `, item ${view.item.number}`}`,
      },
      styles: ["/css/reading.css", ...(paper.revised.length > 0 ? ["/css/redline.css"] : [])],
      scripts: READING_SCRIPTS,
    }),
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
  };
}
