import { lawOf } from "../../law/profiles.ts";
import { allItems } from "../../model/agenda.ts";
import { listInWords } from "../../text/lists.ts";
import type { Rule } from "../rule.ts";
import { gravity } from "../standing.ts";

/** A private item that names no paragraph of its law's schedule, or one that the schedule has not. */
export const exemptParagraphWrong: Rule = {
  id: "exempt-paragraph-wrong",
  severity: "error",
  why: "an item may be taken in private only under a description of exempt information, which the notice must name",
  check: ({ library }, report) => {
    const severity = gravity(library);
    for (const meeting of library.meetings) {
      const { schedule } = lawOf(meeting.body.profile);
      if (!schedule) continue;
      const known = Object.keys(schedule.paragraphs);
      const range = `${known[0]} to ${known[known.length - 1]}`;
      const say = (field: readonly (string | number)[], message: string, help: string): void =>
        report({
          at: { file: meeting.file, field },
          message,
          help,
          severity: severity(meeting),
          why: schedule.name,
        });
      for (const { exempt, path } of allItems(meeting.agenda)) {
        if (!exempt) continue;
        if (exempt.paragraphs.length === 0)
          say(
            [...path, "exempt"],
            "the item is private and names no paragraph of the schedule",
            `write paragraphs: [3], with the numbers that apply, ${range}`,
          );
        const wrong = exempt.paragraphs.filter((paragraph) => !known.includes(paragraph));
        if (wrong.length > 0)
          say(
            [...path, "exempt", "paragraphs"],
            `there is no ${wrong.length === 1 ? "paragraph" : "paragraphs"} ${listInWords(wrong)} in ${schedule.name}`,
            `its paragraphs are ${range}`,
          );
      }
    }
  },
};
