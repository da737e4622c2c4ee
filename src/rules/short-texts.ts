import type { Finding } from "../findings/finding.ts";
import { fieldFindings } from "../markdown/text.ts";
import { allItems } from "../model/agenda.ts";
import type { Body } from "../model/body.ts";
import type { DecisionRecord } from "../model/decision-record.ts";
import type { Library } from "../model/library.ts";
import type { Matter } from "../model/matter.ts";
import type { Meeting } from "../model/meeting.ts";
import type { Locate } from "./locate.ts";
import type { Standing } from "./standing-things.ts";

/** A field of front matter that holds Markdown: its file, its path, its words. */
interface ShortText {
  readonly file: string;
  readonly field: readonly (string | number)[];
  readonly text: string | undefined;
  /** Whether paragraphs and lists may stand in it. */
  readonly blocks: boolean;
}

/** Judges the Markdown of front matter. Each finding points at its whole field. */
export interface ShortTexts {
  readonly ofMeeting: (meeting: Meeting) => readonly Finding[];
  readonly ofStanding: (thing: Standing) => readonly Finding[];
}

/** `sitePage` answers whether writing may link to an address of this site. */
export function shortTextFindings(
  { audience }: Library,
  sitePage: (address: string) => string | undefined,
  locate: Locate,
): ShortTexts {
  const judge = ({ file, field, text, blocks }: ShortText): readonly Finding[] => {
    if (text === undefined) return [];
    const found = fieldFindings({ text, file, firstLine: 1 }, blocks, { sitePage, audience });
    const span = found.length === 0 ? undefined : locate(file, field);
    return found.map((finding) => (span === undefined ? finding : { ...finding, span }));
  };
  return {
    ofMeeting: (meeting) => inMeeting(meeting).flatMap(judge),
    ofStanding: (thing) => inStanding(thing).flatMap(judge),
  };
}

function inStanding(thing: Standing): readonly ShortText[] {
  if (thing.kind === "matter") return inMatter(thing.noun);
  if (thing.kind === "record") return inRecord(thing.noun);
  return thing.kind === "body" ? inBody(thing.noun) : [];
}

const inMatter = ({ about, title, summary }: Matter): readonly ShortText[] => [
  { file: about.file, field: ["title"], text: title, blocks: false },
  { file: about.file, field: ["summary"], text: summary, blocks: false },
];

const inRecord = ({ decision: { file }, ...record }: DecisionRecord): readonly ShortText[] => [
  { file, field: ["title"], text: record.title, blocks: false },
  { file, field: ["under"], text: record.under, blocks: false },
  { file, field: ["reasons"], text: record.reasons, blocks: true },
  ...(["options-considered", "background-papers"] as const).flatMap((name) =>
    (record[name] ?? []).map((text, index) => ({ file, field: [name, index], text, blocks: false })),
  ),
  ...(["exempt", "outcome"] as const).map((name) => ({
    file,
    field: ["call-in", name],
    text: record["call-in"]?.[name],
    blocks: false,
  })),
];

const inBody = (body: Body): readonly ShortText[] =>
  (["attending", "note-for-members"] as const).map((name) => ({
    file: body.file,
    field: [name],
    text: body[name],
    blocks: true,
  }));

const inMeeting = ({ file, venue, agenda, papers }: Meeting): readonly ShortText[] => [
  { file, field: ["venue"], text: venue, blocks: false },
  ...allItems(agenda).flatMap(({ path, title, text, urgent }): readonly ShortText[] => [
    { file, field: [...path, "title"], text: title, blocks: false },
    { file, field: [...path, "text"], text, blocks: true },
    { file, field: [...path, "urgent", "reason"], text: urgent?.reason, blocks: false },
  ]),
  ...papers.flatMap((paper): readonly ShortText[] => [
    ...(["report-of", "policy-context", "financial-summary"] as const).map((name) => ({
      file: paper.body.file,
      field: [name],
      text: paper[name],
      blocks: true,
    })),
    ...(paper["background-papers"] ?? []).map((text, index) => ({
      file: paper.body.file,
      field: ["background-papers", index],
      text,
      blocks: false,
    })),
  ]),
];
