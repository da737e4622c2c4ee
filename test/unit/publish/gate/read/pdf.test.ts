import { deflateSync } from "node:zlib";
import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { qpdf } from "../../../../foreign-pdfs/qpdf.ts";
import { pdfOf, stream } from "./pdf-by-hand.ts";
import { kindsOf, placesOf, read, SECRET } from "./said.ts";

const hex = (text: string): string => Buffer.from(text).toString("hex");
const show = (operators: string): string => `BT /F1 12 Tf 72 700 Td ${operators} ET`;
const utf16 = (text: string): string => `<feff${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;

/** ASCII85 by the definition: 5 digits for 4 bytes. */
function ascii85(bytes: Buffer): string {
  let out = "";
  for (let i = 0; i < bytes.length; i += 4) {
    const group = Buffer.concat([bytes.subarray(i, i + 4), Buffer.alloc(4)]).readUInt32BE(0);
    const digits = [4, 3, 2, 1, 0].map((power) =>
      String.fromCharCode(33 + (Math.floor(group / 85 ** power) % 85)),
    );
    out += digits.slice(0, Math.min(4, bytes.length - i) + 1).join("");
  }
  return `${out}~>`;
}

/** LZW that clears its table before it grows: 9 bits a code, as the format allows. */
function lzw(bytes: Buffer): Buffer {
  const codes = [...bytes].flatMap((byte, i) => (i % 200 === 0 ? [256, byte] : [byte]));
  const bits = [...codes, 257].map((code) => code.toString(2).padStart(9, "0")).join("");
  return Buffer.from((bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, "0"), 2)));
}

/** Rows of 8 bytes as differences from the row above (PNG's filter 2), before they are packed. */
function upPredicted(bytes: Buffer): Buffer {
  const whole = Buffer.concat([bytes, Buffer.alloc((8 - (bytes.length % 8)) % 8, 32)]);
  const rows: Buffer[] = [];
  for (let at = 0; at < whole.length; at += 8) {
    const above = at === 0 ? Buffer.alloc(8) : whole.subarray(at - 8, at);
    rows.push(
      Buffer.of(2, ...[...whole.subarray(at, at + 8)].map((byte, i) => (byte - (above[i] ?? 0)) & 255)),
    );
  }
  return deflateSync(Buffer.concat(rows));
}

const content = show(`(${SECRET}) Tj`);
const bytes = Buffer.from(content);
const coded = [..."heron quarry "]
  .map((c) => (c === " " ? "0030" : (c.charCodeAt(0) - 96).toString(16).padStart(4, "0")))
  .join("");

describe("each place of a PDF in which words can lie", () => {
  it.each([
    ["a page", { content }],
    ["strings in pieces", { content: show("[(her) -10 (on qu) 20 (ar)] TJ (ry ) Tj (fee) Tj") }],
    ["text objects in pieces", { content: `${show("(heron qu) Tj")} ${show("47.36 0 Td (arry fee) Tj")}` }],
    ["gaps for spaces", { content: show("[(heron) -400 (quarry) -400 (fee)] TJ") }],
    [
      "words by position",
      { content: `${show("80 0 Td (quarry) Tj")} ${show("(heron) Tj")} ${show("150 0 Td (fee) Tj")}` },
    ],
    ["letters far apart", { content: show("20 Tc (heron quarry fee) Tj") }],
    [
      "letters shown one by one",
      {
        content: show([..."heron quarry fee"].map((c) => `(${c}) Tj 9 0 Td`).join(" ")),
      },
    ],
    ["hexadecimal strings", { content: show(`<${hex(SECRET)}> Tj`) }],
    ["octal escapes", { content: show("(\\150eron qu\\\narry fee) Tj") }],
    ["a font's own table", { content: `BT /F2 12 Tf 72 700 Td <${coded}0031> Tj ET` }],
    [
      "a font's differences",
      { content: "BT /F3 12 Tf 72 700 Td (\\001\\002\\003\\004\\005 quarry \\006\\002\\002) Tj ET" },
    ],
    ["marked content", { content: `/Span <</ActualText (${SECRET})>> BDC (x) Tj EMC` }],
    ["a string nobody shows", { content: `(${SECRET}) pop` }],
    ["a comment of content", { content: `% ${SECRET}\n${show("(x) Tj")}` }],
    ["ASCIIHex", { packed: Buffer.from(`${hex(content)}>`), filter: "/ASCIIHexDecode" }],
    ["ASCII85", { packed: Buffer.from(ascii85(bytes)), filter: "/ASCII85Decode" }],
    ["LZW", { packed: lzw(bytes), filter: "/LZWDecode" }],
    [
      "run lengths",
      {
        packed: Buffer.concat([Buffer.of(bytes.length - 1), bytes, Buffer.of(128)]),
        filter: "/RunLengthDecode",
      },
    ],
    ["Flate", { packed: deflateSync(bytes), filter: "/FlateDecode" }],
    [
      "Flate with predictors",
      { packed: upPredicted(bytes), filter: "/FlateDecode /DecodeParms <</Predictor 12 /Columns 8>>" },
    ],
    [
      "two filters",
      {
        packed: Buffer.from(`${deflateSync(bytes).toString("hex")}>`),
        filter: "[/ASCIIHexDecode /FlateDecode]",
      },
    ],
    ["an object that nothing refers to", { objects: [`<</Note (${SECRET})>>`] }],
    ["content that nothing refers to", { objects: [stream("", deflateSync(bytes), "/Filter /FlateDecode")] }],
    [
      "a drawing that nothing uses",
      { objects: [stream("/Type /XObject /Subtype /Form /BBox [0 0 1 1]", bytes)] },
    ],
    ["UTF-16", { objects: [`<</Title ${utf16(SECRET)}>>`] }],
    ["UTF-8", { objects: [`<</Title (\xef\xbb\xbf${SECRET})>>`] }],
    ["a name", { objects: ["<</OCGs /heron#20quarry#20fee>>"] }],
    ["a key", { objects: ["<</heron#20quarry#20fee 1>>"] }],
    ["a key that stands twice", { objects: [`<</A (${SECRET}) /A (x)>>`] }],
    ["a comment in an object", { objects: [`<</A 1 % ${SECRET}\n>>`] }],
    ["a script", { objects: [`<</S /JavaScript /JS (app.alert\\("${SECRET}"\\))>>`] }],
    ["a script in a stream", { objects: [stream("", Buffer.from(`var a = "${SECRET}";`))] }],
    [
      "XMP",
      {
        objects: [
          stream(
            "/Type /Metadata /Subtype /XML",
            Buffer.from(`<x:xmpmeta><dc:title>${SECRET}</dc:title></x:xmpmeta>`),
          ),
        ],
      },
    ],
    ["a trailer", { trailer: `/Info <</Title (${SECRET})>>` }],
    ["bytes after the end", { after: SECRET }],
    ["bytes between objects", { between: `%${SECRET}\n` }],
    ["bytes before the header", { before: `${SECRET}\n` }],
    [
      "bytes behind a packed stream",
      { packed: Buffer.concat([deflateSync("q Q"), Buffer.from(SECRET)]), filter: "/FlateDecode" },
    ],
    ["a picture within content", { content: `BI /W 1 /H 1 ID ${SECRET}\nEI` }],
  ])("%s", (_, parts: Parameters<typeof pdfOf>[0]) => {
    const reading = read("a.pdf", pdfOf(parts));
    expect(placesOf(reading, SECRET)).not.toEqual([]);
    expect(reading.unread).toEqual([]);
  });
});

describe("PDFs that other programs write", () => {
  let plain: Uint8Array;
  beforeAll(async () => {
    const pdf = await PDFDocument.create();
    pdf.setTitle(`title ${SECRET}`);
    pdf
      .addPage()
      .drawText(`page ${SECRET}`, { font: await pdf.embedFont(StandardFonts.TimesRoman), size: 11 });
    await pdf.attach(deflateSync(Buffer.from(`attached ${SECRET}`)), `name ${SECRET}.bin`, {
      description: `described ${SECRET}`,
    });
    const form = pdf.getForm();
    const field = form.createTextField("field");
    field.setText(`field ${SECRET}`);
    field.addToPage(pdf.getPage(0));
    pdf.catalog.set(
      PDFName.of("PageLabels"),
      pdf.context.obj({ Nums: [0, { P: PDFHexString.fromText(`label ${SECRET}`) }] }),
    );
    const outline = pdf.context.register(pdf.context.obj({ Title: PDFString.of(`outline ${SECRET}`) }));
    pdf.catalog.set(PDFName.of("Outlines"), pdf.context.obj({ First: outline, Last: outline }));
    plain = await pdf.save({ useObjectStreams: false });
  });
  const each = ["title", "page", "attached", "name", "described", "field", "label", "outline"];

  it.each([
    ["as it is", []],
    ["object streams", ["--object-streams=generate"]],
    ["every stream unpacked", ["--qdf"]],
    ["linearized", ["--linearize", "--object-streams=generate"]],
  ])("%s", async (_, args) => {
    const reading = read("a.pdf", args.length === 0 ? plain : await qpdf(plain, ...args));
    for (const word of each) expect(placesOf(reading, `${word} ${SECRET}`), word).not.toEqual([]);
    expect(reading.unread).toEqual([]);
    expect(kindsOf(reading)).toEqual(expect.arrayContaining(["attachment", "form-field"]));
    expect(kindsOf(reading)).not.toContain("incremental-update");
  });

  it("reads what an earlier revision said", async () => {
    const pdf = await PDFDocument.load(plain, { forIncrementalUpdate: true });
    pdf.setTitle("harmless");
    const after = await pdf.save({ useObjectStreams: false, rewrite: false });
    const reading = read("a.pdf", after);
    expect(placesOf(reading, `title ${SECRET}`)).not.toEqual([]);
    expect(placesOf(reading, "harmless")).not.toEqual([]);
    expect(kindsOf(reading)).toContain("incremental-update");
  });

  it("reports a file that is encrypted, even without a password", async () => {
    const locked = await qpdf(plain, "--encrypt", "", "owner", "256", "--");
    expect(read("a.pdf", locked).unread.map(({ why }) => why)).toContain(
      "encrypted: remove its password and its restrictions",
    );
  });
});

it.each([
  ["a filter that is not known", pdfOf({ packed: Buffer.from("x"), filter: "/SomeDecode" })],
  ["a stream that is broken", pdfOf({ packed: Buffer.from("no such stream"), filter: "/FlateDecode" })],
  ["glyphs that have no characters", pdfOf({ content: "BT /F4 12 Tf <00010002> Tj ET" })],
  ["values without end", pdfOf({ objects: ["[".repeat(5000)] })],
])("reports %s", (_, bytes) => {
  expect(read("a.pdf", bytes).unread).not.toEqual([]);
});

it("reads a file of nothing but beginnings in no time", () => {
  expect(read("a.pdf", Buffer.from(`%PDF-1.7\n${"1 0 obj<<(".repeat(20_000)}`)).strands).not.toEqual([]);
});
