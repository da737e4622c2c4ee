import type * as v from "valibot";
import type { Body } from "../model/body.ts";
import type { Meeting, TypedMeeting } from "../model/meeting.ts";
import type { Minutes } from "../model/minutes.ts";
import type { Paper, paperSchema } from "../model/paper.ts";
import { RESERVED_PAPER_NAMES } from "../model/reference.ts";
import { AgendaReader } from "./agenda-items.ts";
import type { NameResolver } from "./names.ts";
import type { Read, Reader } from "./reader.ts";
import { nearest } from "./schema.ts";
import type { MeetingFolder } from "./tree.ts";
import type { Source } from "./yaml-fields.ts";

/** A paper with its names resolved. `file` is its name in the folder: "04-sugar-reduction.md". */
export function linkPaper(
  file: string,
  { source, typed }: Read<v.InferOutput<typeof paperSchema>>,
  folder: MeetingFolder,
  resolver: NameResolver,
  reader: Reader,
): Paper {
  const id = file.slice(0, -3);
  if (RESERVED_PAPER_NAMES.includes(id))
    reader.find(source, ["title"], {
      id: "paper-name-reserved",
      message: `the address ${id}/ belongs to the meeting itself`,
      help: `give the file another name, such as paper-${id}.md`,
    });
  const { authors, contact, wards, numbering, ...facts } = typed;
  return {
    ...facts,
    id,
    meeting: folder.id,
    numbering: numbering ?? (typed.kind === "report" ? "auto" : "none"),
    ...(wards === undefined ? {} : { wards: typeof wards === "string" ? [wards] : wards }),
    authors: resolver.names(source, authors, ["authors"]),
    contact: resolver.names(source, contact, ["contact"]),
    body: source.body,
    beside: folder.beside,
  };
}

interface MeetingParts {
  readonly body: Body;
  readonly papers: ReadonlyMap<string, Paper>;
  readonly minutes: Minutes | undefined;
  readonly minuted: ReadonlySet<string>;
}

/** A meeting with its agenda numbered and its papers placed. */
export function linkMeeting(
  { source, typed }: Read<TypedMeeting>,
  folder: MeetingFolder,
  parts: MeetingParts,
  resolver: NameResolver,
  reader: Reader,
): Meeting {
  checkFolderName(folder, source, typed, reader);
  const agenda = new AgendaReader({ source, folder, papers: parts.papers, minuted: parts.minuted }, reader);
  const { body: _body, agenda: typedAgenda, signed, ...facts } = typed;
  const entries = agenda.entries(typedAgenda, ["agenda"]);
  if (typedAgenda.length > 0)
    for (const name of agenda.unplaced()) {
      const paper = parts.papers.get(name);
      if (!paper || [...parts.papers.values()].some(({ body }) => body.text.includes(name))) continue;
      reader.findFile(`meetings/${folder.id}/${name}`, {
        id: "paper-not-on-agenda",
        severity: "warning",
        message: "no item of the agenda names this paper",
        help: `add ${name} to the papers: of its item in meeting.md`,
      });
    }
  return {
    ...facts,
    id: folder.id,
    file: source.file,
    body: parts.body,
    ...(signed === undefined ? {} : { signed: resolver.name(source, signed, ["signed"]) }),
    agenda: entries,
    papers: [...parts.papers.values()],
    ...(parts.minutes ? { minutes: parts.minutes } : {}),
    notices: source.body,
    beside: folder.beside,
  };
}

/** A folder's name is the meeting's id for ever, so it must say the day and the body the file says. */
function checkFolderName(folder: MeetingFolder, source: Source, typed: TypedMeeting, reader: Reader): void {
  const wanted = `${typed.date}-${typed.body}`;
  if (folder.id === wanted || new RegExp(`^${wanted}-\\d+$`).test(folder.id)) return;
  const dateWrong = !folder.id.startsWith(`${typed.date}-`);
  reader.find(source, [dateWrong ? "date" : "body"], {
    id: "meeting-folder-name",
    message: `the folder is called ${folder.id}, the file says ${dateWrong ? typed.date : typed.body}`,
    help: `rename the folder to ${wanted}, or correct the ${dateWrong ? "date" : "body"}`,
  });
}

/** The body of a meeting; finds an id that no file of bodies/ has. */
export function bodyOf(
  { source, typed }: Read<TypedMeeting>,
  bodies: ReadonlyMap<string, Body>,
  ids: ReadonlySet<string>,
  reader: Reader,
): Body | undefined {
  const body = bodies.get(typed.body);
  if (body || ids.has(typed.body)) return body;
  const near = nearest(typed.body, [...ids]);
  reader.find(source, ["body"], {
    id: "body-unknown",
    message: `no body is called “${typed.body}”`,
    help: near === undefined ? `write bodies/${typed.body}.md` : `did you mean ${near}?`,
  });
  return undefined;
}
