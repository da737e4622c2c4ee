import { exclusionResolution } from "../../law/exclusion.ts";
import type { ProfileLaw } from "../../law/profile.ts";
import type { AgendaEntry, AgendaItem } from "../../model/agenda.ts";

/** The words of a resolution that excludes the public for these private items: a paragraph, and one for each item. */
export function resolutionText(law: ProfileLaw, items: readonly AgendaItem[]): string {
  const words = exclusionResolution(law, items);
  return words === undefined ? "" : [words.resolution, ...words.items].join("\n\n");
}

/**
 * An item that proposes to exclude the public, as one line of YAML to be pasted into the agenda before the first of these
 * items: what stands behind it gets the numbers that it has then.
 */
export function exclusionItem(
  law: ProfileLaw,
  agenda: readonly AgendaEntry[],
  items: readonly AgendaItem[],
): string {
  const text = resolutionText(law, isCounted(agenda) ? items.map(oneFurther) : items);
  return `- { title: Exclusion of the public, text: ${JSON.stringify(text)} }`;
}

/** Whether the items of an agenda have the numbers that counting gives them; then a new item moves those behind it. */
function isCounted(agenda: readonly AgendaEntry[]): boolean {
  const items = agenda.filter((entry) => entry.kind === "item");
  return items.every(({ number }, index) => number === String(index + 1));
}

/** "5" is "6" then, and "5.2" is "6.2". */
const oneFurther = (item: AgendaItem): AgendaItem =>
  item.number === undefined
    ? item
    : { ...item, number: item.number.replace(/^\d+/, (digits) => String(Number(digits) + 1)) };
