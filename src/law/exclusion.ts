import type { AgendaItem } from "../model/agenda.ts";
import { listInWords } from "../text/lists.ts";
import type { ProfileLaw, Schedule } from "./profile.ts";

/** What a resolution must know of an item. */
export type PrivateItem = Pick<AgendaItem, "number" | "title" | "exempt">;

/** A resolution to exclude the public, ready to be moved: plain words, quotes straight, as a clerk would paste them. */
export interface ExclusionResolution {
  /** "That, under section 100A(4) of …, the public be excluded from the meeting for …". */
  readonly resolution: string;
  /** A line for each item: 'Item 15: paragraph 3 ("Information relating to …").'. */
  readonly items: readonly string[];
}

/**
 * The resolution that the law of a body asks for before its private items: the power, the items, the descriptions of the
 * schedule and the public interest (Local Government Act 1972, s100A(4) and (5) and Schedule 12A, paragraph 10; SI 2012/2089,
 * reg 4(2)(b); Public Bodies (Admission to Meetings) Act 1960, s1(2)). Items that are not exempt are left out; undefined if
 * none is, or if no law asks for a resolution.
 */
export function exclusionResolution(
  { exclusion, schedule }: ProfileLaw,
  items: readonly PrivateItem[],
): ExclusionResolution | undefined {
  const exempt = items.filter((item) => item.exempt !== undefined);
  if (exclusion === undefined || exempt.length === 0) return undefined;
  const one = exempt.length === 1;
  const start = `That, under ${exclusion.power}, the public be excluded from the meeting for the following ${one ? "item" : "items"} of business`;
  const each = one ? "it" : "each of them";
  const grounds = schedule
    ? `on the grounds that ${one ? "it involves" : "they involve"} the likely disclosure of exempt information as defined in the ${oneParagraph(exempt) ? "paragraph" : "paragraphs"} of ${scheduleAfter(exclusion.power, schedule)} shown against ${each}${schedule.publicInterest === undefined ? "" : " and that, in all the circumstances of the case, the public interest in maintaining the exemption outweighs the public interest in disclosing the information"}`
    : exclusion.grounds && `because ${exclusion.grounds} ${each}`;
  return {
    resolution: `${start}${grounds === undefined ? "" : ` ${grounds}`}.`,
    items: exempt.map((item) => `${itemName(item)}: ${reasonOf(item, schedule)}`),
  };
}

const EXCLUDES =
  /\bexclu(?:de|ded|ding|sion)\b[^.]*\b(?:public|press)\b|\b(?:public|press)\b[^.]*\bexclu(?:de|ded|ding|sion)\b/i;

/** Whether words of an agenda propose to exclude the public. */
export const proposesExclusion = (words: string): boolean => EXCLUDES.test(words);

/** "Item 15"; an item without a number is called by its title. */
export const itemName = ({ number, title }: Pick<AgendaItem, "number" | "title">): string =>
  number === undefined ? `"${title}"` : `Item ${number.replace(/[.)]+$/, "")}`;

const oneParagraph = (items: readonly PrivateItem[]): boolean =>
  items.every(({ exempt }) => exempt?.paragraphs.length === 1) && items.length === 1;

/** "Part 1 of Schedule 12A to the Act", where the power has named the Act already. */
const scheduleAfter = (power: string, { name, act }: Schedule): string =>
  power.endsWith(act) ? name.replace(act, "the Act") : name;

/** 'paragraphs 5 and 6 ("Information …"; "Information …").' of a schedule, or the item's own reason where there is none. */
function reasonOf({ exempt }: PrivateItem, schedule: Schedule | undefined): string {
  if (schedule === undefined) return exempt?.publicInterest ?? "the confidential nature of the business.";
  const paragraphs = exempt?.paragraphs ?? [];
  const described = paragraphs.flatMap((paragraph) => {
    const words = schedule.paragraphs[paragraph];
    return words === undefined ? [] : [`"${words}"`];
  });
  const numbers = `paragraph${paragraphs.length === 1 ? "" : "s"} ${listInWords(paragraphs)}`;
  return `${numbers}${described.length === 0 ? "" : ` (${described.join("; ")})`}.`;
}
