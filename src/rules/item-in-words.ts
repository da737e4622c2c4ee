import type { AgendaItem } from "../model/agenda.ts";

/** An item as a finding names it: by its number, or else by its title. */
export const itemInWords = ({ number, title }: AgendaItem): string =>
  number === undefined ? `“${title}”` : `item ${number}`;
