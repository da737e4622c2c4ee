import type * as v from "valibot";
import type { Body } from "../model/body.ts";
import type { FrozenPages } from "../model/frozen-pages.ts";
import { didYouMean } from "../model/meant.ts";
import type { Meeting, TypedMeeting } from "../model/meeting.ts";
import type { Minutes } from "../model/minutes.ts";
import type { Paper, paperSchema } from "../model/paper.ts";
import { isReservedPaperName } from "../model/reference.ts";
import { sameTitle } from "../text/lists.ts";
import { slug } from "../text/slug.ts";
import { AgendaReader } from "./agenda-items.ts";
import { decisionIdsOf } from "./decision-ids.ts";
import type { Matters } from "./matters.ts";
import type { MeetingFolder } from "./meeting-folders.ts";
import type { NameResolver } from "./names.ts";
import type { Read, Reader } from "./reader.ts";
import type { Source } from "./source.ts";
import { bodyStandIn, noWords } from "./stand-ins.ts";
import { isWebAddress } from "./web-address.ts";

/** A paper with its names resolved. `file` is its name in the folder: "04-street-trees.md". */
export function linkPaper(
  file: string,
  { source, typed, whole }: Read<v.InferOutput<typeof paperSchema>>,
  folder: MeetingFolder,
  resolver: NameResolver,
  reader: Reader,
): Paper {
  const id = file.slice(0, -3);
  if (isReservedPaperName(id))
    reader.findFile(`meetings/${folder.id}/${file}`, {
      id: "paper-name-reserved",
      message: `the address ${id}/ belongs to the meeting itself; a paper must have another name`,
      help: `rename the file, for example to paper-${id}.md`,
    });
  const { authors, contact, wards, numbering, ...facts } = typed;
  return {
    // Facts come second: V8 gives each object that begins with others' fields a shape of its own, and archives have very many.
    id,
    ...facts,
    // Of a paper that could not be read whole it is not known whether it has such a list.
    ...(whole ? {} : { "background-papers": facts["background-papers"] ?? [] }),
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
  readonly frozen: FrozenPages | undefined;
  readonly matters: Matters;
}

/** A meeting with its agenda numbered and its papers placed. */
export function linkMeeting(
  { source, typed, whole }: Read<TypedMeeting>,
  folder: MeetingFolder,
  parts: MeetingParts,
  resolver: NameResolver,
  reader: Reader,
): Meeting {
  if (parts.body.file !== "") checkFolderName(folder, source, typed, reader);
  isWebAddress(reader, source, "webcast", typed.webcast);
  if (typed.status === undefined && typed["status-published"] !== undefined)
    reader.find(source, ["status-published"], {
      id: "status-missing",
      message: "a day is given for the news that a meeting is off, and no status says so",
      help: "write status: cancelled or status: postponed as well, or take this line out",
    });
  const { papers, minuted, matters } = parts;
  const agenda = new AgendaReader({ source, folder, papers, minuted, matters }, reader);
  const { body: _body, agenda: typedAgenda, signed, ...facts } = typed;
  const entries = agenda.entries(typedAgenda, ["agenda"]);
  if (whole && typedAgenda.length > 0)
    for (const name of agenda.unplaced()) {
      const paper = parts.papers.get(name);
      if (!paper || [...parts.papers.values()].some(({ body }) => body.text.includes(name))) continue;
      reader.findFile(`meetings/${folder.id}/${name}`, {
        id: "paper-not-on-agenda",
        severity: "warning",
        message: "no item of the agenda names this paper; each must stand under one",
        help: `add it to its item in meeting.md: papers: [${name}]`,
      });
    }
  const meeting: Meeting = {
    id: folder.id,
    ...facts,
    file: source.file,
    body: parts.body,
    ...(signed === undefined ? {} : { signed: resolver.name(source, signed, ["signed"]) }),
    agenda: entries,
    papers: [...parts.papers.values()],
    ...(parts.minutes ? { minutes: parts.minutes } : {}),
    ...(parts.frozen ? { frozen: parts.frozen } : {}),
    notices: source.body,
    beside: folder.beside,
  };
  return parts.minutes ? { decisionIds: decisionIdsOf(meeting), ...meeting } : meeting;
}

/** A folder's name is the meeting's id for ever, so it must say the day and the body the file says. */
function checkFolderName(folder: MeetingFolder, source: Source, typed: TypedMeeting, reader: Reader): void {
  const wanted = `${typed.date}-${typed.body}`;
  if (folder.id === wanted || (folder.id.startsWith(`${wanted}-`) && /-\d+$/.test(folder.id))) return;
  const wrong = folder.id.startsWith(`${typed.date}-`) ? "body" : "date";
  reader.find(source, [wrong], {
    id: "meeting-folder-name",
    message: `the folder is called ${folder.id}, and the file says ${typed[wrong]}; they must agree`,
    help: `rename the folder to ${wanted}, or correct the ${wrong} here`,
  });
}

/** The body of a meeting or of a record; finds an id that no file of bodies/ has, and gives a stand-in for it. */
export function bodyOf(
  { source, typed }: Pick<Read<Pick<TypedMeeting, "body">>, "source" | "typed">,
  bodies: ReadonlyMap<string, Body>,
  reader: Reader,
): Body {
  const body = bodies.get(typed.body);
  if (body) return body;
  const named = [...bodies.values()].find(({ name }) => sameTitle(name, typed.body));
  reader.find(source, ["body"], {
    id: "body-unknown",
    message: `no body is called “${typed.body.slice(0, 80)}”; it must be the name of a file in bodies/, without .md`,
    help: named
      ? `write ${named.id}`
      : didYouMean(typed.body, [...bodies.keys()], `write bodies/${slug(typed.body)}.md first`),
  });
  return bodyStandIn(typed.body, noWords(""));
}
