import { RECOMMENDATIONS } from "../../law/profiles/report-sections.ts";
import { listInWords } from "../../text/lists.ts";
import { hasSection, itemsWithReports, requiredSections } from "../report-sections.ts";
import type { Rule } from "../rule.ts";
import { isToCome } from "../standing.ts";

/** A report to a meeting still to be held that lacks a section by which members judge it. */
export const sectionMissing: Rule = {
  id: "section-missing",
  severity: "warning",
  why: "members decide on what a report tells them, what it costs and what the law allows among it",
  ofMeeting: (meeting, { library }, report) => {
    if (!isToCome(library, meeting)) return;
    const required = requiredSections(library.council, meeting);
    for (const { item, reports } of itemsWithReports(meeting))
      for (const paper of reports) {
        const missing = required.filter(
          (section) =>
            !hasSection(paper, section) &&
            // What an item for decision asks is the business of another rule, which looks at all its reports.
            !(section === RECOMMENDATIONS && item.for === "decision"),
        );
        if (missing.length === 0) continue;
        const names = missing.map(({ name }) => `“${name}”`);
        report({
          at: { file: paper.body.file, field: ["title"] },
          message: `the report has no section ${listInWords(names, "or")}`,
          help: `add ${listInWords(missing.map(({ name }) => `## ${name.charAt(0).toUpperCase()}${name.slice(1)}`))}, if only to say that there is nothing to say`,
        });
      }
  },
};
