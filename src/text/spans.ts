import { counted } from "./lists.ts";

/** Whole calendar months from one day to a later one, both "2018-09-13"; 0 if it is not later. */
export function monthsBetween(from: string, to: string): number {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split("-").map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = to.split("-").map(Number);
  return Math.max(0, (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0));
}

/** How long it is from one day to another as people say it, rounded down: "5 days", "3 weeks", "7 months", "2 years". */
export function spanInWords(from: string, to: string): string {
  const days = Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
  if (days < 14) return counted(Math.max(0, days), "day");
  const months = monthsBetween(from, to);
  if (months < 2) return counted(Math.floor(days / 7), "week");
  return months < 24 ? counted(months, "month") : counted(Math.floor(months / 12), "year");
}
