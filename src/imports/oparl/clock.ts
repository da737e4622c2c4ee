import { type CivilDate, type ClockTime, parseCivilDate, parseClockTime } from "../../model/civil-date.ts";
import { lineOf } from "./json.ts";

/** A day, and a time on it if one was said. */
export interface When {
  readonly date: CivilDate;
  readonly time?: ClockTime;
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/i;

/**
 * What the clocks of a time zone show at a moment as OParl writes it (ISO 8601). Words without an offset are read as that
 * clock's own. Midnight is no time: it is what servers write who know the day only. Undefined for what is no day.
 */
export function whenOf(value: unknown, zone: string): When | undefined {
  const [, day, hours, minutes, offset] = MOMENT.exec(lineOf(value) ?? "") ?? [];
  if (day === undefined) return undefined;
  if (hours === undefined || minutes === undefined) return dated(day, undefined);
  if (offset === undefined) return dated(day, `${hours}:${minutes}`);
  const sign = /^z$/i.test(offset) ? "Z" : offset.replace(/^(.\d{2}):?(\d{2})$/, "$1:$2");
  const instant = Date.parse(`${day}T${hours}:${minutes}:00${sign}`);
  if (Number.isNaN(instant)) return dated(day, undefined);
  const shown = new Map(
    new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    })
      .formatToParts(instant)
      .map(({ type, value: part }) => [type, part]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): string => shown.get(name) ?? "";
  return dated(`${part("year")}-${part("month")}-${part("day")}`, `${part("hour")}:${part("minute")}`);
}

function dated(day: string, time: string | undefined): When | undefined {
  const date = parseCivilDate(day);
  if (!date) return undefined;
  const clock = time === undefined || time === "00:00" ? undefined : parseClockTime(time);
  return clock === undefined ? { date } : { date, time: clock };
}

/** A day, whatever time is said with it. */
export const dayOf = (value: unknown): CivilDate | undefined =>
  parseCivilDate((lineOf(value) ?? "").slice(0, 10));

/** The time zone of a server: OParl is a standard of Germany, and its neighbours use it. */
export function likelyZone(start: string): string {
  const host = URL.canParse(start) ? new URL(start).hostname : "";
  if (host.endsWith(".at")) return "Europe/Vienna";
  return host.endsWith(".ch") ? "Europe/Zurich" : "Europe/Berlin";
}
