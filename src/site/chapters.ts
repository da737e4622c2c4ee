import type { Library } from "../model/library.ts";
import { noteRead, recordReads } from "../model/reading.ts";
import { addressOf } from "../model/reference.ts";

/**
 * A part of the site that is made as a whole: the pages and files of one meeting, of the actions it asked for, or one page by
 * itself. A build makes those again of which something they read has changed.
 */
export interface ChapterOf {
  readonly name: string;
  /** What its pages were given when the table of pages was made, as keys of `reading.ts`. */
  readonly given: readonly string[];
}

/** Says to which chapter an address of the site belongs. */
export function chaptersOf(library: Library): (address: string) => ChapterOf {
  const actions = new Map(library.actions.map(({ id, from }) => [id, from.id]));
  return (address) => {
    const [section = "", ...rest] = address.split("/").filter((part) => part !== "");
    const meeting = rest.find((part) => isMeeting(library, part));
    if (meeting !== undefined && BY_MEETING.has(section))
      return { name: `meeting ${meeting}`, given: [`meeting ${meeting}`] };
    if (section === "actions") {
      const from = actions.get(rest.join("/"));
      if (from !== undefined) return { name: `actions from ${from}`, given: [`actionsFrom ${from}`] };
    }
    if (section === SHORT) {
      const shelf = (rest[0] ?? "").slice(0, SHORT_SHELF);
      return { name: `short addresses ${shelf}`, given: [] };
    }
    if (section === "bodies" && rest.length === OF_A_YEAR) return { name: address, given: [] };
    return { name: address, given: GIVEN[section] ?? ["pages"] };
  };
}

/** Sections of the site in which a meeting has a folder of its own. */
const BY_MEETING: ReadonlySet<string> = new Set(["meetings", "oparl", "calendar"]);

/** The section of short addresses, which are printed on paper. */
const [SHORT = ""] = addressOf
  .short("")
  .split("/")
  .filter((part) => part !== "");

/** Letters of a short address that those of one chapter share: 32 × 32 chapters. */
const SHORT_SHELF = 2;

/** Parts of the address of a body's year of a register, below its section: its page was given an id and a number. */
const OF_A_YEAR = 3;

/** The nouns that pages of a section were given, where they have no folder of a meeting; all other pages may be of writing. */
const GIVEN: Readonly<Record<string, readonly string[]>> = {
  meetings: [],
  bodies: ["bodies"],
  people: ["people"],
  matters: ["matters"],
  actions: [],
  decisions: ["decisionRecords"],
};

/** Asked of every address: what it reads is no page's. */
const isMeeting = (library: Library, id: string): boolean =>
  recordReads(() => library.meeting(id) !== undefined).value;

/** What is made when it is wanted, with the reads of what it was made from beforehand. */
export function withReads<Made>(reads: ReadonlySet<string>, make: () => Made): () => Made {
  return () => {
    for (const read of reads) noteRead(read);
    return make();
  };
}
