import { lawOfRecord } from "../../law/call-in.ts";
import type { Schedule } from "../../law/profile.ts";
import { lawOf } from "../../law/profiles.ts";
import { allItems } from "../../model/agenda.ts";
import type { Exemption } from "../../model/exemption.ts";
import { listInWords } from "../../text/lists.ts";
import type { Rule, Said } from "../rule.ts";
import { gravity } from "../standing.ts";

/** A private item that names no paragraph of its law's schedule, or one that the schedule has not. */
export const exemptParagraphWrong: Rule = {
  id: "exempt-paragraph-wrong",
  severity: "error",
  why: "an item may be taken in private only under a description of exempt information, which the notice must name",
  ofMeeting: (meeting, { library }, report) => {
    const { schedule } = lawOf(meeting.body.profile);
    for (const { exempt, path } of allItems(meeting.agenda))
      for (const said of wrongIn(exempt, schedule, "the item", meeting.file, [...path, "exempt"]))
        report({ ...said, severity: gravity(library, meeting) });
  },
  ofRecord: (record, { library }, report) => {
    const { schedule } = lawOfRecord(library.council, record);
    for (const said of wrongIn(record.exempt, schedule, "a part of the record", record.decision.file, [
      "exempt",
    ]))
      report({ ...said, severity: "warning" });
  },
};

/** What is wrong with the paragraphs of an exemption; `what` is what is private. */
function wrongIn(
  exempt: Exemption | undefined,
  schedule: Schedule | undefined,
  what: string,
  file: string,
  field: readonly (string | number)[],
): readonly Said[] {
  if (!schedule || !exempt) return [];
  const known = Object.keys(schedule.paragraphs);
  const range = `${known[0]} to ${known[known.length - 1]}`;
  if (exempt.paragraphs.length === 0)
    return [
      {
        at: { file, field },
        why: schedule.name,
        message: `${what} is private and names no paragraph of the schedule`,
        help: `write paragraphs: [3], with the numbers that apply, ${range}`,
      },
    ];
  const wrong = exempt.paragraphs.filter((paragraph) => !known.includes(paragraph));
  if (wrong.length === 0) return [];
  return [
    {
      at: { file, field: [...field, "paragraphs"] },
      why: schedule.name,
      message: `there is no ${wrong.length === 1 ? "paragraph" : "paragraphs"} ${listInWords(wrong)} in ${schedule.name}`,
      help: `its paragraphs are ${range}`,
    },
  ];
}
