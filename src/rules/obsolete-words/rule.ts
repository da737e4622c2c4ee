import { allItems } from "../../model/agenda.ts";
import type { Rule } from "../rule.ts";
import { OBSOLETE_TERMS } from "./terms.ts";

/** A notice or agenda in words that the law has left behind. Reports may speak of the past; agendas may not. */
export const obsoleteWords: Rule = {
  id: "obsolete-words",
  severity: "warning",
  why: "members and the public act on the words of an agenda",
  ofMeeting: ({ file, agenda, date }, _, report) => {
    for (const { title, text = "", path } of allItems(agenda))
      for (const { words, since, instead, why } of OBSOLETE_TERMS) {
        const inTitle = words.exec(title);
        const found = inTitle ?? words.exec(text);
        if (!found || date < since) continue;
        report({
          at: { file, field: [...path, inTitle ? "title" : "text"] },
          why,
          message: `“${found[0]}” has not been the law's word since ${since.slice(0, 4)}`,
          help: `write ${instead}; a record already published keeps its words`,
        });
      }
  },
};
