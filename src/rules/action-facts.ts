import { type Action, isOpen } from "../model/action.ts";
import { type DueDay, dueOf } from "../model/action-due.ts";
import type { CivilDate } from "../model/civil-date.ts";
import type { Library } from "../model/library.ts";

/**
 * What the file of an action says beyond its fields. Rules that speak of all actions of a body go by these facts, which are
 * remembered from build to build, and read no file.
 */
export interface ActionFacts {
  /** The day read from its words, where no field has one. */
  readonly due?: { readonly date: CivilDate; readonly words?: string };
  /** Whether it is open and has no words. */
  readonly isEmpty?: true;
  /** Whether it is open and somebody wrote a lead or a status that could not be read. */
  readonly isLeadWritten?: true;
}

/** Looks up the facts of an action. */
export type FactsOf = (action: Action) => ActionFacts;

/** A status or a lead that somebody wrote: it says more than can be read here, or has a finding of its own. */
const WRITTEN = /^(?:lead:\s*\S|status:\s*(?!open\b|in-progress\b)\S)/m;

/** Reads the facts of an action; `textOf` looks up a file as it was typed. */
export function readFacts(
  library: Library,
  action: Action,
  textOf: (file: string) => string | undefined,
): ActionFacts {
  const { what, lead } = action;
  const due = hasTypedDay(action) ? undefined : dueOf(library, action);
  const waits = isOpen(action);
  return {
    ...(due ? { due: { date: due.date, ...(due.words === undefined ? {} : { words: due.words }) } } : {}),
    ...(waits && what.text.trim() === "" ? { isEmpty: true } : {}),
    ...(waits && lead.length === 0 && WRITTEN.test(textOf(what.file) ?? "") ? { isLeadWritten: true } : {}),
  };
}

/** By when an action is to be done, by its fields or else by the facts of its words. */
export const dueByFacts = (library: Library, action: Action, factsOf: FactsOf): DueDay | undefined =>
  hasTypedDay(action) ? dueOf(library, action) : factsOf(action).due;

const hasTypedDay = ({ due, events }: Action): boolean =>
  due !== undefined || events.some((event) => event.due !== undefined);
