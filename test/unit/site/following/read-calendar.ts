import ICAL from "ical.js";
import { expect } from "vitest";

/** A meeting as a calendar program has it; instants in UTC, days as they are. */
export interface Event {
  readonly uid: string;
  readonly start: string;
  readonly end: string;
  readonly property: (name: string) => string | undefined;
}

/** A calendar as ical.js reads it, with the time zone it brings. */
export function readCalendar(text: string): {
  readonly calendar: ICAL.Component;
  readonly events: readonly Event[];
} {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = calendar.getAllSubcomponents("vtimezone").map((zone) => new ICAL.Timezone(zone));
  const instant = (time: ICAL.Time, tzid: string | undefined): string => {
    if (time.isDate) return time.toString();
    const zone = zones.find((each) => each.tzid === tzid);
    if (!zone) throw new Error(`the calendar does not hold the zone ${tzid}`);
    time.zone = zone;
    return time.convertToZone(ICAL.Timezone.utcTimezone).toString();
  };
  const events = calendar.getAllSubcomponents("vevent").map((component): Event => {
    const at = (name: string): string => {
      const property = component.getFirstProperty(name);
      const value = property?.getFirstValue();
      if (!property || !(value instanceof ICAL.Time)) throw new Error(`no ${name}`);
      const tzid = property.getParameter("tzid");
      return instant(value, typeof tzid === "string" ? tzid : undefined);
    };
    return {
      uid: String(component.getFirstPropertyValue("uid")),
      start: at("dtstart"),
      end: at("dtend"),
      property: (name) => component.getFirstPropertyValue(name)?.toString(),
    };
  });
  return { calendar, events };
}

/** What RFC 5545 asks of every file, whatever reads it. */
export function checkForm(text: string): void {
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(text).toMatch(/\r\nEND:VCALENDAR\r\n$/);
  expect(text.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
}
