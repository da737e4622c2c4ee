import { expect, test } from "vitest";
import { filesFrom } from "../../../../src/content/files.ts";
import { answer, ashmere, FOLDER_OF_ANSWER, imported, inXml, item, meetingAnswer } from "./ashmere.ts";

const AGENDA = `${FOLDER_OF_ANSWER}/meeting.md`;
const agendaOf = (items: string, rest?: string) =>
  imported({ "a.xml": meetingAnswer(items, rest) }).texts[AGENDA] ?? "";

test("entities that were encoded twice are signs", () => {
  const { texts } = imported(ashmere());
  expect(texts["bodies/parks-and-open-spaces-committee.md"]).toContain(
    "name: Parks & Open Spaces Committee\n",
  );
  expect(texts["people/denis-ohare.md"]).toContain("name: Denis O'Hare\n");
  const text = agendaOf(
    item({
      fulldisplaynumberformat: "1",
      agendaitemtitle: "A &amp;amp;#163;5 note &amp;lt; ten",
      agendatext: inXml("&lt;p&gt;All &amp;amp; sundry&lt;/p&gt;"),
    }),
  );
  expect(text).toContain("title: A £5 note \\< ten\n");
  expect(text).toContain("text: All & sundry\n");
});

test.each([
  ["03/09/2019", "18:30", "2019-09-03", "18:30"],
  ["3/9/2019 00:00:00", "6.30 pm", "2019-09-03", "18:30"],
  ["03/09/2019 18:30:00", "", "2019-09-03", "18:30"],
  ["2019-09-03T18:30:00", "12 noon", "2019-09-03", "12:00"],
  ["Tuesday, 3rd September, 2019", "10am", "2019-09-03", "10:00"],
  ["03/09/2019", "00:00", "2019-09-03", undefined],
])("%s and %s is a day and a time", (day, time, date, clock) => {
  const xml = `<meeting><meetingid>1</meetingid><committeeid>2</committeeid><committeetitle>Cabinet</committeetitle><meetingdate>${day}</meetingdate><meetingtime>${time}</meetingtime></meeting>`;
  const text = imported({ "a.xml": xml }).texts[`meetings/${date}-cabinet/meeting.md`] ?? "";
  expect(/^time: (.*)$/m.exec(text)?.[1]).toBe(clock);
});

test("a meeting on a day that the calendar has not is left out, and said", () => {
  const { texts, asked } = imported(ashmere());
  expect(asked).toContainEqual(expect.stringContaining("meeting 4141 has not a date that can be read"));
  expect(Object.keys(texts).filter((path) => path.startsWith("meetings/2019-02"))).toEqual([]);
});

test.each([
  [
    "namespaces",
    answer("GetMeeting-4123.xml")
      .replace(/<(\/?)([a-z]+)/g, "<$1mg:$2")
      .replace("<mg:meeting>", '<mg:meeting xmlns:mg="urn:mg">'),
  ],
  ["a string round the answer", `<string xmlns="urn:x">${inXml(answer("GetMeeting-4123.xml"))}</string>`],
  [
    "SOAP",
    `<s:Envelope xmlns:s="urn:s"><s:Body><GetMeetingResponse><GetMeetingResult>${answer("GetMeeting-4123.xml").replace(/<\?.*\?>/, "")}</GetMeetingResult></GetMeetingResponse></s:Body></s:Envelope>`,
  ],
  [
    "capitals",
    answer("GetMeeting-4123.xml").replace(
      /<(\/?)([a-z]+)/g,
      (_, end: string, name: string) => `<${end}${name.toUpperCase()}`,
    ),
  ],
])("an answer with %s says the same", (_, xml) => {
  const path = "answers/GetMeeting-4123.xml";
  expect(imported({ [path]: xml }).texts).toEqual(imported({ [path]: answer("GetMeeting-4123.xml") }).texts);
});

test("a refusal that was saved as an answer is told by its file and its title", () => {
  expect(imported(ashmere()).asked).toContain(
    "answers/GetAllMeetingsByDate.xml: it is a web page (“403 - Forbidden: Access is denied.”) and not an answer of the web service, which is switched off or refuses you; ask the council, or the supplier, to switch it on, or save the pages of the site instead",
  );
  expect(imported({ "empty.xml": "" }).asked).toEqual([
    "empty.xml: there is no XML in it; ask the service for it again",
  ]);
});

test("bytes of Windows-1252 and control characters are read, and an answer that breaks off is said to", () => {
  const xml = meetingAnswer(
    item({ fulldisplaynumberformat: "1", agendaitemtitle: "Caf\u00e9 \u0093Moor\u0094\u0001 &#x1f;Lane" }),
  );
  const bytes = Uint8Array.from(xml, (sign) => sign.charCodeAt(0));
  const { texts, asked } = imported({ "a.xml": bytes.slice(0, xml.indexOf("</agendaitems>")) });
  expect(texts[AGENDA]).toContain("title: Café “Moor” Lane\n");
  expect(asked).toContainEqual(expect.stringContaining("a.xml: this answer breaks off"));
  expect(imported({ "a.xml": meetingAnswer("<empty/>") }).asked).not.toContainEqual(
    expect.stringContaining("breaks off"),
  );
});

test("UTF-16 with its mark is read", () => {
  const xml = `\ufeff${meetingAnswer(item({ agendaitemtitle: "Trees", fulldisplaynumberformat: "1" }))}`;
  const bytes = new Uint8Array(Uint16Array.from(xml, (sign) => sign.charCodeAt(0)).buffer);
  expect(imported({ "a.xml": bytes }).texts[AGENDA]).toContain("title: Trees");
});

test("the same meeting in several files is one; where they differ it is said, and the fuller counts", () => {
  const short = meetingAnswer(item({ fulldisplaynumberformat: "1", agendaitemtitle: "Trees" }));
  const full = meetingAnswer(
    item({ fulldisplaynumberformat: "1", agendaitemtitle: "Trees" }) +
      item({ fulldisplaynumberformat: "2", agendaitemtitle: "Ponds" }),
  );
  for (const [one, other] of [
    [short, full],
    [full, short],
  ] as const) {
    const { texts, asked } = imported({ "a.xml": one, "b.xml": other });
    expect(texts[AGENDA]).toContain("Ponds");
    expect(asked).toContainEqual(
      expect.stringContaining("meeting 4300 is also in a.xml, and the two are not the same"),
    );
  }
  expect(imported({ "a.xml": full, "b.xml": full }).asked).toEqual([]);
});

test("things without a number are kept, and have no redirect", () => {
  const xml =
    "<meeting><committeetitle>Cabinet</committeetitle><meetingdate>10/03/2020</meetingdate><agendaitems><agendaitem><agendaitemtitle>Trees</agendaitemtitle></agendaitem></agendaitems></meeting>";
  const { texts } = imported({ "a.xml": xml });
  expect(Object.keys(texts)).toEqual(["bodies/cabinet.md", "meetings/2020-03-10-cabinet/meeting.md"]);
});

test("a former committee is a body that no longer meets; a deleted one without a meeting is left out and said", () => {
  const { texts, asked } = imported(ashmere());
  expect(texts["bodies/parks-and-open-spaces-committee.md"]).not.toContain("no longer");
  expect(texts["bodies/parks-and-open-spaces-committee-2.md"]).toContain("This body no longer meets.");
  expect(asked).toContainEqual(expect.stringContaining("“Test committee (do not use)” was deleted"));
  expect(Object.values(texts).join()).not.toContain("do not use");
});

test("a very long title is cut at a word, and its end is text", () => {
  const long = `The ${"proposed ".repeat(60)}scheme`;
  const { texts, asked } = imported({ "a.xml": meetingAnswer(item({ agendaitemtitle: long })) });
  const title = /title: (.*)/.exec(texts[AGENDA] ?? "")?.[1] ?? "";
  expect(title.length).toBeLessThan(205);
  expect(title).toMatch(/proposed …$/);
  expect(texts[AGENDA]).toContain("scheme");
  expect(asked).toContainEqual(expect.stringContaining("was very long"));
});

test("marks of ours and of Markdown in old words are words", () => {
  const text = agendaOf(
    item({
      fulldisplaynumberformat: "1",
      agendaitemtitle: "[[exempt 3: x]] *star* _under_ `tick` [link](x)",
      agendatext: inXml("<p>[[exempt 3: y]]</p>"),
    }),
  );
  expect(text).not.toMatch(/\[\[\s*exempt/);
  expect(text).toContain(String.raw`\\*star\\* \\_under\\_`);
});

test("a huge answer is read whole", () => {
  const items = Array.from({ length: 1500 }, (_, at) =>
    item({
      agendaitemid: String(at),
      fulldisplaynumberformat: String(at + 1),
      agendaitemtitle: `Item ${at}`,
      agendatext: inXml(`<p>${"word ".repeat(20)}</p>`),
    }),
  );
  const { texts } = imported({ "a.xml": meetingAnswer(items.join("")) });
  expect(texts[AGENDA]?.match(/^ {2}- title/gm)).toHaveLength(1500);
});

test("elements in elements without end are no trouble", () => {
  const xml = `${"<a>".repeat(100_000)}${meetingAnswer(item({ agendaitemtitle: "Trees" }))}`;
  expect(imported(filesFrom({ "a.xml": xml })).asked).toEqual([expect.stringContaining("breaks off")]);
});
