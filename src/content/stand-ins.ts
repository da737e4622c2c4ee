import type { Body } from "../model/body.ts";
import type { Council } from "../model/council.ts";
import type { Matter } from "../model/matter.ts";
import type { Meeting } from "../model/meeting.ts";
import type { Minutes } from "../model/minutes.ts";
import type { Paper } from "../model/paper.ts";
import type { Person } from "../model/person.ts";
import type { Prose } from "../model/prose.ts";
import type { MeetingFolder } from "./meeting-folders.ts";
import type { NamedMeeting } from "./meeting-ids.ts";

/**
 * What stands in the library for a file that is there and cannot be read, or was named and is not there: so that
 * everything that hangs on it is checked all the same, and nothing is accused of its fault. A library with one of these
 * always comes with an error, and is never published. They say as little as a noun can, and no law applies to them.
 */
export const nameless: Council = {
  name: "",
  profile: "none",
  "time-zone": "Europe/London",
  language: "en-GB",
  "office-closures": [],
};

/** The words of a file of which only the words can be read. */
export const noWords = (file: string): Prose => ({ text: "", file, firstLine: 1 });

/** A person called by the id, with the words of the file if they can be read. */
export const personStandIn = (id: string, about: Prose): Person => ({ id, name: id, about });

/** A body called by the id. `terms` are the words of its file; of a body without one their `file` is empty. */
export const bodyStandIn = (id: string, terms: Prose): Body => ({
  id,
  name: id,
  file: terms.file,
  kind: "committee",
  profile: "none",
  members: [],
  "standing-items": [],
  terms,
});

/** A matter called by the id, with the words of its file if they can be read. */
export const matterStandIn = (id: string, about: Prose): Matter => ({
  id,
  title: id,
  wards: [],
  places: [],
  about,
});

/** A report called by the id. */
export const paperStandIn = (id: string, folder: MeetingFolder, body: Prose): Paper => ({
  id,
  title: id,
  meeting: folder.id,
  kind: "report",
  numbering: "none",
  authors: [],
  contact: [],
  revised: [],
  "background-papers": [],
  body: body.text === "" ? naming(folder.beside, body) : body,
  beside: folder.beside,
});

/** Minutes in which nobody was present. */
export const minutesStandIn = (folder: MeetingFolder, body: Prose): Minutes => ({
  meeting: folder.id,
  status: "draft",
  numbering: "none",
  adjournments: [],
  chairChanges: [],
  present: [],
  alsoPresent: [],
  apologies: [],
  absent: [],
  declarations: [],
  order: [],
  "not-taken": [],
  votes: [],
  decisionNotes: [],
  corrections: [],
  body: body.text === "" ? naming(folder.beside, body) : body,
  beside: folder.beside,
});

/** Without an agenda. */
export const meetingStandIn = (
  folder: MeetingFolder,
  { date, body }: NamedMeeting,
  { papers, minutes, notices }: Pick<Meeting, "papers" | "minutes" | "notices">,
): Meeting => ({
  id: folder.id,
  file: notices.file,
  body,
  date,
  kind: "ordinary",
  agenda: [],
  papers,
  ...(minutes ? { minutes } : {}),
  notices: naming(folder.beside, notices),
  beside: folder.beside,
});

/** Words that name every file beside them: what an unreadable file uses is not known, so none is called unused. */
const naming = (beside: MeetingFolder["beside"], words: Prose): Prose => ({
  ...words,
  text: [words.text, ...[...beside.keys()].map((name) => `\`\` ${name} \`\``)].join("\n\n"),
});
