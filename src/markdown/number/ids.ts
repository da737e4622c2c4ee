import { slug } from "../../text/slug.ts";

/**
 * Gives out the anchors of one document, each once. Numbers make them (`p4.3`, `s4`), so that they stay when words
 * change; a heading without a number has its words (`next-steps`). The second of a kind gets `-2`.
 */
export interface Ids {
  readonly paragraph: (number: string) => string;
  readonly section: (number: string | undefined, title: string) => string;
  readonly decision: (sectionNumber: string | undefined) => string;
  /** Any other anchor, by its wanted name ("notes"). */
  readonly named: (name: string) => string;
  /** Whether an anchor, without the prefix, has been given out. */
  readonly has: (id: string) => boolean;
  readonly prefix: string;
}

/** Anchors that a heading's words must not take: a number may need them. */
const MADE_FROM_NUMBERS = /^(?:p|s|d|fn|fnref|slide|decision|chart)-?\d/;

/** Anchors of the pages that a text is printed on: a heading that took one would lead a reader, and a script, elsewhere. */
const OF_THE_PAGE: ReadonlySet<string> = new Set(
  [
    "main base-search agenda paper-background paper-contact paper-versions",
    "minutes-corrections minutes-declarations minutes-votes",
    "body-actions body-attending body-coming body-decided body-following body-members body-officer body-past body-terms",
    "person-actions person-attendance person-attended person-declared person-decided person-former person-papers person-seats person-votes",
    "accessibility-files accessibility-known accessibility-looked-for accessibility-otherwise",
    "accessibility-packs accessibility-papers accessibility-problem",
    "matter-records record-conflicts record-decision record-options record-papers record-private record-reasons",
    "meeting-actions meeting-attending meeting-corrections meeting-decided meeting-members meeting-note",
    "meeting-officer meeting-published meeting-watching",
  ].flatMap((names) => names.split(" ")),
);

export function idsOf(prefix = ""): Ids {
  const given = new Set<string>();
  /** The number that the next of a name is tried with: a register may have thousands of one name. */
  const next = new Map<string, number>();
  const give = (wanted: string): string => {
    let id = wanted;
    for (let n = next.get(wanted) ?? 2; given.has(id); n += 1) {
      id = `${wanted}-${n}`;
      next.set(wanted, n + 1);
    }
    given.add(id);
    return prefix + id;
  };
  return {
    prefix,
    paragraph: (number) => give(`p${citable(number)}`),
    section: (number, title) => give(number === undefined ? worded(title) : `s${citable(number)}`),
    decision: (number) => give(number === undefined ? "decision" : `d${citable(number)}`),
    named: give,
    has: (id) => given.has(id),
  };
}

/** Item numbers are free text ("I)", "*42"): only letters, digits and stops can stand in an address. */
const citable = (number: string): string => number.replace(/[^A-Za-z0-9.]+/g, "").replace(/\.$/, "");

/** Letters of an anchor made from words: a longer title is cut between two of them. */
const LONGEST = 60;

function worded(title: string): string {
  const whole = slug(title);
  const words = whole.length <= LONGEST ? whole : whole.slice(0, LONGEST + 1).replace(/-[^-]*$/, "");
  return MADE_FROM_NUMBERS.test(words) || OF_THE_PAGE.has(words) ? `heading-${words}` : words;
}
