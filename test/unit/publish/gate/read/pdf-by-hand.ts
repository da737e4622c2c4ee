/** Parts of a PDF of one page, each where a test wants it. */
interface Parts {
  /** What the page paints, unpacked. */
  readonly content?: string;
  /** Or packed, with its filter. */
  readonly packed?: Buffer;
  readonly filter?: string;
  /** Objects that nothing refers to, unless the catalogue does. */
  readonly objects?: readonly string[];
  readonly catalog?: string;
  readonly page?: string;
  readonly trailer?: string;
  readonly before?: string;
  readonly between?: string;
  readonly after?: string;
}

const TABLE =
  "1 begincodespacerange <0000> <ffff> endcodespacerange 2 beginbfrange <0001> <001a> <0061> <0030> <0031> [<0020> <006600650065>] endbfrange";

/** A stream as an object, its bytes as characters. */
export const stream = (entries: string, bytes: Buffer, filter = ""): string =>
  `<<${entries} ${filter} /Length ${bytes.length}>>\nstream\n${bytes.toString("latin1")}\nendstream`;

/** Written by hand, so that no writer's habits stand between a test and the bytes. The first free object is 11. */
export function pdfOf(parts: Parts): Buffer {
  const { content = "q Q", packed, filter = "", objects = [], catalog = "", page = "", trailer = "" } = parts;
  const simple = "/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding";
  const numbered = [
    `<</Type /Catalog /Pages 2 0 R ${catalog}>>`,
    "<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842]>>",
    `<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</Font <</F1 5 0 R /F2 6 0 R /F3 7 0 R /F4 10 0 R>> /ExtGState <</G <</ca 0>>>>>> ${page}>>`,
    stream("", packed ?? Buffer.from(content, "latin1"), packed ? `/Filter ${filter}` : ""),
    `<<${simple} /WinAnsiEncoding>>`,
    "<</Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode 8 0 R /DescendantFonts [9 0 R]>>",
    `<<${simple} <</Differences [1 /h /e /r /o /n /uni0066]>>>>`,
    stream("", Buffer.from(TABLE)),
    "<</Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW 500>>",
    "<</Type /Font /Subtype /Type0 /BaseFont /Y /Encoding /Identity-H /DescendantFonts [9 0 R]>>",
    ...objects,
  ];
  const body = numbered.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join(parts.between ?? "");
  return Buffer.from(
    `${parts.before ?? ""}%PDF-1.7\n${body}trailer\n<</Root 1 0 R /Size 99 ${trailer}>>\nstartxref\n0\n%%EOF\n${parts.after ?? ""}`,
    "latin1",
  );
}
