/** A PDF put together from what a case says of it, object by object, with a right table at its end. */

export interface RawPdf {
  /** Entries of the catalogue, of page 1, of its resources, of the trailer: "/OpenAction 5 0 R". */
  readonly catalog?: string;
  readonly page?: string;
  readonly resources?: string;
  readonly trailer?: string;
  /** Operators of page 1. */
  readonly content?: string;
  /** Objects 5, 6, 7 ... as they stand in the file. */
  readonly objects?: readonly string[];
  /** What stands before the first line, behind the last, and instead of the address of the table. */
  readonly before?: string;
  readonly after?: string;
  readonly startxref?: string;
}

/** The bytes of the file. Objects: 1 catalogue, 2 pages, 3 page 1, 4 its content. */
export function rawPdf(said: RawPdf): Uint8Array {
  const content = said.content ?? "BT /F1 12 Tf 60 760 Td (A plan) Tj ET";
  const objects = [
    `<</Type/Catalog/Pages 2 0 R ${said.catalog ?? ""}>>`,
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>${said.resources ?? ""}>> ${said.page ?? ""}>>`,
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    ...(said.objects ?? []),
  ];
  let file = `${said.before ?? ""}%PDF-1.7\n`;
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = file.length;
  const rows = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R ${said.trailer ?? ""}>>\nstartxref\n${said.startxref ?? table}\n%%EOF\n${said.after ?? ""}`;
  return Buffer.from(file, "latin1");
}
