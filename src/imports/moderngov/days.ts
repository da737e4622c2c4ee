import { type CivilDate, type ClockTime, parseCivilDate, parseClockTime } from "../../model/civil-date.ts";
import { monthNumber } from "../../text/dates.ts";

const two = (number: string | number): string => String(number).padStart(2, "0");

/** "03/09/2019", "3/9/2019 18:30:00", "2019-09-03T18:30:00", "Tuesday, 3rd September, 2019": the day. British order always. */
export function dayOf(said: string | undefined): CivilDate | undefined {
  if (said === undefined) return undefined;
  const [, year, month, day] = /(\d{4})-(\d{2})-(\d{2})/.exec(said) ?? [];
  if (year !== undefined) return parseCivilDate(`${year}-${month}-${day}`);
  const british = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(said);
  if (british) return parseCivilDate(`${british[3]}-${two(british[2] ?? "")}-${two(british[1] ?? "")}`);
  const words = /(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})/i.exec(said);
  const number = words && monthNumber(words[2] ?? "");
  return words && number ? parseCivilDate(`${words[3]}-${two(number)}-${two(words[1] ?? "")}`) : undefined;
}

/** "18:30", "6.30 pm", "03/09/2019 18:30:00", "12 noon": the time of day, if one is said. Midnight alone says that none is known. */
export function timeOf(said: string | undefined): ClockTime | undefined {
  if (said === undefined) return undefined;
  const words = said.replace(/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2}T?/g, " ");
  if (/\b(?:12\s*)?noon\b|\bmidday\b/i.test(words)) return parseClockTime("12:00");
  const found = /(?<!\d)(\d{1,2})(?:[:.](\d{2}))?(?:[:.]\d{2})?\s*([ap])?\.?(?:m\b)?/i.exec(words);
  if (!found || (found[2] === undefined && found[3] === undefined)) return undefined;
  const half = found[3]?.toLowerCase();
  const hours = Number(found[1]);
  const hour = half === undefined ? hours : (hours % 12) + (half === "p" ? 12 : 0);
  const time = `${two(hour)}:${found[2] ?? "00"}`;
  return time === "00:00" && half === undefined ? undefined : parseClockTime(time);
}
