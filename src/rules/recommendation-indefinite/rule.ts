import type { Prose } from "../../model/prose.ts";
import { type Recommended, recommendationsOf } from "../recommendations.ts";
import { itemsWithReports } from "../report-sections.ts";
import type { Rule } from "../rule.ts";
import { isToCome } from "../standing.ts";
import { asked } from "./asks.ts";

/** Recommendations in the narrow sense: not the reasons for them, nor who is recommended. */
const TITLES = /^[\d.() ]*(?:the |officers?[’']? )?recommendations?\b(?! considered)/i;

/** A report whose recommendations have no verb, or under an item for decision none by which a meeting decides. */
export const recommendationIndefinite: Rule = {
  id: "recommendation-indefinite",
  severity: "warning",
  why: "a meeting can only agree to what is put before it in words that say what is to be done",
  ofMeeting: (meeting, { library }, report) => {
    if (!isToCome(library, meeting)) return;
    for (const { item, reports } of itemsWithReports(meeting)) {
      if (item.for === "noting" || item.for === "discussion") continue;
      const judged = reports.flatMap(({ body }) => judge(body));
      for (const { file, line, asks } of judged)
        if (asks === "nothing")
          report({
            at: { file, line },
            message: "the recommendations of this report do not say what the meeting is to do",
            help: "write a sentence with a verb for each: That the meeting agrees …, refers …, notes …; or for: noting under the item",
          });
      const [first] = judged;
      // What one report of an item only adds to, another may ask for.
      if (first && item.for === "decision" && judged.every(({ asks }) => asks === "to-note"))
        report({
          at: { file: first.file, line: first.line },
          message: "the item is for decision, and its report only asks the meeting to note or discuss",
          help: "write what is to be decided: That the meeting agrees …; or for: noting under the item",
        });
    }
  },
};

/** What the recommendations of a report ask for, all together, and where they begin; nothing if there are none. */
function judge(body: Prose): readonly {
  readonly file: string;
  readonly line: number;
  readonly asks: ReturnType<typeof asked>;
}[] {
  const sections = recommendationsOf(body, TITLES);
  const [heading] = sections;
  if (!heading) return [];
  const lines = sections.flatMap((section) => section.lines).filter(isWhole);
  const all = lines.map(({ words }) => asked(words));
  const asks = (["something", "to-note"] as const).find((each) => all.includes(each)) ?? "nothing";
  return [{ file: body.file, line: (lines[0] ?? heading).line, asks }];
}

/** "That the Board:" says nothing yet. */
const isWhole = ({ words }: Recommended): boolean => !words.trimEnd().endsWith(":");
