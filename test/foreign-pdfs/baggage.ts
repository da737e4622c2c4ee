/** A report with everything that a file can carry besides its pages. */
import { type Entries, FileToBe, line, text } from "./build.ts";

/** Words that stand in the baggage only; none of them may be in a pack. */
export const BAGGAGE_WORDS = [
  "reviewer",
  "spreadsheet",
  "Auditor",
  "undisclosed",
  "calc.exe",
  "keystroke",
  "typewriter",
];

export async function baggage(): Promise<Uint8Array> {
  const file = await FileToBe.begin();
  const script = (code: string) => file.obj({ S: "JavaScript", JS: text(code) });
  const attached = file.add({
    Type: "Filespec",
    F: text("spreadsheet.csv"),
    EF: file.obj({ F: file.stream("undisclosed,1\n", { Type: "EmbeddedFile" }) }),
  });
  const annotation = (subtype: string, entries: Entries) =>
    file.add({ Type: "Annot", Subtype: subtype, Rect: [400, 700, 420, 720], ...entries });
  const thumbnail = file.stream(new Uint8Array(12), {
    Width: 2,
    Height: 2,
    ColorSpace: "DeviceRGB",
    BitsPerComponent: 8,
  });
  const look = file.stream("1 1 0 rg 0 0 20 20 re f", {
    Type: "XObject",
    Subtype: "Form",
    BBox: [0, 0, 20, 20],
  });
  const page = file.page({
    size: [595, 842],
    content: line("Report of the treasurer", 60, 760, 18, "F2") + line("All is well.", 60, 720),
    entries: {
      Thumb: thumbnail,
      PieceInfo: file.obj({ Maker: file.obj({ Private: file.obj({ Note: text("undisclosed") }) }) }),
      AA: file.obj({ O: script("app.alert('keystroke')") }),
      Metadata: file.stream("<x>Auditor</x>", { Type: "Metadata", Subtype: "XML" }),
    },
  });
  const says = (words: string) => ({ Contents: text(words), AP: file.obj({ N: look }) });
  file.set(file.document.getPage(0).node, {
    Annots: [
      annotation("Text", says("The reviewer disagrees")),
      annotation("Highlight", { ...says("reviewer"), QuadPoints: [60, 770, 200, 770, 60, 755, 200, 755] }),
      // Written into the list itself, as some programs do.
      file.obj({ Type: "Annot", Subtype: "Text", Rect: [1, 1, 2, 2], Contents: text("reviewer again") }),
      annotation("Popup", { Parent: page }),
      annotation("FreeText", says("typewriter words")),
      annotation("Stamp", says("reviewer")),
      annotation("Redact", says("reviewer")),
      annotation("FileAttachment", { FS: attached }),
      annotation("Link", { A: file.obj({ S: "Launch", F: text("calc.exe") }) }),
      annotation("Link", { A: script("app.alert('keystroke')") }),
      annotation("Link", { A: file.obj({ S: "URI", URI: text("javascript:keystroke()") }) }),
    ],
  });
  file.catalog({
    OpenAction: script("app.alert('keystroke')"),
    Names: file.obj({
      JavaScript: file.obj({ Names: [text("start"), script("keystroke()")] }),
      EmbeddedFiles: file.obj({ Names: [text("spreadsheet.csv"), attached] }),
    }),
    Metadata: file.stream("<x>Auditor</x>", { Type: "Metadata", Subtype: "XML" }),
  });
  file.info({ Title: text("Report"), Author: text("Auditor"), Keywords: text("undisclosed") });
  return file.finish();
}
