import { zipped } from "../../../../src/imports/docx/zip.ts";

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ' +
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"';

const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A paragraph of plain words. */
export const par = (words: string, properties = ""): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;

/** The smallest Word file with a body, as Word would write it: quirks that LibreOffice cannot make. `parts` lie below "word/". */
export function wordFile(
  body: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const related = Object.keys(parts)
    .map((name, index) => `<Relationship Id="p${index}" Type="${REL}/${kindOf(name)}" Target="${name}"/>`)
    .join("");
  const files: Record<string, string | Uint8Array> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="emf" ContentType="image/x-emf"/><Default Extension="png" ContentType="image/png"/></Types>',
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related}<Relationship Id="far" Type="${REL}/hyperlink" Target="file:///C:/plan.docx" TargetMode="External"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        `word/${name}`,
        typeof part === "string" ? part.replace(/^<([\w:]+)/, `<$1 ${W}`) : part,
      ]),
    ),
  };
  return zipped(
    new Map(
      Object.entries(files).map(([name, part]) => [
        name,
        typeof part === "string" ? Buffer.from(part) : part,
      ]),
    ),
  );
}

const kindOf = (name: string): string =>
  /^(?:media\/)?([a-z]+)/.exec(name)?.[1]?.replace(/^(?:picture|media)$/, "image") ?? "";
