import type { Matter } from "../model/matter.ts";
import type { Meeting } from "../model/meeting.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords, dayInWords } from "../text/dates.ts";
import { counted, listInWords } from "../text/lists.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { type DecisionRecordLineView, decisionRecordsIn } from "./decision-records.ts";
import { type FrameView, frameView } from "./frame.ts";
import { type MatterStepView, matterStepViews, stepId } from "./matter-steps.ts";
import { isComing } from "./meeting-line.ts";
import { inlineHtml, renderProse, titleWords } from "./prose.ts";

/** Where a matter stands: the coming meeting that has it, or else the latest that took it. */
interface Stand {
  /** "Next", "Latest". */
  readonly label: string;
  readonly words: string;
  readonly href: string;
}

export interface MatterPageView {
  readonly frame: FrameView;
  readonly heading: string;
  readonly summaryHtml?: string;
  readonly facts: readonly { readonly label: string; readonly words: string }[];
  readonly aboutHtml?: string;
  readonly stand?: Stand;
  /** "4 meetings". */
  readonly count: string;
  /** Earliest first; the coming ones at the end. */
  readonly steps: readonly MatterStepView[];
  /** What somebody decided of it outside a meeting, newest first. */
  readonly records: readonly DecisionRecordLineView[];
}

/** The journey of a matter through the meetings that took it. */
export function matterPageView(context: ViewContext, matter: Matter): MatterPageView {
  const title = titleWords(matter.title);
  const meetings = meetingsOf(context, matter);
  const latest = meetings.filter((meeting) => !isComing(context, meeting)).at(-1) ?? meetings[0];
  const stand = standOf(context, meetings);
  const fact = (label: string, words: readonly string[]) =>
    words.length === 0 ? [] : [{ label, words: inARow(words.map(titleWords)) }];
  return {
    frame: frameView(context, {
      title,
      address: addressOf.matter(matter.id),
      cardOf: addressOf.matter(matter.id),
      trail: [{ words: "Matters", href: href(context, addressOf.matters()) }],
      ...(matter.summary === undefined ? {} : { description: titleWords(matter.summary) }),
      styles: ["/css/reading.css", "/css/meeting.css", "/css/registers.css"],
      found: {
        kind: "Matter",
        ...(latest === undefined
          ? {}
          : { body: latest.body.name, date: latest.date, where: whereOf(latest) }),
      },
    }),
    heading: title,
    ...(matter.summary === undefined ? {} : { summaryHtml: inlineHtml(context, matter.summary) }),
    facts: [
      ...fact(matter.places.length === 1 ? "Place" : "Places", matter.places),
      ...fact(matter.wards.length === 1 ? "Ward" : "Wards", matter.wards),
    ],
    ...(matter.about.text.trim() === "" ? {} : { aboutHtml: aboutHtml(context, matter) }),
    ...(stand === undefined ? {} : { stand: { ...stand, href: `#${stand.step}` } }),
    count: counted(meetings.length, "meeting"),
    steps: matterStepViews(context, matter),
    records: decisionRecordsIn(context, matter),
  };
}

export interface MattersPageView {
  readonly frame: FrameView;
  readonly matters: readonly (Link & { readonly summaryHtml?: string; readonly stand?: Stand })[];
  /** Those that are too many to say more of, by the year of their latest meeting. */
  readonly earlier: readonly { readonly year: string; readonly matters: readonly Link[] }[];
}

/** Of how many matters the list says what they are about and how they stand. */
const IN_FULL = 200;

/** Every matter with its latest step: those that a coming meeting has first, soonest first, then the latest. */
export function mattersPageView(context: ViewContext): MattersPageView {
  const lines = context.library.matters.map((matter) => {
    const stand = standOf(context, meetingsOf(context, matter));
    const address = addressOf.matter(matter.id);
    return {
      words: titleWords(matter.title),
      href: href(context, address),
      ...(matter.summary === undefined ? {} : { summaryHtml: inlineHtml(context, matter.summary) }),
      ...(stand === undefined
        ? {}
        : { stand: { ...stand, href: `${href(context, address)}#${stand.step}` } }),
      isNext: stand?.isNext === true,
      date: stand?.date ?? "",
    };
  });
  const coming = lines.filter(({ isNext }) => isNext).sort((a, b) => (a.date < b.date ? -1 : 1));
  const past = lines.filter(({ isNext }) => !isNext).sort((a, b) => (a.date > b.date ? -1 : 1));
  const all = [...coming, ...past];
  const earlier = new Map<string, Link[]>();
  for (const { words, href, date } of all.slice(IN_FULL)) {
    const year = date.slice(0, 4);
    earlier.set(year, [...(earlier.get(year) ?? []), { words, href }]);
  }
  return {
    frame: frameView(context, {
      title: "Matters",
      address: addressOf.matters(),
      description: "Business that several meetings took, from its first step to its latest",
      styles: ["/css/registers.css"],
    }),
    matters: all.slice(0, IN_FULL),
    earlier: [...earlier].map(([year, matters]) => ({ year, matters })),
  };
}

/** The meetings that took a matter, each once, earliest first. */
function meetingsOf({ library }: ViewContext, matter: Matter): readonly Meeting[] {
  return [...new Set(library.stepsOf(matter).map(({ meeting }) => meeting))];
}

function standOf(context: ViewContext, meetings: readonly Meeting[]) {
  const next = meetings.find((meeting) => isComing(context, meeting));
  const meeting = next ?? meetings.at(-1);
  return (
    meeting && {
      label: next ? "Next" : "Latest",
      words: `${meeting.body.name}, ${next ? dayInWords(meeting.date) : dateInWords(meeting.date)}`,
      step: stepId(meeting),
      date: meeting.date,
      isNext: next !== undefined,
    }
  );
}

/** Places often have a comma of their own: "Mill Lane, Kelsworth". */
const inARow = (words: readonly string[]): string =>
  words.some((word) => word.includes(",")) ? words.join("; ") : listInWords(words);

const whereOf = ({ body, date }: Meeting): string => `${body.name}, ${dateInWords(date)}`;

function aboutHtml(context: ViewContext, { about }: Matter): string {
  return renderProse(about, {
    target: "page",
    sitePage: context.sitePage,
    asset: () => undefined,
    numbering: "none",
  }).html;
}
