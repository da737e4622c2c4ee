import { FileToBe, line, outlines, text } from "../../foreign-pdfs/build.ts";
import { xmp } from "../beside/pictures.ts";
import { type Bed, Sower } from "../canary.ts";
import { MEETING } from "../public-tree.ts";

/** A PDF beside the papers: a secret on its pages and in everything that a PDF carries besides them. */
export async function pdf(): Promise<Bed> {
  const from = new Sower("PDF");
  const file = await FileToBe.begin();
  const size = [595, 842] as const;
  const first = file.page({
    size,
    content: line(
      from.sow(
        "page",
        "sentence",
        "The surveyor found arsenic under the playground and was told to dig somewhere else",
      ),
      60,
      760,
      10,
    ),
  });
  const attached = file.add({
    Type: "Filespec",
    F: text(from.sow("name of an attachment", "file name", "confession-of-the-first-surveyor.txt")),
    EF: file.obj({
      F: file.stream(
        from.sow(
          "attachment",
          "sentence",
          "I dug where I was told and signed what was put before me by the deputy",
        ),
        { Type: "EmbeddedFile" },
      ),
    }),
  });
  const note = file.add({
    Type: "Annot",
    Subtype: "Text",
    Rect: [400, 700, 420, 720],
    T: text(from.sow("author of a note", "name", "Clementine Abbacott-Fry")),
    Contents: text(
      from.sow(
        "note",
        "sentence",
        "Ask him why the second borehole was filled with concrete the same evening",
      ),
    ),
  });
  file.page({
    size,
    content: line(
      from.sow(
        "second page",
        "sentence",
        "Remediation would take eleven years and swallow the whole price of the land",
      ),
      60,
      760,
      10,
    ),
    entries: { Annots: [note] },
  });
  const element = file.add({
    Type: "StructElem",
    S: "Figure",
    Alt: text(
      from.sow(
        "alternative text",
        "sentence",
        "Map of the boreholes with a skull drawn beside the sandpit by the foreman",
      ),
    ),
  });
  file.catalog({
    Names: file.obj({ EmbeddedFiles: file.obj({ Names: [text("a"), attached] }) }),
    Outlines: outlines(file, [
      { title: from.sow("outline", "title", "Arsenic below the sandpit"), page: first },
    ]),
    StructTreeRoot: file.add({ Type: "StructTreeRoot", K: [element] }),
    Metadata: file.context.register(
      file.context.stream(
        xmp(
          from.sow(
            "XMP description",
            "sentence",
            "Second draft after the deputy had struck out the pages on groundwater",
          ),
        ),
        { Type: "Metadata", Subtype: "XML" },
      ),
    ),
  });
  file.info({
    Title: text(from.sow("title", "title", "Ground report by Thistlewood Geochemical")),
    Author: text(from.sow("author", "name", "Ptolemy Garrick-Saville")),
    Subject: text(from.sow("subject", "words", "poisoned playground at Quillonfield")),
    Keywords: text(from.sow("keywords", "words", "arsenic, hush money, sandpit")),
  });
  return {
    files: { [`meetings/${MEETING}/05-ground.pdf`]: await file.finish() },
    canaries: from.canaries,
  };
}
