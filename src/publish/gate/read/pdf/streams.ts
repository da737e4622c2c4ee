import type { Finds } from "../finds.ts";
import { type Document, typeOf } from "./document.ts";
import { wordsOf } from "./text-strings.ts";
import { isDict, nameOf, type PdfObject, type Value, Words } from "./values.ts";

/** Reads every stream that is no page's content: pictures, attachments, metadata, scripts, typefaces, and whatever else. */
export function readStreams(finds: Finds, document: Document, painted: ReadonlySet<PdfObject>): void {
  const names = fileNames(document);
  for (const object of document.objects) {
    if (object.stream === undefined || !isDict(object.value)) continue;
    const type = typeOf(object);
    if (type === "ObjStm") continue;
    const decoded = document.unpacked(object);
    if (decoded === undefined || type === "XRef") continue;
    const where = `object ${object.number}`;
    if (nameOf(document.at(object.value.get("Subtype"), object.revision)) === "Image") {
      // Samples of colours are no words, and bytes of grey would look like some.
      if (decoded.picture === "") finds.print(`${where}: picture`, decoded.bytes);
      else finds.file(`${where}: picture`, decoded.bytes);
    } else if (type === "EmbeddedFile" || names.has(object)) {
      finds.fact("attachment", where, "is an attached file");
      finds.file(`${where}: attachment`, decoded.bytes, names.get(object) ?? "");
    } else if (!painted.has(object)) finds.inside(`${where}: stream`, decoded.bytes);
  }
}

/** The names that attached files have. */
function fileNames(document: Document): ReadonlyMap<PdfObject, string> {
  const names = new Map<PdfObject, string>();
  const look = (value: Value, revision: number): void => {
    if (Array.isArray(value)) for (const each of value) look(each, revision);
    if (!isDict(value)) return;
    const files = document.at(value.get("EF"), revision);
    const said = document.at(value.get("UF") ?? value.get("F"), revision);
    if (isDict(files))
      for (const each of files.values()) {
        const file = document.objectAt(each, revision);
        if (file !== undefined) names.set(file, said instanceof Words ? (wordsOf(said.bytes)[0] ?? "") : "");
      }
    for (const each of value.values()) look(each, revision);
  };
  for (const { value, revision } of document.objects) look(value, revision);
  return names;
}
