import { expect, it } from "vitest";
import { pdfOf, stream } from "./pdf-by-hand.ts";
import { kindsOf, read } from "./said.ts";

const text = (operators: string, at = "72 700"): string =>
  `BT /F1 12 Tf ${at} Td ${operators} (heron quarry) Tj ET`;
const hidden = (content: string): readonly string[] =>
  read("a.pdf", pdfOf({ content })).facts.flatMap(({ kind, how }) => (kind === "hidden-text" ? [how] : []));

it.each([
  ["drawn as nothing", text("3 Tr"), "1 stretch of text drawn invisibly (render mode 3)"],
  ["only cutting", text("7 Tr"), "1 stretch of text drawn invisibly (render mode 7)"],
  ["transparent", `/G gs ${text("")}`, "1 stretch of text drawn transparently"],
  ["white on white", `1 g ${text("")}`, "1 stretch of text in the colour of what is under it"],
  ["black on black", `70 690 200 30 re f ${text("")}`, "1 stretch of text in the colour of what is under it"],
  ["tiny", `q .01 0 0 .01 0 0 cm ${text("", "7000 7000")} Q`, "1 stretch of text in type too small to see"],
  ["off the page", text("", "700 900"), "1 stretch of text outside the page"],
  ["cut off", `q 0 0 50 50 re W n ${text("")} Q`, "1 stretch of text outside the window it is drawn in"],
  [
    "under a black box",
    `${text("")} 0 g 60 690 200 30 re f`,
    "1 stretch of text under a shape that covers it",
  ],
  [
    "under a box that is just as high as its small letters",
    `${text("")} 60 700 200 6 re f`,
    "1 stretch of text under a shape that covers it",
  ],
  [
    "under a box drawn in lines",
    `${text("")} 60 690 m 260 690 l 260 730 l 60 730 l h f`,
    "1 stretch of text under a shape that covers it",
  ],
])("sees text that is %s", (_, content, how) => {
  expect(hidden(content)).toEqual([how]);
});

it.each([
  ["black on white", text("")],
  ["white on black", `70 690 200 30 re f 1 g ${text("")}`],
  ["white on a disc", `60 700 m 60 760 200 760 200 700 c 200 600 60 600 60 700 c f 1 g ${text("")}`],
  ["above a box", `0.9 g 60 690 200 30 re f 0 g ${text("")}`],
  ["beside a box", `${text("")} 60 600 200 30 re f`],
  ["within a border drawn as a path with a hole", `60 690 200 30 re 62 692 196 26 re f* ${text("")}`],
  [
    "within a border drawn in lines",
    `60 690 m 260 690 l 260 730 l 60 730 l h 62 692 m 62 728 l 258 728 l 258 692 l h f ${text("")}`,
  ],
  ["painted twice for a halo", `1 g ${text("")} 0 g ${text("")}`],
  ["only outlined by a box", `${text("")} 60 690 200 30 re S`],
  ["struck out by a line", `${text("")} 60 703.1 200 1 re f`],
  ["a space that nobody sees", text("3 Tr").replace("heron quarry", " ")],
])("does not see text that is %s as hidden", (_, content) => {
  expect(hidden(content)).toEqual([]);
});

it.each([
  [
    "a layer that is off",
    {
      catalog: "/OCProperties <</OCGs [11 0 R] /D <</OFF [11 0 R]>>>>",
      objects: ["<</Type /OCG /Name (x)>>"],
    },
    "invisible-layer",
  ],
  [
    "layers that are off unless named",
    {
      catalog: "/OCProperties <</OCGs [11 0 R] /D <</BaseState /OFF>>>>",
      objects: ["<</Type /OCG /Name (x)>>"],
    },
    "invisible-layer",
  ],
  ["a hidden annotation", { page: "/Annots [<</Subtype /Link /Rect [0 0 1 1] /F 2>>]" }, "hidden-annotation"],
  ["a comment", { page: "/Annots [<</Subtype /Text /Rect [0 0 1 1] /F 4>>]" }, "comment"],
  ["a script", { catalog: "/OpenAction <</S /JavaScript /JS (x)>>" }, "script"],
  ["an object that nothing refers to", { objects: ["<</A 1>>"] }, "unreachable-object"],
  ["bytes after the end", { after: "x" }, "bytes-after-end"],
  ["bytes between objects", { between: "x" }, "bytes-between-objects"],
  [
    "an attachment",
    { catalog: "/AF [<</F (a) /EF <</F 11 0 R>>>>]", objects: [stream("", Buffer.from("x"))] },
    "attachment",
  ],
])("reports %s", (_, parts, kind) => {
  expect(kindsOf(read("a.pdf", pdfOf(parts)))).toContain(kind);
});

it("has nothing to say of a plain file but what nothing uses", () => {
  expect(kindsOf(read("a.pdf", pdfOf({ content: text("") })))).toEqual([]);
});
