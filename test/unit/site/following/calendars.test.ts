import ICAL from "ical.js";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays, parseCivilDate, parseClockTime } from "../../../../src/model/civil-date.ts";
import { offsetOf } from "../../../../src/model/council-time.ts";
import { type Followed, fileOf, followedDemo, followedTiny, SERVED } from "./followed-councils.ts";
import { checkForm, type Event, readCalendar as read } from "./read-calendar.ts";

describe("the demo council", () => {
  let demo: Followed;
  beforeAll(() => {
    demo = followedDemo();
  });

  test("every calendar is well formed, and has each meeting once, with what iCalendar requires", () => {
    const calendars = [...demo.files].filter(
      ([address]) => address.endsWith(".ics") && address !== "/calendar/deadlines.ics",
    );
    const { bodies, meetings } = demo.library;
    expect(calendars).toHaveLength(1 + bodies.length + meetings.length);
    for (const [address, text] of calendars) {
      checkForm(text);
      const { calendar, events } = read(text);
      expect(calendar.getFirstPropertyValue("version"), address).toBe("2.0");
      expect(calendar.getFirstPropertyValue("method"), address).toBe("PUBLISH");
      expect(new Set(events.map(({ uid }) => uid)).size, address).toBe(events.length);
      for (const { start, end, property } of events) {
        expect(end > start, address).toBe(true);
        for (const name of ["dtstamp", "last-modified"])
          expect(property(name) ?? "Z", `${address} ${name} in UTC`).toMatch(/Z$/);
        expect(property("dtstamp")).toBe("2026-11-20T12:00:00Z");
        expect(property("sequence")).toMatch(/^\d+$/);
      }
    }
  });

  test("the same meeting has the same UID in the council's calendar, its body's and its own", () => {
    const all = new Set(read(fileOf(demo, "/calendar/meetings.ics")).events.map(({ uid }) => uid));
    expect(all.size).toBe(demo.library.meetings.length);
    const own = demo.library.meetings.map(
      ({ id }) => read(fileOf(demo, `/meetings/${id}/meeting.ics`)).events[0]?.uid ?? "",
    );
    const ofBodies = demo.library.bodies.flatMap(({ id }) =>
      read(fileOf(demo, `/calendar/bodies/${id}.ics`)).events.map(({ uid }) => uid),
    );
    expect(new Set(own)).toEqual(all);
    expect(new Set(ofBodies)).toEqual(all);
    expect(ofBodies).toHaveLength(all.size);
  });

  test.each([
    ["2026-07-14-cabinet", "2026-07-14T17:00:00Z", "2026-07-14T19:00:00Z"],
    ["2026-10-20-cabinet", "2026-10-20T17:00:00Z", "2026-10-20T19:00:00Z"],
    ["2026-10-28-planning-committee", "2026-10-28T18:30:00Z", "2026-10-28T20:30:00Z"],
    ["2025-12-11-health-and-wellbeing-board", "2025-12-11T14:00:00Z", "2025-12-11T16:15:00Z"],
    ["2026-06-18-health-and-wellbeing-board", "2026-06-18T13:00:00Z", "2026-06-18T15:30:00Z"],
  ])("%s is at %s", (id, start, end) => {
    const [event] = read(fileOf(demo, `/meetings/${id}/meeting.ics`)).events;
    expect([event?.start, event?.end]).toEqual([start, end]);
  });

  test("where no end is announced, two hours are left, and it says so", () => {
    const [event] = read(fileOf(demo, "/meetings/2026-07-14-cabinet/meeting.ics")).events;
    expect(event?.property("description")).toContain(
      "The end is not announced; this entry leaves two hours.",
    );
  });

  test("a cancelled meeting stays, says so, and makes nobody busy", () => {
    const event = read(fileOf(demo, "/calendar/meetings.ics")).events.find(({ uid }) =>
      uid.startsWith("2026-08-19-planning-committee@"),
    );
    expect(event?.property("status")).toBe("CANCELLED");
    expect(event?.property("summary")).toBe("Cancelled: Planning Committee");
    expect(event?.property("transp")).toBe("TRANSPARENT");
    expect(event?.property("last-modified")).toBe("2026-08-10T11:00:00Z");
  });

  test("a meeting to come brings its agenda, its place and its page's address", () => {
    const [event] = read(fileOf(demo, "/meetings/2026-12-01-cabinet/meeting.ics")).events;
    const page = "https://meetings.harrowmere.example/meetings/2026-12-01-cabinet/";
    expect(event?.property("url")).toBe(page);
    expect(event?.property("location")).toBe(
      "Council Chamber, The Guildhall, Market Square, Harrowmere HM1 1GH",
    );
    expect(event?.property("description")).toContain(
      "\n6. Active Harrowmere: leisure and physical activity strategy 2027 to 2032\n",
    );
    expect(event?.property("description")).toContain(page);
    expect(event?.property("conference")).toBe("https://webcast.harrowmere.example/cabinet/2026-12-01");
  });

  test("a calendar that is followed says its name and its zone to programs that know only X- names", () => {
    const { calendar } = read(fileOf(demo, "/calendar/bodies/cabinet.ics"));
    expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("Cabinet – Harrowmere Council");
    expect(calendar.getFirstPropertyValue("x-wr-timezone")).toBe("Europe/London");
    expect(fileOf(demo, "/meetings/2026-12-01-cabinet/meeting.ics")).not.toContain("X-WR-CALNAME");
  });
});

const meetingFile = (facts: string): Readonly<Record<string, string>> => ({
  "meetings/2026-01-15-board/meeting.md": `---\nbody: board\ndate: 2026-01-15\n${facts}agenda:\n  - title: Street trees\n    papers: [01-report.md]\n---\n`,
});
const only = (facts: string, served?: string): Event => {
  const text = fileOf(followedTiny(meetingFile(facts), served), "/meetings/2026-01-15-board/meeting.ics");
  checkForm(text);
  const [event] = read(text).events;
  if (!event) throw new Error("the calendar has no event");
  return event;
};
const sequence = (facts: string): number => Number(only(facts).property("sequence"));

describe("the tiny council", () => {
  test("a meeting without a time takes its day and makes nobody busy", () => {
    const event = only("");
    expect([event.start, event.end]).toEqual(["2026-01-15", "2026-01-16"]);
    expect(event.property("transp")).toBe("TRANSPARENT");
    expect(event.property("description")).toContain("The time is not known yet.");
  });

  test("a meeting that ends after midnight ends on the next day", () => {
    const event = only("time: 22:30\nends: 00:15\n");
    expect([event.start, event.end]).toEqual(["2026-01-15T22:30:00Z", "2026-01-16T00:15:00Z"]);
  });

  test("a postponed meeting no longer stands on its day", () => {
    const event = only("time: 18:00\nstatus: postponed\n");
    expect(event.property("status")).toBe("CANCELLED");
    expect(event.property("summary")).toBe("Postponed: Board");
  });

  test("the sequence grows with what is known", () => {
    const growing = [
      "time: 18:00\n",
      "time: 18:00\npublished: 2026-01-07\n",
      "time: 18:00\npublished: 2026-01-07\nstatus: cancelled\n",
    ].map(sequence);
    expect(growing).toEqual([0, 1, 2]);
    const dated = sequence(
      "time: 18:00\npublished: 2026-01-07\nstatus: cancelled\nstatus-published: 2026-01-07\n",
    );
    expect(dated).toBe(2);
  });

  test("the address is said only where it is known, and the UID does not hang on it", () => {
    const nowhere = only("time: 18:00\n");
    const somewhere = only("time: 18:00\n", SERVED);
    expect(nowhere.property("url")).toBeUndefined();
    expect(nowhere.property("description")).not.toContain("http");
    expect(somewhere.property("url")).toBe(`${SERVED}/meetings/2026-01-15-board/`);
    expect(somewhere.uid).toBe(nowhere.uid);
    expect(nowhere.uid).toBe("2026-01-15-board@tiny-council");
  });

  test("words cannot break out of their line", () => {
    const title = "Trees, “lime”; and \\n more: BEGIN:VEVENT";
    const event = only(`time: 18:00\nvenue: 'The ${title} Hall'\n`);
    expect(event.property("location")).toBe(`The ${title} Hall`);
  });

  test("a body that has not met has a calendar that holds its time zone", () => {
    const text = fileOf(
      followedTiny({ "bodies/panel.md": "---\nname: Panel\nkind: panel\n---\n" }),
      "/calendar/bodies/panel.ics",
    );
    checkForm(text);
    const { calendar, events } = read(text);
    expect(events).toEqual([]);
    expect(calendar.getAllSubcomponents("vtimezone")).toHaveLength(1);
  });

  test.each([
    ["Europe/London", "2026-07-01T17:00:00Z"],
    ["Europe/Dublin", "2026-07-01T17:00:00Z"],
    ["Europe/Jersey", "2026-07-01T17:00:00Z"],
    ["America/New_York", "2026-07-01T22:00:00Z"],
    ["Asia/Kathmandu", "2026-07-01T12:15:00Z"],
    ["Australia/Lord_Howe", "2026-07-01T07:30:00Z"],
  ])("six o'clock in %s is the same instant by the calendar's own rules", (zone, start) => {
    const tiny = followedTiny({
      "council.yaml": `name: Tiny Council\nprofile: england-principal\ntime-zone: ${zone}\n`,
      "meetings/2026-07-01-board/meeting.md": "---\nbody: board\ndate: 2026-07-01\ntime: 18:00\n---\n",
    });
    const [event] = read(fileOf(tiny, "/meetings/2026-07-01-board/meeting.ics")).events;
    expect(event?.start).toBe(start);
  });

  test.each(["London", "Dublin", "Jersey", "Guernsey", "Isle_of_Man", "Gibraltar", "Belfast"])(
    "the rules of Europe/%s are those that feeds and pages reckon with, for twenty years",
    (city) => {
      const zone = `Europe/${city}`;
      const tiny = followedTiny({
        "council.yaml": `name: Tiny Council\nprofile: england-principal\ntime-zone: ${zone}\n`,
      });
      const { calendar } = read(fileOf(tiny, "/calendar/meetings.ics"));
      const rules = calendar.getFirstSubcomponent("vtimezone");
      if (!rules) throw new Error("the calendar has no time zone");
      const ics = new ICAL.Timezone(rules);
      const midday = parseClockTime("12:00");
      let date = parseCivilDate("2015-01-01");
      for (let day = 0; day < 20 * 365 && date && midday; day += 1) {
        const time = ICAL.Time.fromDateTimeString(`${date}T12:00:00`);
        time.zone = ics;
        expect(time.utcOffset() / 60, date).toBe(offsetOf(date, midday, zone));
        date = addDays(date, 1);
      }
      expect(date).toBe("2034-12-27");
    },
  );

  test("those to follow leave out what is older than last year; its own file stays", () => {
    const tiny = followedTiny({
      ...meetingFile("published: 2026-01-07\n"),
      "meetings/2024-12-31-board/meeting.md": "---\nbody: board\ndate: 2024-12-31\n---\n",
      "meetings/2025-01-01-board/meeting.md": "---\nbody: board\ndate: 2025-01-01\n---\n",
    });
    const days = read(fileOf(tiny, "/calendar/meetings.ics")).events.map(({ start }) => start);
    expect(days).toEqual(["2025-01-01", "2026-01-15"]);
    expect(read(fileOf(tiny, "/meetings/2024-12-31-board/meeting.ics")).events).toHaveLength(1);
  });
});
