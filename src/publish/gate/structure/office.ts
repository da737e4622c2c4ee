import { inflatedRaw } from "../read/unpack.ts";
import type { Fault, FaultKind } from "./fault.ts";

/** What a file of a word processor or spreadsheet keeps from who looks at it, and in which of its parts. */
const SIGNS: readonly (readonly [part: RegExp, sign: RegExp, kind: FaultKind, how: string])[] = [
  [/^word\/.*\.xml$/, /<w:(?:ins|del|moveFrom|moveTo)\s/, "tracked-change", "tracked changes"],
  [/^word\/comments.*\.xml$/, /<w:comment\s/, "comment", "comments"],
  [/^word\/.*\.xml$/, /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/, "hidden-text", "hidden text"],
  [/^xl\/workbook\.xml$/, /<sheet\s[^>]*state="(?:hidden|veryHidden)"/, "hidden-text", "a hidden sheet"],
  [/^xl\/worksheets\/.*\.xml$/, /<col\s[^>]*hidden="(?:1|true)"/, "hidden-text", "hidden columns"],
  [/^xl\/worksheets\/.*\.xml$/, /<row\s[^>]*hidden="(?:1|true)"/, "hidden-text", "hidden rows"],
  [/^xl\/.*comments.*\.xml$/i, /<comment\s/, "comment", "comments"],
  [/^ppt\/slides\/.*\.xml$/, /<p:sld\s[^>]*show="(?:0|false)"/, "hidden-text", "a hidden slide"],
  [/^ppt\/notesSlides\//, /<a:t>/, "comment", "speaker’s notes"],
  [/^docProps\/core\.xml$/, /<(?:dc:creator|cp:lastModifiedBy)>[^<]/, "author", "the name of who wrote it"],
  [/^docProps\/app\.xml$/, /<(?:Company|Manager)>[^<]/, "author", "the name of who wrote it"],
];

/** What a docx, xlsx or pptx file hides. Any other ZIP file has none of these parts. */
export function officeFaults(bytes: Uint8Array): readonly Fault[] {
  const faults = new Map<string, Fault>();
  for (const { name, text } of partsOf(bytes))
    for (const [part, sign, kind, how] of SIGNS)
      if (part.test(name) && sign.test(text))
        faults.set(`${kind} ${how}`, { kind, where: "office file", how });
  return [...faults.values()];
}

/** The parts of a ZIP file that can be read, by the list at its end (APPNOTE 6.3, 4.3). */
function* partsOf(bytes: Uint8Array): Generator<{ readonly name: string; readonly text: string }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 <= bytes.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    if (!/\.xml$/.test(name) || local + 30 > bytes.length) continue;
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const data = bytes.subarray(start, start + view.getUint32(at + 20, true));
    if (view.getUint16(at + 10, true) === 0) yield { name, text: new TextDecoder().decode(data) };
    else {
      const inner = inflatedRaw(data);
      if ("bytes" in inner) yield { name, text: new TextDecoder().decode(inner.bytes) };
    }
  }
}
