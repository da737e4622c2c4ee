import { usedFiles } from "../../model/meeting.ts";
import type { Rule } from "../rule.ts";

/** A file in a meeting's folder that no paper and no item names: it is not published. */
export const fileNotUsed: Rule = {
  id: "file-not-used",
  severity: "warning",
  why: "what nobody names may be there by mistake, so it is not published",
  ofMeeting: (meeting, _, report) => {
    const used = new Set(usedFiles(meeting).map(({ name }) => name));
    const folder = meeting.file.slice(0, meeting.file.lastIndexOf("/"));
    for (const { name, file = `${folder}/${name}` } of meeting.beside.values())
      if (!used.has(name))
        report({
          at: { file, line: 1 },
          message: "no paper and no item of this meeting names this file, and it is not published",
          help: "name it under papers: of its item, use it in a paper, or take it out of the folder",
        });
  },
};
