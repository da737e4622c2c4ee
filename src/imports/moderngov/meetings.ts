import type { FieldValue } from "../front-matter.ts";
import { contentFile } from "../front-matter.ts";
import type { ImportedFile, Question } from "../imported.ts";
import { agendaOf, type Placed } from "./agenda.ts";
import type { SavedDocuments } from "./documents.ts";
import { leadsTo } from "./markdown-words.ts";
import { minutesOf } from "./minutes.ts";
import { byOldId, type Ids } from "./names-and-ids.ts";
import type { OldMeeting, OldRecord } from "./old.ts";
import { papersByAddress } from "./paper-addresses.ts";

/** A meeting that was brought over, with where its old things are on it. */
export interface MadeMeeting {
  readonly old: OldMeeting;
  readonly folder: string;
  readonly placed: readonly Placed[];
}

/** The folders of all meetings: agenda, papers that were saved, minutes. */
export function meetingFiles(
  record: OldRecord,
  ids: Ids,
  documents: SavedDocuments,
): {
  readonly files: readonly ImportedFile[];
  readonly made: readonly MadeMeeting[];
  readonly questions: readonly Question[];
} {
  const files: ImportedFile[] = [];
  const made: MadeMeeting[] = [];
  const questions: Question[] = [];
  const lead = leadsTo(ids, papersByAddress(record, ids, documents));
  for (const old of [...record.meetings.values()].sort(byOldId)) {
    const folder = ids.meetings.get(old.id);
    const body = old.committee === undefined ? undefined : ids.bodies.get(old.committee);
    if (folder === undefined || body === undefined) {
      const lacks = old.date === undefined ? "a date that can be read" : "a committee";
      questions.push({ path: old.source, words: `meeting ${old.id} has not ${lacks}, and was left out` });
      continue;
    }
    const path = `meetings/${folder}/meeting.md`;
    const minutesPath = `meetings/${folder}/minutes.md`;
    const ask = (at: string) => (words: string) => questions.push({ path: at, words });
    const agenda = agendaOf(old, { documents, leadsTo: lead, ask: ask(path) });
    const fields = meetingFields(old, body, ask(path));
    files.push({ path, content: contentFile({ ...fields, agenda: agenda.entries }) });
    for (const [name, bytes] of agenda.files)
      files.push({ path: `meetings/${folder}/${name}`, content: bytes() });
    const minutes = minutesOf(old, agenda.items, { ids, leadsTo: lead, ask: ask(minutesPath) });
    if (minutes !== undefined) files.push({ path: minutesPath, content: minutes });
    made.push({ old, folder, placed: agenda.placed });
  }
  return { files, made, questions };
}

function meetingFields(
  old: OldMeeting,
  body: string,
  ask: (words: string) => void,
): { readonly [name: string]: FieldValue } {
  const status = statusOf(old);
  if (old.isWebcast && old.webcast === undefined)
    ask("it was webcast, and nothing says where the film is; write webcast: and its address");
  if (old.items.length === 0 && status === undefined)
    ask("only its day is known; save the answer of GetMeeting for it, or its page, and import again");
  const published = old.documents
    .filter(({ title, published }) => /agenda|front\s?sheet|pack/i.test(title) && published !== undefined)
    .flatMap(({ published }) => published ?? [])
    .filter((day) => old.date !== undefined && day <= old.date)
    .sort()[0];
  return {
    body,
    date: old.date,
    time: old.time,
    venue: venueOf(old.location),
    published,
    status,
    webcast: old.webcast,
  };
}

/** Whether a meeting did not take place, by its status or by what somebody wrote into its place. */
function statusOf({
  status = "",
  location = "",
}: OldMeeting): "cancelled" | "postponed" | "inquorate" | undefined {
  const said = `${status} ${location}`;
  if (/\bcancel|\babandon|\bwithdrawn\b/i.test(said)) return "cancelled";
  if (/\bpostpon|\breschedul|\bdeferred\b/i.test(said)) return "postponed";
  return /\binquorate\b/i.test(said) ? "inquorate" : undefined;
}

/** A venue without the news that nobody meets there. */
function venueOf(location: string | undefined): string | undefined {
  const venue = location
    ?.replace(/[\s*([-]*\b(?:meeting\s+)?(?:cancelled|canceled|postponed|rescheduled)\b[\s*)\]:.-]*/gi, " ")
    .replace(/\s+/g, " ")
    .trim();
  return venue === undefined || /^(?:tbc|to be confirmed|venue)?\.?$/i.test(venue) ? undefined : venue;
}
