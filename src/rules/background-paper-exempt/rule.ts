import { lawOfRecord } from "../../law/call-in.ts";
import { lawOf } from "../../law/profiles.ts";
import { allItems } from "../../model/agenda.ts";
import { titleKey } from "../../text/lists.ts";
import type { Rule } from "../rule.ts";
import { gravity } from "../standing.ts";

/** How a line says that the document it names is not public. A published inquiry may be called confidential. */
const NOT_PUBLIC =
  /\bnot for publication\b|\(\s*(?:exempt|confidential|restricted|private)\b|\b(?:exempt|confidential|restricted) (?:report|appendix|annex|paper|minute|item)s?\b/i;

const NOT_FOR_ALL =
  "this background paper is said not to be public, and anybody may ask to see background papers";
const HELP = "take the line out; what is exempt is not listed";

/** A list of background papers, which anybody may inspect, that names a document which nobody may. */
export const backgroundPaperExempt: Rule = {
  id: "background-paper-exempt",
  severity: "error",
  why: "background papers are open to inspection: a list of them leaves out what discloses exempt or confidential information",
  ofMeeting: (meeting, { library }, report) => {
    const why = lawOf(meeting.body.profile).backgroundPapers?.provision;
    if (why === undefined) return;
    const secret = allItems(meeting.agenda).filter(({ exempt }) => exempt);
    for (const { body, "background-papers": listed = [] } of meeting.papers)
      listed.forEach((line, index) => {
        const item = secret.find(({ title }) => titleKey(line).includes(titleKey(title)));
        if (!item && !NOT_PUBLIC.test(line)) return;
        report({
          at: { file: body.file, field: ["background-papers", index] },
          severity: gravity(library, meeting),
          why,
          message: item
            ? `a private item of this meeting has the title of this background paper, and background papers are public`
            : NOT_FOR_ALL,
          help: HELP,
        });
      });
  },
  ofRecord: (record, { library }, report) => {
    const why = lawOfRecord(library.council, record).backgroundPapers?.provision;
    if (why === undefined) return;
    for (const [index, line] of (record["background-papers"] ?? []).entries())
      if (NOT_PUBLIC.test(line))
        report({
          at: { file: record.decision.file, field: ["background-papers", index] },
          severity: "warning",
          why,
          message: NOT_FOR_ALL,
          help: HELP,
        });
  },
};
