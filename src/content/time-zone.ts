import { tzlib_get_timezones } from "timezones-ical-library";
import { didYouMean } from "../model/meant.ts";
import type { Reader } from "./reader.ts";
import type { Source } from "./source.ts";

/** What people in Britain write who mean the zone of the British clock. GMT itself would be wrong all summer. */
const BRITISH = /^(?:gmt|bst|gb|gb-eire|uk|wet|britain|london|europe.?london)$/i;

/**
 * Whether a council's time zone is one of the IANA time zone database, by its place: "Europe/London". Calendars and feeds
 * are made with it, and calendar programs know zones by that name only. Finds it if it is another thing.
 */
export function isTimeZone(reader: Reader, source: Source, typed: string): boolean {
  const known = placeZones();
  if (known.includes(typed) && isReckoned(typed)) return true;
  reader.find(source, ["time-zone"], {
    id: "time-zone-unknown",
    message: `“${typed.slice(0, 60)}” is not a time zone; it must be a region and a city, such as Europe/London`,
    help: BRITISH.test(typed)
      ? "write Europe/London"
      : (sameLetters(typed, known) ??
        didYouMean(typed, known, "write Europe/London, or the zone of your own council")),
  });
  return false;
}

/** A zone as somebody typed it without its capitals or with spaces: "europe/isle of man". */
function sameLetters(typed: string, known: readonly string[]): string | undefined {
  const key = (zone: string): string => zone.toLowerCase().replace(/[\s_-]+/g, "_");
  const same = known.find((zone) => key(zone) === key(typed));
  return same && `write ${same}`;
}

/** The zones that calendars can describe, by their places. */
function placeZones(): readonly string[] {
  return [...tzlib_get_timezones(false)].filter((zone) => zone.includes("/") && !zone.startsWith("Etc/"));
}

/** Whether this program can reckon a zone's clock. */
function isReckoned(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
