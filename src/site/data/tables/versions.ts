import { addressOf } from "../../../model/reference.ts";
import { titleWords } from "../../../views/prose.ts";
import { whereIs } from "../where.ts";
import { ADDRESS, MEETING, type Table } from "./table.ts";

/** Where a version is told about: the first on the page that lists all of them. */
const addressOfVersion = (meeting: string, paper: string, number: number): string =>
  `${addressOf.paperChanges(meeting, paper)}${number === 0 ? "" : `#v${number}`}`;

export const VERSIONS: Table = {
  name: "versions",
  key: ["meeting", "paper", "version"],
  refersTo: { fields: ["meeting", "paper"], table: "papers" },
  fields: [
    MEETING,
    { name: "paper", type: "string", required: true, description: "Id of the paper in its meeting." },
    {
      name: "version",
      type: "integer",
      required: true,
      description: "0 for the first publication, then one for each revision.",
    },
    { name: "date", type: "date", required: true, description: "Day this version was published." },
    { name: "reason", type: "string", description: "What was changed and why, as the council says it." },
    {
      name: "sha256",
      type: "string",
      description: "SHA-256 of the version’s file; empty if its words are not known or not shown.",
    },
    ADDRESS,
  ],
  *rows(context) {
    for (const meeting of context.library.meetings)
      for (const paper of meeting.papers)
        for (const { number, date, reason, words } of context.library.versionsOf(paper))
          yield {
            meeting: meeting.id,
            paper: paper.id,
            version: number,
            date,
            reason: reason === undefined ? undefined : titleWords(reason),
            sha256: words.are === "here" ? words.sha256 : undefined,
            address: whereIs(context, addressOfVersion(meeting.id, paper.id, number)),
          };
  },
};
