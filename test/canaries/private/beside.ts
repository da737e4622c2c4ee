import {
  exif,
  jpeg,
  pixels,
  plainText,
  png,
  SECRET_PHOTOGRAPH,
  worldText,
  xmp,
  xmpSegment,
} from "../beside/pictures.ts";
import { zip } from "../beside/zip.ts";
import { type Bed, Sower } from "../canary.ts";
import { MEETING } from "../public-tree.ts";

const AT = `meetings/${MEETING}`;

/** Pictures with secrets in everything they can carry besides their pixels. */
export function pictures(): Bed {
  const from = new Sower("picture");
  return {
    canaries: from.canaries,
    files: {
      [`${AT}/05-tanks-under-the-yard.png`]: png(pixels(1), [
        plainText("Title", from.sow("PNG title", "title", "Tanks survey by Ravensbourne Drilling")),
        worldText(
          "Description",
          from.sow(
            "PNG description",
            "sentence",
            "Photographed at dawn so that the night watchman would not see the drone",
          ),
          true,
        ),
      ]),
      [`${AT}/05-cottage.jpg`]: jpeg(
        SECRET_PHOTOGRAPH,
        exif({
          270: from.sow(
            "JPEG description",
            "sentence",
            "Kitchen of the elder tenant with her medicines along the window sill",
          ),
          315: from.sow("JPEG artist", "name", "Isadora Penhallow-Quist"),
          33432: from.sow("JPEG copyright", "words", "Nightjar Covert Photography"),
        }),
        xmpSegment(
          xmp(
            from.sow(
              "JPEG XMP",
              "sentence",
              "Taken through the letter box by an agent of the purchaser in November",
            ),
          ),
        ),
      ),
      [`${AT}/05-boundary.svg`]: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 40" role="img">
<title>${from.sow("SVG title", "title", "Boundary before the hedge was moved")}</title>
<desc>${from.sow("SVG description", "sentence", "The dotted line shows how much of the allotments the purchaser believes he is buying")}</desc>
<metadata>${from.sow("SVG metadata", "words", "drawn by Cartwright Perrigo Cadastral")}</metadata>
<path d="M3 3h84v34h-84z" fill="none" stroke="black"/>
<text x="9" y="20">${from.sow("SVG words", "words", "ransom strip, nine inches")}</text></svg>
`,
    },
  };
}

/** Tables and papers of an office's programs. */
export function officeFiles(): Bed {
  const from = new Sower("office file");
  const main = "http://schemas.openxmlformats.org/";
  const paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
  return {
    canaries: from.canaries,
    files: {
      [`${AT}/05-bids.csv`]: `Bidder,${from.sow("CSV heading", "words", "Undertaking about the weighbridge")}
${from.sow("CSV cell", "words", "Hollingworth & Daughters Aggregates")},${from.sow("CSV sum", "sum", "£2,776,090")}
`,
      [`${AT}/05-diary.txt`]: `${from.sow("plain text", "sentence", "Lunch with Tavistoke at the oyster house, who paid and asked for no receipt.")}\n`,
      [`${AT}/05-letter.docx`]: zip({
        "[Content_Types].xml": `<Types xmlns="${main}package/2006/content-types"/>`,
        "word/document.xml": `<w:document xmlns:w="${main}wordprocessingml/2006/main"><w:body>${paragraph(
          from.sow(
            "Word paragraph",
            "sentence",
            "Dear Augusta, burn this once you have read what the ombudsman's clerk let slip",
          ),
        )}</w:body></w:document>`,
        "word/comments.xml": `<w:comments xmlns:w="${main}wordprocessingml/2006/main"><w:comment>${paragraph(
          from.sow(
            "Word comment",
            "sentence",
            "Can we really say that he bribed the lighthouse keeper in writing?",
          ),
        )}</w:comment></w:comments>`,
        "docProps/core.xml": `<cp:coreProperties xmlns:cp="${main}package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${from.sow("Word title", "title", "Letter to the Ombersley widow")}</dc:title><dc:creator>${from.sow("Word author", "name", "Montague Swithinbank-Orr")}</dc:creator></cp:coreProperties>`,
      }),
      [`${AT}/05-sums.xlsx`]: zip({
        "xl/workbook.xml": `<workbook xmlns="${main}spreadsheetml/2006/main"><sheets><sheet name="Sums" sheetId="1"/><sheet name="${from.sow("hidden sheet's name", "words", "Kickbacks by parish")}" sheetId="2" state="hidden"/></sheets></workbook>`,
        "xl/sharedStrings.xml": `<sst xmlns="${main}spreadsheetml/2006/main"><si><t>${from.sow("Excel cell", "sentence", "Paid to the verger of Saint Osyth for looking the other way")}</t></si></sst>`,
        "xl/worksheets/sheet2.xml": `<worksheet xmlns="${main}spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>${from.sow("Excel figure", "sum", "7350422.18")}</v></c></row></sheetData></worksheet>`,
      }),
    },
  };
}

/** Files whose very names give something away. */
export function tellingNames(): Bed {
  const from = new Sower("file name");
  const paper = from.sow("paper", "file name", "08-dismissal-of-the-harbourmaster");
  const picture = from.sow("picture", "file name", "bloodstain-on-the-quayside-ledger");
  const plan = from.sow("table", "file name", "ransom-paid-to-smugglers-of-pilot-stairs");
  return {
    canaries: from.canaries,
    files: {
      [`${AT}/${paper}.md`]: `---\ntitle: An appointment\nitem: "7"\nexempt: { paragraphs: [1] }\nkind: appendix\n---\nAs [was said](${plan}.csv).\n\n![A picture](${picture}.png)\n`,
      [`${AT}/${picture}.png`]: png(pixels(2)),
      [`${AT}/${plan}.csv`]: "Year,Sum\n2026,1\n",
    },
  };
}
