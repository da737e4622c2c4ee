import type { Body } from "../model/body.ts";
import type { Council } from "../model/council.ts";
import type { Matter } from "../model/matter.ts";
import type { Meeting } from "../model/meeting.ts";
import type { Minutes } from "../model/minutes.ts";
import type { Paper } from "../model/paper.ts";
import type { Person } from "../model/person.ts";
import { type Prose, prose } from "../model/prose.ts";
import { titleOfName } from "./bare-words.ts";
import type { MeetingFolder } from "./meeting-folders.ts";
import type { NamedMeeting } from "./meeting-ids.ts";

/**
 * What stands in the library for a file that is there and cannot be read, or was named and is not there: so that
 * everything that hangs on it is checked all the same, and nothing is accused of its fault. A library with one of these
 * always comes with an error, and is never published; but for papers and minutes of the record of which no word can be
 * read, which are published as that. They say as little as a noun can, and no law applies to them.
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

/** A report called by the id, or `unread` by the words of its name. */
export const paperStandIn = (id: string, folder: MeetingFolder, body: Prose, unread = false): Paper => ({
  id,
  title: unread ? titleOfName(id) : id,
  meeting: folder.id,
  kind: "report",
  numbering: "none",
  authors: [],
  contact: [],
  revised: [],
  "background-papers": [],
  body: bodyOf(folder, body, unread),
  beside: folder.beside,
});

/** Minutes in which nobody was present. */
export const minutesStandIn = (folder: MeetingFolder, body: Prose, unread = false): Minutes => ({
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
  body: bodyOf(folder, body, unread),
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

/** An unread text names no file: what nobody names is not published, and it may be published itself. */
const bodyOf = ({ beside }: MeetingFolder, body: Prose, unread: boolean): Prose => {
  if (unread) return { ...body, text: UNREAD };
  return body.text === "" ? naming(beside, body) : body;
};

const UNREAD = "The text of this document cannot be shown here. The council can say where it may be read.\n";

/** Words that name every file beside them: what an unreadable file uses is not known, so none is called unused. */
const naming = (beside: MeetingFolder["beside"], words: Prose): Prose =>
  prose(words.file, words.firstLine, () =>
    [words.text, ...[...beside.keys()].map((name) => `\`\` ${name} \`\``)].join("\n\n"),
  );
