import { expect, test } from "vitest";
import { paragraphsIn } from "../../../../src/imports/moderngov/agenda.ts";
import { attendanceOf } from "../../../../src/imports/moderngov/attendance.ts";
import { kindOf } from "../../../../src/imports/moderngov/bodies.ts";
import { nameOfDocument, oldAddress, SavedDocuments } from "../../../../src/imports/moderngov/documents.ts";
import { withDecisions } from "../../../../src/imports/moderngov/minutes.ts";
import { nameOf } from "../../../../src/imports/moderngov/names-and-ids.ts";
import { pageAddress } from "../../../../src/imports/moderngov/pages.ts";

test.each([
  ["Not for publication: exempt information paragraph 3", ["3"]],
  ["exempt under paragraphs 1, 2 and 7A of Part 1 of Schedule 12A", ["1", "2", "7A"]],
  ["Schedule 12A, paragraph (3)", ["3"]],
  ["Exempt information", []],
  ["See paragraph 3 of the report", []],
])("the paragraphs of “%s” are %j", (words, paragraphs) => {
  expect(paragraphsIn(words)).toEqual(paragraphs);
});

test.each([
  ["Cabinet", "executive"],
  ["Leader's Decisions", "executive"],
  ["Overview and Scrutiny Committee", "committee"],
  ["Executive Scrutiny Committee", "committee"],
  ["Licensing Sub-Committee A", "sub-committee"],
  ["Health and Wellbeing Board", "board"],
  ["Police and Crime Panel", "panel"],
  ["Climate Task and Finish Group", "working-group"],
  ["Full Council", "council"],
  ["Mayor's Gala", undefined],
] as const)("%s is of the kind %s", (title, kind) => {
  expect(kindOf({ title })).toBe(kind);
});

test("a body whose title says nothing is what its category is", () => {
  expect(kindOf({ title: "Quayside", category: "Joint committees" })).toBe("committee");
});

test.each([
  ["Councillor Rosalind Pike", "Councillor", "Rosalind Pike"],
  ["Cllr. Denis O'Hare", "Councillor", "Denis O'Hare"],
  ["Councillor Pike, Rosalind", "Councillor", "Rosalind Pike"],
  ["Alderman Jo Lind OBE", "Alderman", "Jo Lind OBE"],
  ["Jo Lind, OBE", undefined, "Jo Lind, OBE"],
  ["Mrs Hilary Stone", undefined, "Mrs Hilary Stone"],
])("%s is %s, %s", (said, title, name) => {
  expect(nameOf({ name: said })).toEqual(title === undefined ? { name } : { title, name });
});

const ids = { people: new Map([["1", "rosalind-pike"]]), bodies: new Map(), meetings: new Map() };

test.each([
  ["Present", "present"],
  ["Present, as expected", "present"],
  ["Attended", "present"],
  ["Apologies", "apologies"],
  ["Apologies received", "apologies"],
  ["Absent", "absent"],
  ["Not present", "absent"],
  ["In attendance", "also-present"],
])("“%s” puts a member into %s", (attendance, list) => {
  const { fields, doubts } = attendanceOf(
    [{ person: "1", name: "Councillor Rosalind Pike", type: "Committee", attendance }],
    ids,
  );
  expect(doubts).toEqual([]);
  for (const name of ["present", "also-present", "apologies", "absent"])
    expect(fields[name], name).toEqual(name === list ? ["rosalind-pike"] : []);
});

test("who is only expected was nowhere; officers and guests who came were in attendance, and nobody says they did not", () => {
  const { fields, doubts } = attendanceOf(
    [
      { person: "1", name: "Councillor Rosalind Pike", type: "Committee", attendance: "Expected" },
      { name: "Hilary Stone", type: "Officer", role: "Parks Manager", attendance: "Present" },
      { name: "Ewan Reed", type: "Officer", attendance: "Apologies" },
      { name: "Ada Rook", type: "Guest", attendance: "Attended" },
    ],
    ids,
  );
  expect([doubts, fields]).toEqual([
    [],
    {
      chair: undefined,
      present: [],
      "also-present": [{ name: "Hilary Stone", post: "Parks Manager", note: undefined }, "Ada Rook"],
      apologies: [],
      absent: [],
    },
  ]);
});

test("somebody who stands twice in a list came once", () => {
  const pike = { person: "1", name: "Councillor Rosalind Pike", type: "Committee", attendance: "Present" };
  expect(attendanceOf([pike, pike], ids).fields.present).toEqual(["rosalind-pike"]);
});

test.each([
  ["RESOLVED: That it be so.", "**RESOLVED:** That it be so."],
  ["RESOLVED - That it be so.", "**RESOLVED:** That it be so."],
  ["**RESOLVED** that it be so.", "**RESOLVED:** that it be so."],
  ["**RESOLVED:**\n\n1. so", "**RESOLVED:**\n\n1. so"],
  ["**RESOLVED: That it be so.**", "**RESOLVED:** That it be so."],
  ["Agreed: to wait", "**AGREED:** to wait"],
  ["RESOLVED UNANIMOUSLY that", "**RESOLVED unanimously:** that"],
  ["Noted with thanks.", "Noted with thanks."],
  ["Agreed actions were late.", "Agreed actions were late."],
  ["It was RESOLVED that", "It was RESOLVED that"],
  ["- NOTED the report", "- **NOTED:** the report"],
])("%j is written %j", (before, after) => {
  expect(withDecisions(before)).toBe(after);
});

test("a document is found by its number and its name, or by its name if no other has it", () => {
  const file = (path: string) => ({ path, size: 1, stamp: "", bytes: () => new Uint8Array([1]) });
  const saved = new SavedDocuments([
    file("a/s1/Report.pdf"),
    file("a/s2/Report.pdf"),
    file("b/Map%20of%20trees.pdf"),
    file("b/Printed minutes.pdf@T=1"),
  ]);
  const found = (url: string) => saved.of(url)?.path;
  expect(found("https://x.example/documents/s2/Report.pdf")).toBe("a/s2/Report.pdf");
  expect(found("https://x.example/documents/s3/Report.pdf")).toBeUndefined();
  expect(found("documents/s4/Map of  trees.pdf?T=9")).toBe("b/Map%20of%20trees.pdf");
  expect(found("documents/g4/Printed%20minutes.pdf?T=1")).toBe("b/Printed minutes.pdf@T=1");
});

test("an old address is known below any folder, and a document keeps its number", () => {
  expect(oldAddress("https://x.example/modern.gov/documents/s1/A%20b.pdf?T=1")).toEqual({
    path: "/documents/s1/A b.pdf",
    base: "/modern.gov",
    isWhole: true,
  });
  expect(oldAddress("documents/s1/A.pdf")).toMatchObject({ base: "", isWhole: false });
  expect(oldAddress("https://x.example/files/A.pdf")).toBeUndefined();
  expect(nameOfDocument("documents/s12/Appendix%20A%20(final)%20v2.PDF")).toBe("s12-appendix-a-final-v2.pdf");
});

test.each([
  [
    "x.html",
    "<!-- saved from url=(0060)https://x.example/ieListDocuments.aspx?CId=133&MId=4123&Ver=4 --><html>",
    "4123",
  ],
  ["ieListDocuments.aspx?CId=133&MId=4123", "<html>", "4123"],
  ["ieListDocuments.aspx@CId=133&MId=4123.html", "<html>", "4123"],
  ["ieListDocuments.aspx%3FCId%3D133%26MId%3D4123.html", "<html>", "4123"],
  ["x.html", '<html><form action="./ieListDocuments.aspx?CId=133&amp;MId=4123" id="form1">', "4123"],
  ["x.html", "<html>", undefined],
])("the page %s with %s is of the meeting %s", (path, html, meeting) => {
  expect(pageAddress({ path, html })?.query.get("mid")).toBe(meeting);
});
