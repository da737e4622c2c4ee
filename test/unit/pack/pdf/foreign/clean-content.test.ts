import { type PDFDict, PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { cleanContent } from "../../../../../src/pack/pdf/foreign/clean-content.ts";
import { readLayers } from "../../../../../src/pack/pdf/foreign/layers.ts";

const { context } = await PDFDocument.create({ updateMetadata: false });
const layer = (name: string) => context.register(context.obj({ Type: "OCG", Name: name }));
const [on, off] = [layer("On"), layer("Off")];
const catalog = context.obj({ OCProperties: { OCGs: [on, off], D: { OFF: [off] } } }) as PDFDict;
const resources = context.obj({
  Properties: { On: on, Off: off, Named: { MCID: 3 } },
  Font: { F1: {}, F2: {} },
}) as PDFDict;

const clean = (content: string, tagged = false) =>
  cleanContent(content, { resources, layers: readLayers(catalog), tagged });
const lines = (content: string, tagged = false): string => clean(content, tagged).content.replace(/\n/g, " ");

describe("content that is cleaned", () => {
  it("closes what was left open, and closes nothing that was not", () => {
    expect(lines("q 1 w")).toBe("q 1 w Q");
    expect(lines("Q 1 w Q EMC ET")).toBe("1 w");
    expect(lines("BT (a) Tj BT (b) Tj")).toBe("BT (a) Tj ET BT (b) Tj ET");
    expect(lines("/P <</MCID 0>>BDC 1 w", true)).toBe("/P <</MCID 0>>BDC 1 w EMC");
  });

  it("has only operators that PDF knows", () => {
    expect(lines("1 2 nonsense 3 w ] 4 w")).toBe("3 w 4 w");
  });

  it("keeps the marks that the structure knows, with their names written out", () => {
    expect(lines("/P /Named BDC 1 w EMC", true)).toBe("/P <</MCID 3>>BDC 1 w EMC");
    expect(lines("/P /Named BDC 1 w EMC")).toBe("1 w");
  });

  it("keeps words that stand for what is painted", () => {
    expect(lines("/Span <</ActualText (fi)>> BDC (x) Tj EMC")).toBe(
      "/Span <</ActualText (fi)>>BDC (x) Tj EMC",
    );
  });
});

describe("a layer that is not shown", () => {
  it("paints nothing, and leaves places and states as they would be", () => {
    expect(lines("/OC /Off BDC q 2 w BT 1 0 Td (a) Tj (b) ' 1 2 (c) \" ET 0 0 5 5 re W f Q EMC 1 w")).toBe(
      "q 2 w BT 1 0 Td T* 1 Tw 2 Tc T* ET 0 0 5 5 re W n Q 1 w",
    );
  });

  it("goes, and one that is shown stays without its mark", () => {
    expect(lines("/OC /On BDC (a) Tj /OC /Off BDC (b) Tj EMC (c) Tj EMC")).toBe("(a) Tj (c) Tj");
  });

  it("takes along the words that stood for it, and says which marked content it was in", () => {
    const { content, touched } = clean(
      "/P <</MCID 7/ActualText (all)>> BDC (a) Tj /OC /Off BDC (b) Tj EMC EMC /OC /Off BDC /P <</MCID 8>> BDC EMC EMC",
      true,
    );
    expect(content).not.toContain("all");
    expect([...touched]).toEqual([7, 8]);
  });

  it("does not count as words of the page", () => {
    expect(clean("/OC /Off BDC (b) Tj EMC").words).toBe(false);
    expect(clean("(b) Tj").words).toBe(true);
    expect(clean("( ) Tj <> Tj").words).toBe(false);
  });
});

describe("names that content uses", () => {
  it("are those of its resources, by kind", () => {
    const { used } = clean("/F1 9 Tf /G gs /Pattern cs /P1 scn /S sh BI /W 1 /CS /C1 ID x EI");
    expect([...(used.get("Font") ?? [])]).toEqual(["F1"]);
    expect([...(used.get("Pattern") ?? [])]).toEqual(["P1"]);
    expect([...(used.get("Shading") ?? [])]).toEqual(["S"]);
    expect(used.get("ColorSpace")?.has("C1")).toBe(true);
  });
});
