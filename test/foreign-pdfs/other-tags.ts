/** Tags as another program makes them: its own types, classes, marked content by reference, a tree of parents with kids. */
import type { PDFRef } from "@cantoo/pdf-lib";
import { type Entries, FileToBe, line, outlines, text, type Value } from "./build.ts";

export async function otherTags(): Promise<Uint8Array> {
  const file = await FileToBe.begin();
  const mark = (tag: string, mcid: number, operators: string): string =>
    `/${tag} <</MCID ${mcid}>> BDC\n${operators}EMC\n`;
  const square = file.stream("0.2 0.5 0.3 rg 0 0 100 60 re f", {
    Type: "XObject",
    Subtype: "Form",
    BBox: [0, 0, 100, 60],
    StructParents: 7,
  });
  const inForm = file.stream(mark("Para", 0, line("Words in a form", 5, 5)), {
    Type: "XObject",
    Subtype: "Form",
    BBox: [0, 0, 200, 30],
    Resources: file.obj({ Font: file.fonts }),
    StructParents: 5,
  });
  const first = file.page({
    size: [842, 1191],
    content: [
      "/Artifact <</Type /Pagination>> BDC\n",
      line("Another council", 60, 1150, 8),
      "EMC\n",
      mark("Heading", 0, line("Housing plan", 60, 1080, 30, "F2")),
      "/Para /MC0 BDC\n",
      line("Homes by ward and year.", 60, 1030, 20),
      "EMC\n",
      mark("Cell", 2, line("Ward", 60, 960, 20)),
      mark("Cell", 3, line("Homes", 300, 960, 20)),
      mark("Cell", 4, line("Castle", 60, 920, 20)),
      mark("Cell", 5, line("120", 300, 920, 20)),
      mark("Picture", 6, "q 2 0 0 2 60 760 cm /Fm0 Do Q\n"),
      mark("Para", 7, line("See the web page", 60, 700, 20)),
      "q 1 0 0 1 60 640 cm /Fm1 Do Q\n",
      "/Pattern cs /P0 scn 400 760 200 120 re f /P1 scn 400 600 200 120 re f 0 g\n",
      "0.5 w 60 1060 m 760 1060 l S\n",
    ].join(""),
    resources: {
      Properties: file.obj({ MC0: file.obj({ MCID: 1, Lang: text("en-GB") }) }),
      XObject: file.obj({ Fm0: square, Fm1: inForm }),
      Pattern: patterns(file),
    },
    entries: { StructParents: 3 },
  });
  const second = file.page({
    size: [595, 842],
    content: mark(
      "Para",
      0,
      `${line("The second page has tags, and a broken hy", 60, 760)}/Span <</ActualText <FEFF00AD>>> BDC\n${line("-", 300, 760)}EMC\n${line("phen.", 60, 745)}`,
    ),
    entries: { StructParents: 4 },
  });
  file.page({ size: [595, 842], content: line("Nobody tagged the last page.", 60, 760) });

  const link = file.add({
    Type: "Annot",
    Subtype: "Link",
    Rect: [60, 695, 220, 720],
    QuadPoints: [60, 720, 220, 720, 60, 695, 220, 695],
    A: file.obj({ S: "URI", URI: text("https://example.org/homes") }),
    StructParent: 6,
  });
  file.set(file.document.getPage(0).node, { Annots: [link] });
  structure(file, { first, second, inForm, link });
  file.catalog({
    Lang: text("en-US"),
    MarkInfo: file.obj({ Marked: true }),
    Outlines: outlines(file, [{ title: "Housing plan", page: first }]),
  });
  file.info({ Title: text("Housing plan"), Author: text("A. N. Other") });
  return file.finish(true);
}

/** A gradient from 400 to 600, and stripes: both measured from the page, not from what is painted with them. */
const patterns = (file: FileToBe): Entries => ({
  P0: file.obj({
    PatternType: 2,
    Shading: {
      ShadingType: 2,
      ColorSpace: "DeviceRGB",
      Coords: [400, 0, 600, 0],
      Function: { FunctionType: 2, Domain: [0, 1], C0: [1, 0, 0], C1: [0, 0, 1], N: 1 },
      Extend: [true, true],
    },
  }),
  P1: file.stream("0.8 0.4 0 rg 0 0 10 20 re f", {
    PatternType: 1,
    PaintType: 1,
    TilingType: 1,
    BBox: [0, 0, 20, 20],
    XStep: 20,
    YStep: 20,
    Resources: {},
    Matrix: [1, 0, 0, 1, 400, 600],
  }),
});

function structure(
  file: FileToBe,
  on: { first: PDFRef; second: PDFRef; inForm: PDFRef; link: PDFRef },
): void {
  const { context } = file;
  const mcr = (mcid: number, entries: Entries = {}) =>
    file.obj({ Type: "MCR", Pg: on.first, MCID: mcid, ...entries });
  const el = (type: string, kids: readonly Value[], entries: Entries = {}): PDFRef =>
    file.add({ Type: "StructElem", S: type, K: [...kids], ...entries });
  const cell = (type: string, mcid: number, entries: Entries = {}) =>
    el(type, [mcid], { Pg: on.first, ...entries });
  const ward = cell("HeadCell", 2, { C: context.obj("colhead"), ID: text("w") });
  const homes = cell("HeadCell", 3, { C: context.obj("colhead"), ID: text("h") });
  const castle = cell("Cell", 4, { A: file.obj({ O: "Table", Headers: [text("w")] }) });
  const count = cell("Cell", 5, { A: file.obj({ O: "Table", Headers: [text("h")] }) });
  const heading = el("Heading", [0], { Pg: on.first });
  const para = el("Para", [mcr(1)]);
  const picture = el("Picture", [mcr(6)], {
    Alt: text("A green square"),
    A: file.obj({ O: "Layout", BBox: [60, 760, 260, 880], Placement: "Block" }),
  });
  const linked = el("WebLink", [mcr(7), file.obj({ Type: "OBJR", Obj: on.link, Pg: on.first })]);
  const form = el("Para", [mcr(0, { Stm: on.inForm })]);
  const last = el("Para", [0], { Pg: on.second });
  const table = el("Grid", [el("TR", [ward, homes]), el("TR", [castle, count])]);
  const top = el("Story", [heading, para, table, picture, el("Para", [linked]), form, last]);
  const none = context.obj(null);
  const page = [heading, para, ward, homes, castle, count, picture, linked];
  const leaf = (nums: readonly Value[], from: number, to: number) =>
    file.add({ Nums: [...nums], Limits: [from, to] });
  file.catalog({
    StructTreeRoot: file.add({
      Type: "StructTreeRoot",
      K: top,
      RoleMap: file.obj({
        Heading: "Title1",
        Title1: "H1",
        Para: "P",
        Grid: "Table",
        HeadCell: "TH",
        Cell: "TD",
        Picture: "Figure",
        WebLink: "Link",
        Story: "Chapter",
        Chapter: "Story",
      }),
      ClassMap: file.obj({ colhead: file.obj({ O: "Table", Scope: "Column" }) }),
      ParentTree: file.add({
        Kids: [leaf([3, page, 4, [last]], 3, 4), leaf([5, [form], 6, linked, 7, none], 5, 7)],
      }),
      ParentTreeNextKey: 8,
    }),
  });
}
