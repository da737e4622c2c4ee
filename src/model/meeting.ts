import * as v from "valibot";
import { type AgendaEntry, agendaEntrySchema, allItems, type TypedAgendaEntry } from "./agenda.ts";
import type { Body } from "./body.ts";
import { civilDate, clockTime, group, listOf, oneOf, text } from "./fields.ts";
import type { FrozenPages } from "./frozen-pages.ts";
import type { Minutes } from "./minutes.ts";
import { type Name, nameSchema } from "./name.ts";
import { packSettingsSchema } from "./pack-settings.ts";
import type { Asset, Paper } from "./paper.ts";
import { ofWords, type Prose } from "./prose.ts";
import { remembered } from "./reading.ts";
import { waiversSchema } from "./waiver.ts";

/** One meeting's facts and agenda: `meeting.md` of its folder. */
export const meetingSchema = group("a meeting", {
  body: text,
  date: civilDate,
  "date-as-written": v.optional(text),
  time: v.optional(clockTime),
  ends: v.optional(clockTime),
  kind: v.optional(text, "ordinary"),
  venue: v.optional(text),
  published: v.optional(civilDate),
  signed: v.optional(nameSchema),
  status: v.optional(oneOf(["cancelled", "postponed", "inquorate"])),
  "status-published": v.optional(civilDate),
  webcast: v.optional(text),
  pack: v.optional(packSettingsSchema),
  agenda: v.optional(listOf(agendaEntrySchema), []),
  waive: waiversSchema,
});

export type TypedMeeting = Omit<v.InferOutput<typeof meetingSchema>, "agenda"> & {
  readonly agenda: readonly TypedAgendaEntry[];
};

export interface Meeting extends Omit<TypedMeeting, "body" | "agenda" | "signed"> {
  /** The name of its folder: its permanent id. */
  readonly id: string;
  readonly file: string;
  readonly body: Body;
  readonly signed?: Name;
  readonly agenda: readonly AgendaEntry[];
  readonly papers: readonly Paper[];
  readonly minutes?: Minutes;
  /** The ids of what its minutes decided, in their order; read when somebody asks, once. */
  readonly decisionIds?: () => readonly string[];
  /** Minutes of what was done in private; only the members' edition has them. */
  readonly privateMinutes?: Minutes;
  /** The page numbers its pack was published with. */
  readonly frozen?: FrozenPages;
  /** Notices for this meeting only. */
  readonly notices: Prose;
  readonly beside: ReadonlyMap<string, Asset>;
}

/** Whether a meeting has a pack: any that has an agenda. */
export function hasPack({ agenda }: Meeting): boolean {
  return allItems(agenda).length > 0;
}

/**
 * The files beside a meeting's papers that something uses: named on the agenda or in the Markdown. Only these are
 * published; a file that merely lies in the folder stays there.
 */
export const usedFiles = remembered((meeting: Meeting): readonly Asset[] => {
  if (meeting.beside.size === 0) return [];
  const bodies = [
    meeting.notices,
    ...meeting.papers.map(({ body }) => body),
    ...[meeting.minutes, meeting.privateMinutes].flatMap((minutes) => (minutes ? [minutes.body] : [])),
  ];
  const named = new Set(
    allItems(meeting.agenda).flatMap(({ papers }) =>
      papers.flatMap((paper) => (paper.kind === "file" ? [paper.name] : [])),
    ),
  );
  return [...meeting.beside.values()].filter(
    ({ name }) => named.has(name) || bodies.some((body) => mentions(body, name)),
  );
});

/** Whether the name of a file stands in some words, plain or as an address. */
const mentions = (words: Prose, name: string): boolean =>
  ofWords(words, `names ${name}`, (text) => text.includes(name) || text.includes(encodeURI(name)));
