import { describe, expect, it } from "vitest";
import { drawnText } from "../../../../src/pack/press/drawn-text.ts";

const MAP = `2 beginbfchar
<0001> <0020>
<0082> <006600660069>
endbfchar
1 beginbfrange
<0010> <0012> <0061>
endbfrange`;

/** A PDF in the manner of Skia: one page with `content`, one Type 0 font F3, one Type 3 font F6, one form X8. */
function pdf(content: string, form = ""): Uint8Array {
  const stream = (text: string, entries = "") =>
    `<<${entries}/Length ${text.length}>> stream\n${text}\nendstream`;
  const objects = [
    "<</Type /Catalog\n/Pages 9 0 R>>",
    "<</Type /Page\n/Resources <</Font <</F3 3 0 R\n/F6 6 0 R>>\n/XObject <</X8 8 0 R>>>>\n/Contents 5 0 R>>",
    "<</Type /Font\n/Subtype /Type0\n/ToUnicode 4 0 R>>",
    stream(MAP),
    stream(content),
    "<</Type /Font\n/Subtype /Type3\n/ToUnicode 7 0 R>>",
    stream("1 beginbfchar\n<1D> <0042>\nendbfchar"),
    stream(form, "/Type /XObject\n/Subtype /Form\n"),
    "<</Type /Pages\n/Kids [2 0 R]>>",
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}trailer\n<</Root 1 0 R>>\n`;
  return new Uint8Array(Buffer.from(`${file}startxref\n${table}\n%%EOF\n`, "latin1"));
}

const tagged = (glyphs: string) => `/P <</MCID 0 >>BDC BT /F3 12 Tf ${glyphs} ET EMC`;

describe("drawnText", () => {
  it.each([
    ["characters and ranges", tagged("<00100011> Tj 5 0 Td <0001> Tj [<0012> -20 <0082>] TJ"), "ab cffi"],
    ["one-byte fonts", tagged("/F6 9 Tf <1D> Tj"), "B"],
    ["glyphs without a character", tagged("<0077> Tj"), "\uFFFD"],
    ["empty boxes", tagged("<00100000> Tj"), "a\uFFFD"],
    ["replacement text", tagged("/Span<</ActualText (m) >> BDC <0012> Tj EMC <0010> Tj"), "ma"],
    ["replacement text in UTF-16", tagged("/Span<</ActualText <FEFF00AD> >> BDC <0001> Tj EMC"), "\u00AD"],
    ["no replacement for an empty box", tagged("/Span<</ActualText (x) >> BDC <0000> Tj EMC"), "\uFFFD"],
  ])("reads %s", (_, content, text) => {
    expect(drawnText(pdf(content))).toEqual([{ all: text, tagged: text }]);
  });

  it("tells the paper's own text from furniture", () => {
    const content = `BT /F3 9 Tf <0011> Tj ET ${tagged("<0010> Tj")} BT /F3 9 Tf <0012> Tj ET`;
    expect(drawnText(pdf(content))).toEqual([{ all: "bac", tagged: "a" }]);
  });

  it("reads forms where they are drawn", () => {
    const content = `/P <</MCID 0 >>BDC q /X8 Do Q EMC`;
    expect(drawnText(pdf(content, "BT /F3 9 Tf <0012> Tj ET"))).toEqual([{ all: "c", tagged: "c" }]);
  });

  it("refuses a file that Chromium did not write", () => {
    expect(() => drawnText(new TextEncoder().encode("%PDF-1.7\nstartxref\n9\n%%EOF\n"))).toThrow("Chromium");
  });
});
