import { describe, expect, it } from "vitest";
import { toFragment } from "../../../../src/pack/pdf/to-fragment.ts";
import { UnreadablePdf } from "../../../../src/pack/pdf/unreadable.ts";
import { blank, budget, roads } from "./papers.ts";
import { line, samplePdf } from "./sample-paper.ts";

const about = { key: "roads", title: "Roads", language: "en-GB" };

describe("a fragment", () => {
  it("knows its sheets, anchors and headings", async () => {
    const fragment = await toFragment(await samplePdf(roads), about);
    expect(fragment.pages).toEqual([
      { left: 0, bottom: 0, width: 595, height: 842, turn: 0 },
      { left: 0, bottom: 0, width: 842, height: 595, turn: 0 },
    ]);
    expect([...fragment.destinations]).toEqual([
      ["p1.1", { page: 0, x: 50, y: 750 }],
      ["end", { page: 1, x: 50, y: 450 }],
    ]);
    expect(fragment.headings).toEqual([{ title: "Roads", place: { page: 0, x: 50, y: 700 }, kids: [] }]);
  });

  it("lists its links into the pack with their words, and what it leaves out", async () => {
    const fragment = await toFragment(await samplePdf(roads), about);
    expect(fragment.links).toEqual([
      { page: 0, target: "budget/p2", text: "the budget" },
      { page: 0, target: "budget/gone", text: "" },
    ]);
    expect(fragment.leftOut).toEqual(["page 2: annotation Link"]);
  });

  it("is the same for the same file", async () => {
    const pdf = await samplePdf(roads);
    expect(await toFragment(pdf, about)).toEqual(await toFragment(pdf, about));
  });

  it("says which rules of PDF/UA-1 it does not keep", async () => {
    expect((await toFragment(await samplePdf(roads), about)).shortcomings).toEqual([
      "the font Helvetica is not embedded",
      "page 1: a link that the structure does not have",
    ]);
    expect((await toFragment(await samplePdf({ ...budget, links: [] }), about)).shortcomings).toEqual([
      "the font Helvetica is not embedded",
    ]);
  });

  it("can be a page with nothing on it", async () => {
    const fragment = await toFragment(await samplePdf(blank), about);
    expect(fragment.elements).toEqual([]);
    expect(fragment.parentTree).toBeUndefined();
  });
});

describe("a file that cannot be a fragment", () => {
  const reasonOf = async (pdf: Uint8Array): Promise<string> => {
    const refused = await toFragment(pdf, about).catch((error: unknown) => error);
    return refused instanceof UnreadablePdf ? refused.reason : "accepted";
  };

  it("is refused when it is something else", async () => {
    expect(await reasonOf(new TextEncoder().encode("<!doctype html><title>Not found</title>"))).toBe(
      "not a PDF",
    );
    expect(await reasonOf(new Uint8Array())).toBe("not a PDF");
  });

  it("is refused wherever it was cut off", async () => {
    const pdf = await samplePdf(budget);
    for (const part of [0.1, 0.5, 0.9, 0.99]) {
      expect(await reasonOf(pdf.subarray(0, Math.floor(pdf.length * part)))).toBe("damaged");
    }
  });

  it("is refused when it is encrypted", async () => {
    const { PDFDocument } = await import("@cantoo/pdf-lib");
    const document = await PDFDocument.load(await samplePdf(budget));
    document.encrypt({ userPassword: "secret", ownerPassword: "secret" });
    expect(await reasonOf(await document.save())).toBe("password");
  });

  it("is refused when it shows something and says nowhere what it is", async () => {
    expect(
      await reasonOf(await samplePdf({ pages: [{ size: [595, 842], content: line(0, "Words", 50, 700) }] })),
    ).toBe("untagged");
  });
});
