import type { AgendaItem } from "../../model/agenda.ts";
import { titleWords } from "../../views/prose.ts";

/** An item on one line of plain words: "4. Street trees", "b) Appeals". A number that ends in a sign has its end. */
export function itemWords({ number, title }: AgendaItem): string {
  if (number === undefined) return titleWords(title);
  return `${number}${/[\p{L}\p{N}]$/u.test(number) ? "." : ""} ${titleWords(title)}`;
}
