import { type AgendaItem, allItems } from "../model/agenda.ts";
import type { Meeting } from "../model/meeting.ts";
import type { Paper } from "../model/paper.ts";
import { addressOf } from "../model/reference.ts";
import { votesInOrder } from "../model/vote-order.ts";
import { decisionOfVote, itemNamed } from "../rules/decision-links.ts";
import { dateInWords, dayInWords } from "../text/dates.ts";
import { sameTitle } from "../text/lists.ts";
import { redactionsInWords } from "../text/redactions.ts";
import { shortened } from "../text/shorten.ts";
import { type ActionLineView, actionLineView } from "./action-line.ts";
import { actionsOfItem, type ItemPaperView, type ItemView, itemView } from "./agenda.ts";
import { type FateView, fateViews } from "./asked.ts";
import { cardPage } from "./card-page.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { decidedByItem, decisionsOf } from "./decided.ts";
import { type FrameView, frameView } from "./frame.ts";
import { matterLinkView } from "./matter-link.ts";
import { stateOf } from "./meeting-line.ts";
import { type MinutedView, minutedUnder } from "./minuted.ts";
import { type DeclarationView, declarationView } from "./minutes/attendance.ts";
import { plainPlaces } from "./minutes/places.ts";
import { recommendationsHtml, titleWords, webTarget } from "./prose.ts";
import { type VoteView, voteViewWithin } from "./vote.ts";

/** A paper of an item with what it asks the meeting to do. */
export interface AskingPaperView extends ItemPaperView {
  /** Its recommendations; their numbers lead into the paper. */
  readonly asksHtml?: string;
}

export interface ItemPageView {
  readonly frame: FrameView;
  /** Its title as plain words. */
  readonly title: string;
  /** "Item 5", "Item 3(a)", "An item". */
  readonly place: string;
  readonly item: ItemView;
  readonly meeting: Link & { readonly body: string; readonly day: string; readonly date: string };
  /** Its place on the agenda. */
  readonly agendaHref: string;
  /** The item that it stands inside. */
  readonly within?: Link;
  readonly matter?: Link;
  readonly papers: readonly AskingPaperView[];
  /** What to expect, where nothing is decided: "This meeting is still to come." */
  readonly outlook?: string;
  readonly actions: readonly ActionLineView[];
  readonly minuted?: MinutedView;
  readonly declarations: readonly DeclarationView[];
  /** What became of the recommendations of its papers. */
  readonly fates: readonly FateView[];
  readonly votes: readonly VoteView[];
  readonly parts: readonly (Link & { readonly number?: string })[];
  readonly before?: Link;
  readonly after?: Link;
  /** "Planning Committee, 14 October 2026, item 5": how to cite it, with its whole address if that is known. */
  readonly cite: { readonly words: string; readonly address?: string };
}

/** The page of one item of an agenda: what it asked, what was decided, and what came of it. */
export function itemPageView(context: ViewContext, meeting: Meeting, item: AgendaItem): ItemPageView {
  const view = itemView(context, meeting, decidedByItem(context, meeting), item);
  const title = titleWords(item.title);
  const place = `${meeting.body.name}, ${dateInWords(meeting.date)}`;
  const address = addressOf.itemPage(meeting.id, item.id);
  const within = holderOf(meeting, item);
  const minuted = minutedUnder(context, meeting, item);
  const number = citedNumber(item, within);
  const words = `${place}, ${number === undefined ? title : `item ${number}`}`;
  const outlook = view.fate.notTakenHtml === undefined ? outlookOf(context, meeting, view) : undefined;
  const actions = actionsOfItem(context, meeting, item);
  const matter = matterLinkView(context, item);
  const { minutes } = meeting;
  const isAbout = (named: string | undefined) =>
    named !== undefined && (named === item.number || sameTitle(named, item.title));
  const hasSubstance =
    item.papers.length + view.decided.length + actions.length + item.items.length > 0 ||
    item.text !== undefined ||
    item.matter !== undefined;
  return {
    frame: frameView(context, {
      // A paper often has the title of its item: two pages of one name would be one to who looks through open tabs.
      title: `${number === undefined ? "Item" : `Item ${number}`}: ${title}`,
      address,
      cardOf: cardPage(context, meeting, address),
      trail: [
        { words: "Meetings", href: href(context, addressOf.meetings()) },
        { words: place, href: href(context, addressOf.meeting(meeting.id)) },
      ],
      description: shortened(
        `${words}: ${title}. ${redactionsInWords(item.text ?? "")}`.replace(/\s+/g, " ").trim(),
        200,
      ),
      styles: ["/css/reading.css", "/css/meeting.css"],
      ...(hasSubstance
        ? { found: { kind: "Agenda item", body: meeting.body.name, date: meeting.date, where: words } }
        : {}),
    }),
    title,
    place: number === undefined ? "An item" : `Item ${number}`,
    item: view,
    meeting: {
      words: place,
      href: href(context, addressOf.meeting(meeting.id)),
      body: meeting.body.name,
      day: dayInWords(meeting.date),
      date: meeting.date,
    },
    agendaHref: href(context, addressOf.item(meeting.id, item.id)),
    ...(within === undefined ? {} : { within: itemLink(context, meeting, within) }),
    ...(matter === undefined ? {} : { matter }),
    papers: view.papers.map((paper, index) => {
      const named = item.papers[index];
      const asksHtml = named?.kind === "paper" ? asksOf(context, meeting, named.paper, paper.href) : "";
      return { ...paper, ...(asksHtml === "" ? {} : { asksHtml }) };
    }),
    ...(outlook === undefined ? {} : { outlook }),
    actions: actions.map((action) => actionLineView(context, action)),
    ...(minuted === undefined ? {} : { minuted }),
    declarations: (minutes?.declarations ?? [])
      .filter((declared) => isAbout(declared.item))
      .map((declared) => declarationView(context, declared, plainPlaces(meeting))),
    fates: fateViews(context, meeting, ({ id }) =>
      item.papers.some((named) => named.kind === "paper" && named.paper.id === id),
    ),
    votes: votesOfItem(context, meeting, item),
    parts: item.items.map((part) => ({
      ...itemLink(context, meeting, part),
      ...(part.number === undefined ? {} : { number: part.number }),
    })),
    ...neighbours(context, meeting, item),
    cite: { words, ...(context.baseUrl === undefined ? {} : { address: `${context.baseUrl}${address}` }) },
  };
}

/** "5", "3(a)" for the item a) of item 3; a number that repeats that of the item round it ("5.1") says it already. */
function citedNumber({ number }: AgendaItem, within: AgendaItem | undefined): string | undefined {
  const bare = (typed: string) => typed.replace(/^\(|[.)]+$/g, "");
  if (number === undefined) return undefined;
  const around = within?.number && bare(within.number);
  return around === undefined || around === "" || number.startsWith(around)
    ? bare(number)
    : `${around}(${bare(number)})`;
}

/** The item that holds another among its own. */
const holderOf = (meeting: Meeting, { id }: AgendaItem): AgendaItem | undefined =>
  allItems(meeting.agenda).find(({ items }) => items.some((part) => part.id === id));

function itemLink(context: ViewContext, meeting: Meeting, { id, number, title }: AgendaItem): Link {
  const words = titleWords(title);
  return {
    words: number === undefined ? words : `${number} ${words}`,
    href: href(context, addressOf.itemPage(meeting.id, id)),
  };
}

function neighbours(
  context: ViewContext,
  meeting: Meeting,
  { id }: AgendaItem,
): { before?: Link; after?: Link } {
  const all = allItems(meeting.agenda);
  const at = all.findIndex((item) => item.id === id);
  const before = all[at - 1];
  const after = all[at + 1];
  return {
    ...(before === undefined ? {} : { before: itemLink(context, meeting, before) }),
    ...(after === undefined ? {} : { after: itemLink(context, meeting, after) }),
  };
}

/** What a report recommends, its numbers leading into the report. */
function asksOf(context: ViewContext, meeting: Meeting, paper: Paper, place: string): string {
  if (paper.kind === "slides") return "";
  const recommendations = recommendationsHtml(paper.body, {
    ...webTarget(context, meeting),
    numbering: paper.numbering,
    beside: paper.beside,
  });
  return recommendations.replaceAll('href="#', `href="${place}#`);
}

/** The votes that name an item, or a decision under it, without naming it again; an amendment before its motion. */
function votesOfItem(context: ViewContext, meeting: Meeting, { id }: AgendaItem): readonly VoteView[] {
  const decisions = meeting.minutes ? decisionsOf(context, meeting) : [];
  return votesInOrder(meeting.minutes?.votes ?? [])
    .filter(
      (vote) =>
        (vote.item === undefined
          ? decisionOfVote(meeting, decisions, vote)?.item?.id
          : itemNamed(meeting, vote.item)?.id) === id,
    )
    .map((vote) => voteViewWithin(context, vote));
}

/** Why an item has no outcome yet; undefined if it has one, or if nothing can be said. */
function outlookOf(context: ViewContext, meeting: Meeting, { decided }: ItemView): string | undefined {
  if (decided.length > 0) return undefined;
  switch (stateOf(context, meeting)) {
    case "planned":
    case "agenda":
      return "The meeting has not decided this yet: it is still to come.";
    case "happened":
      return "The minutes of this meeting are not on this site.";
    case "draft-minutes":
    case "minutes":
      return "The minutes record no decision under this item.";
    case "cancelled":
      return "This meeting was cancelled.";
    case "postponed":
      return "This meeting was postponed.";
    case "inquorate":
      return "Too few members came for the meeting to decide anything.";
  }
}
