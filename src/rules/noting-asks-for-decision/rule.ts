import { RECOMMENDATIONS } from "../../law/profiles/report-sections.ts";
import { recommendationsOf } from "../recommendations.ts";
import { itemsWithReports } from "../report-sections.ts";
import type { Rule } from "../rule.ts";
import { isToCome } from "../standing.ts";

/** A verb by which a meeting decides, as recommendations have it: "agrees", "that it be approved". */
const DECIDES =
  /\b(?:agree[sd]?|approve[sd]?|adopt(?:s|ed)?|authorise[sd]?|authorize[sd]?|delegate[sd]?|award(?:s|ed)?|appoint(?:s|ed)?)\b/i;

/** A report under an item for noting whose recommendations ask the meeting to decide something. */
export const notingAsksForDecision: Rule = {
  id: "noting-asks-for-decision",
  severity: "warning",
  why: "an item “for noting” tells the public that nothing will be decided",
  ofMeeting: (meeting, { library }, report) => {
    if (!isToCome(library, meeting)) return;
    for (const { item, reports } of itemsWithReports(meeting)) {
      if (item.for !== "noting") continue;
      for (const { body } of reports) {
        const asked = recommendationsOf(body, RECOMMENDATIONS.titles)
          .flatMap(({ lines }) => lines)
          .find(({ words }) => DECIDES.test(words));
        if (!asked) continue;
        report({
          at: { file: body.file, line: asked.line },
          message: `the item is for noting, and its report asks the meeting to decide: “${DECIDES.exec(asked.words)?.[0]}”`,
          help: "write for: decision under the item, or let the meeting note it",
          elsewhere: [{ at: { file: meeting.file, field: [...item.path, "for"] }, note: "the item" }],
        });
      }
    }
  },
};
