import type { Rule } from "../rule.ts";

/** Minutes that say they are confirmed and not by which meeting and minute. */
export const confirmationMissing: Rule = {
  id: "confirmation-missing",
  severity: "warning",
  why: "minutes are evidence once a meeting has agreed them and the person presiding has signed them",
  ofMeeting: ({ minutes }, { textOf }, report) => {
    if (minutes?.status !== "confirmed") return;
    const { confirmed } = minutes;
    const help =
      'write confirmed: { meeting: 2026-03-12-board, minute: "3.1" }, with the folder and the minute';
    // A line that could not be read has its own finding.
    if (!confirmed && !/^confirmed:/m.test(textOf(minutes.body.file) ?? ""))
      report({
        at: { file: minutes.body.file, field: ["status"] },
        message: "the minutes are confirmed, and not by which meeting and minute",
        help,
      });
    else if (confirmed && confirmed.minute === undefined)
      report({
        at: { file: minutes.body.file, field: ["confirmed"] },
        message: `the minutes were confirmed by ${confirmed.meeting}, and the minute is missing`,
        help,
      });
  },
};
