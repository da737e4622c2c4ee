import type { Action } from "../../../model/action.ts";
import type { Json } from "../json.ts";
import { allFacts, contentFacts, nameFacts } from "./content-facts.ts";

/** What meetings asked somebody to do, in the fields of the content format, with the words of each as Markdown. */
export const actionFacts = (actions: readonly Action[]): readonly Json[] =>
  actions.map(({ id, from, lead, events, what, ...facts }) =>
    allFacts({
      id,
      content: {
        meeting: from.id,
        ...contentFacts({
          ...facts,
          lead: lead.map(nameFacts),
          events: events.map(({ at, ...event }) => ({ meeting: at.id, ...event })),
        }),
      },
      words: what.text,
    }),
  );
