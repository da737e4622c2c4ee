import { beforeAll, describe, expect, it } from "vitest";
import { inspectPdf, toForeignFragment } from "../../../../../src/pack/pdf/foreign/to-foreign-fragment.ts";
import { UnreadablePdf } from "../../../../../src/pack/pdf/unreadable.ts";
import { ACCEPTED, FOREIGN, REFUSED } from "../../../../foreign-pdfs/index.ts";
import { open, qpdfCheck, unmarked } from "../readers.ts";
import { A4, aboutForeign, everythingIn, type Joined, joined } from "./joined.ts";

/** Keys and names of what runs, opens, hides or can be filled in; `Metadata` is the pack's own. */
const FORBIDDEN = [
  ...["JS", "JavaScript", "AA", "OpenAction", "Launch", "GoToR", "SubmitForm", "Rendition"],
  ...["EmbeddedFile", "EmbeddedFiles", "EF", "AF", "Filespec", "FS", "FileAttachment", "Collection", "Ref"],
  ...["AcroForm", "Widget", "XFA", "NeedsRendering", "NeedAppearances", "Encrypt", "Perms"],
  ...["OC", "OCG", "OCMD", "OCGs", "OCProperties", "Alternates", "Properties"],
  ...["Thumb", "PieceInfo", "Popup", "FreeText", "Highlight", "Redact", "UserProperties"],
];

describe.each(Object.entries(ACCEPTED))("a pack with somebody else's paper: %s", (kind, make) => {
  let source: Uint8Array;
  let pack: Joined;
  beforeAll(async () => {
    source = await make();
    pack = await joined(source, kind);
  });

  it("is a clean PDF to qpdf, and the same every time", async () => {
    const { code, says } = await qpdfCheck(pack.pdf);
    expect(says).toContain("No syntax or stream encoding errors found");
    expect(code).toBe(0);
    expect(await toForeignFragment(await make(), aboutForeign(kind), A4)).toEqual(pack.fragment);
  });

  it("has every word upright on its sheet, above the foot", async () => {
    const document = await open(pack.pdf);
    for (let page = 2; page <= document.numPages; page++) {
      const proxy = await document.getPage(page);
      const [, , width = 0, height = 0] = proxy.view;
      const upright = width < height;
      expect([width, height]).toEqual(upright ? [A4.width, A4.height] : [A4.height, A4.width]);
      expect(proxy.rotate).toBe(0);
      const { items } = await proxy.getTextContent();
      for (const item of items) {
        if (!("str" in item) || item.str.trim() === "" || item.str === `Page ${page}`) continue;
        const [a = 0, b, c, d = 0, x = 0, y = 0] = item.transform as number[];
        expect([b, c], item.str).toEqual([0, 0]);
        expect(Math.min(a, d), item.str).toBeGreaterThan(0);
        expect(Math.min(x, width - x - item.width), item.str).toBeGreaterThanOrEqual(0);
        expect(Math.min(y - A4.foot, height - y - item.height), item.str).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it("numbers its pages, names them, and paints nothing outside of marks", async () => {
    const document = await open(pack.pdf);
    const labels = Array.from({ length: document.numPages }, (_, page) => `${page + 1}`);
    expect(await document.getPageLabels()).toEqual(labels);
    const named = await document.getDestinations();
    for (let page = 1; page < document.numPages; page++) {
      expect(await document.getPageIndex(named[`${kind}/page-${page}`]?.[0])).toBe(page);
      expect(await unmarked(document, page + 1)).toEqual([]);
    }
  });

  it("has nothing that runs, opens, hides or can be filled in", async () => {
    const { names } = await everythingIn(pack.pdf);
    expect(FORBIDDEN.filter((name) => names.has(name))).toEqual([]);
  });

  it("says that it is not checked, and has as many pages as its file says", async () => {
    expect(pack.fragment.shortcomings).not.toEqual([]);
    const { pages, leftOut } = await inspectPdf(source);
    expect(pages).toBe(pack.fragment.pages.length);
    expect(leftOut).toEqual(pack.fragment.leftOut);
  });
});

describe("a file that a pack cannot have", () => {
  const refusal = async (read: Promise<unknown>): Promise<string> => {
    const error = await read.catch((caught: unknown) => caught);
    return error instanceof UnreadablePdf ? `${error.reason}: ${error.detail}` : "accepted";
  };
  const reasons: Readonly<Record<string, string>> = {
    "user-password": "password: it asks for a password",
    truncated: "damaged: its end is missing",
    "web-page": "not a PDF: it is a web page",
    empty: "not a PDF: it is empty",
    "word-document": "not a PDF: it is a Word document or another office file, or a ZIP archive",
    portfolio: "portfolio: it is a portfolio: a cover around other files",
    "dynamic-form": "dynamic form: it is a form that only Adobe's own reader can draw",
    "page-without-contents": "damaged: what page 1 shows is missing",
  };

  it.each(Object.entries(REFUSED))("is refused with its reason: %s", async (kind, make) => {
    const pdf = await make();
    expect(await refusal(inspectPdf(pdf))).toBe(reasons[kind]);
    expect(await refusal(toForeignFragment(pdf, aboutForeign(kind), A4))).toBe(reasons[kind]);
  });

  it("is refused wherever it was cut off", async () => {
    for (const make of Object.values(ACCEPTED)) {
      const pdf = await make();
      for (const part of [0.1, 0.5, 0.9, 0.99]) {
        expect(await refusal(inspectPdf(pdf.subarray(0, Math.floor(pdf.length * part))))).toMatch(/^damaged/);
      }
    }
  });
});

describe("the samples", () => {
  it("are the same every time they are made", async () => {
    for (const [kind, make] of Object.entries(FOREIGN)) {
      expect(Buffer.compare(Buffer.from(await make()), Buffer.from(await make())), kind).toBe(0);
    }
  });
});
