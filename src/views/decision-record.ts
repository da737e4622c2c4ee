import { lawOfRecord } from "../law/call-in.ts";
import { escapeHtml } from "../markdown/print/escape.ts";
import type { ConflictOfInterest, DecisionRecord, DecisionRecordKind } from "../model/decision-record.ts";
import type { Name } from "../model/name.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords, dayInWords } from "../text/dates.ts";
import { listInWords } from "../text/lists.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { exemptView, withheldReasons } from "./exempt.ts";
import { decisionsFeed } from "./feed-links.ts";
import { type FrameView, frameView } from "./frame.ts";
import { decisionRecordData } from "./linked-data/writing.ts";
import { isMemberOn } from "./members.ts";
import { type NameView, nameView } from "./names.ts";
import { inlineHtml, proseHtml, renderProse, titleWords } from "./prose.ts";
import { callInHtml, type RecordStandingView, recordStandingView } from "./record-standing.ts";

/** A part of the record under a heading of its own. */
export interface RecordSectionView {
  /** Letters only: the template puts the layout's name before it. */
  readonly id: string;
  readonly title: string;
  readonly html?: string;
  readonly linesHtml: readonly string[];
}

export interface DecisionRecordPageView {
  readonly frame: FrameView;
  /** "Decision of a member of the executive", "Decision of an officer". */
  readonly kind: string;
  readonly heading: string;
  readonly standing: RecordStandingView;
  readonly by: NameView;
  readonly decisionHtml: string;
  readonly sections: readonly RecordSectionView[];
  readonly facts: readonly { readonly label: string; readonly html: string }[];
  readonly consulted: readonly NameView[];
  /** The provision that asks for this record. */
  readonly provision?: string;
  readonly register: Link;
}

export const KIND_WORDS: Readonly<Record<DecisionRecordKind, string>> = {
  "executive-member": "Decision of a member of the executive",
  officer: "Decision of an officer",
};

/**
 * The page of a decision that one member or officer took: with all that SI 2012/2089, regulation 13, and SI 2014/2095,
 * regulation 7, ask of its written record, so far as content has it.
 */
export function decisionRecordPageView(context: ViewContext, record: DecisionRecord): DecisionRecordPageView {
  const title = titleWords(record.title);
  const by = deciderView(context, record);
  const day = dateInWords(record.date);
  const { writtenRecords } = lawOfRecord(context.library.council, record);
  const provision = record.kind === "officer" ? writtenRecords?.officer : writtenRecords?.member;
  return {
    frame: frameView(context, {
      title,
      address: addressOf.decisionRecord(record.id),
      trail: [
        { words: "Decisions", href: href(context, addressOf.decisions()) },
        { words: RECORDS_HEADING, href: href(context, addressOf.decisionRecords()) },
      ],
      description: `${KIND_WORDS[record.kind]}: ${by.words}, ${day}`,
      feeds: decisionsFeed(context),
      linkedData: decisionRecordData(context, record),
      styles: ["/css/reading.css", "/css/registers.css"],
      found: {
        kind: "Decision",
        ...(record.body ? { body: record.body.name } : {}),
        date: record.date,
        where: `${by.words}, ${day}`,
      },
    }),
    kind: KIND_WORDS[record.kind],
    heading: title,
    standing: recordStandingView(context, record),
    by,
    decisionHtml: renderProse(record.decision, {
      target: "page",
      audience: context.library.audience,
      sitePage: context.sitePage,
      asset: () => undefined,
      numbering: "none",
      headingLevel: 3,
    }).html,
    sections: sectionsOf(context, record),
    facts: factsOf(context, record),
    consulted: record.consulted.map((name) => personView(context, name)),
    ...(provision === undefined ? {} : { provision }),
    register: { words: RECORDS_HEADING, href: href(context, addressOf.decisionRecords()) },
  };
}

/** What the register is called, and the way back to it. */
export const RECORDS_HEADING = "Decisions taken outside meetings";

/** Who decided, with what they are a member of the executive for on that day, unless more was typed. */
export function deciderView(context: ViewContext, { by, body, date }: DecisionRecord): NameView {
  const seat = body?.members.find((member) => member.person.id === by.person?.id && isMemberOn(member, date));
  return seat?.represents === undefined || by.role !== undefined || by.post !== undefined
    ? personView(context, by)
    : { ...personView(context, by), detail: seat.represents };
}

/** Somebody with their post, as the record or their own file has it; nobody of the council is said to be of it. */
function personView(context: ViewContext, name: Name): NameView {
  const typed = onlyNamed(nameView(context, name));
  if (typed.detail !== undefined) return typed;
  const ours = name.person?.organisation === context.library.council.name;
  const detail = ours ? name.person?.post : nameView(context, name, true).detail;
  return { ...typed, ...(detail === undefined ? {} : { detail }) };
}

/** A record names people and is no list of contacts. */
const onlyNamed = ({ words, href: page, detail }: NameView): NameView => ({
  words,
  ...(page === undefined ? {} : { href: page }),
  ...(detail === undefined ? {} : { detail }),
});

function factsOf(context: ViewContext, record: DecisionRecord): DecisionRecordPageView["facts"] {
  const { body, date, published, implemented, under, wards, matter } = record;
  const callIn = callInHtml(context, record);
  const fact = (label: string, html: string | undefined) => (html === undefined ? [] : [{ label, html }]);
  return [
    ...fact(
      "On behalf of",
      body && `<a href="${href(context, addressOf.body(body.id))}">${escapeHtml(body.name)}</a>`,
    ),
    ...fact("Under", under && inlineHtml(context, under)),
    ...fact("Date of decision", dayInWords(date)),
    ...fact("Published", published && dayInWords(published)),
    ...fact("Key decision", keyDecisionHtml(context, record)),
    ...fact("Call-in", callIn),
    ...fact(
      "Part of",
      matter &&
        `<a href="${href(context, addressOf.matter(matter.id))}">${escapeHtml(titleWords(matter.title))}</a>`,
    ),
    ...fact("Carried out", implemented && dayInWords(implemented)),
    ...fact(
      wards.length === 1 && !/^all$/i.test(wards[0] ?? "") ? "Ward" : "Wards",
      wards.length === 0 ? undefined : escapeHtml(listInWords(wards.map(titleWords))),
    ),
  ];
}

/** Whether it is one, where the law knows key decisions, and how it was announced. */
function keyDecisionHtml(context: ViewContext, record: DecisionRecord): string | undefined {
  const { keyDecision } = record;
  if (keyDecision === undefined)
    return lawOfRecord(context.library.council, record).keyDecision === undefined ? undefined : "No";
  const { notice, generalException, specialUrgency } = keyDecision;
  return [
    notice === undefined ? "Yes." : `Yes. Notice was published on ${dayInWords(notice)}.`,
    ...(generalException === undefined
      ? []
      : [`General exception (regulation 10): ${escapeHtml(generalException)}`]),
    ...(specialUrgency === undefined
      ? []
      : [`Special urgency (regulation 11): ${escapeHtml(specialUrgency)}`]),
  ].join(" ");
}

function sectionsOf(context: ViewContext, record: DecisionRecord): readonly RecordSectionView[] {
  const { reasons, conflicts, exempt } = record;
  const listed = (id: string, title: string, lines: readonly string[] | undefined, none: string) =>
    lines === undefined
      ? []
      : [{ id, title, linesHtml: lines, ...(lines.length === 0 ? { html: `<p>${none}</p>` } : {}) }];
  const inline = (lines: readonly string[] | undefined) => lines?.map((line) => inlineHtml(context, line));
  return [
    ...(reasons === undefined
      ? []
      : [
          {
            id: "reasons",
            title: "Reasons for the decision",
            html: proseHtml(context, reasons),
            linesHtml: [],
          },
        ]),
    ...listed(
      "options",
      "Alternative options considered and rejected",
      inline(record["options-considered"]),
      "None.",
    ),
    ...listed(
      "conflicts",
      "Conflicts of interest declared",
      conflicts?.map((conflict) => conflictHtml(context, conflict)),
      "None.",
    ),
    ...listed("papers", "Background papers", inline(record["background-papers"]), "None."),
    ...(exempt === undefined ? [] : [exemptSection(context, record, exempt)]),
  ];
}

function conflictHtml(context: ViewContext, { person, interest, dispensation }: ConflictOfInterest): string {
  const { words, href: page } = nameView(context, person);
  const name = page === undefined ? escapeHtml(words) : `<a href="${page}">${escapeHtml(words)}</a>`;
  const said = [
    ...(interest === undefined ? [] : [inlineHtml(context, interest)]),
    dispensation === undefined
      ? "No dispensation is recorded."
      : `Dispensation: ${inlineHtml(context, dispensation)}`,
  ];
  return `${name}: ${said.join(" ")}`;
}

function exemptSection(
  context: ViewContext,
  { body }: DecisionRecord,
  exempt: NonNullable<DecisionRecord["exempt"]>,
): RecordSectionView {
  const profile = body?.profile ?? context.library.council.profile;
  const { publicInterest, review } = exemptView(exempt, profile);
  const sentences = [
    ["A part of the record is left out here.", ...withheldReasons(exempt, profile).map(escapeHtml)].join(" "),
    ...(publicInterest === undefined ? [] : [inlineHtml(context, publicInterest)]),
    ...(review === undefined ? [] : [`Whether it must stay private is looked at again by ${review}.`]),
  ];
  return {
    id: "private",
    title: "Not for publication",
    html: sentences.map((sentence) => `<p>${sentence}</p>`).join(""),
    linesHtml: [],
  };
}
