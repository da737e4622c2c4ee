import { FileToBe, line, text } from "../../foreign-pdfs/build.ts";
import { qpdf } from "../../foreign-pdfs/qpdf.ts";
import type { Leak } from "./leak.ts";
import { pdfWith } from "./pdf-pages.ts";

const latin = (pdf: Uint8Array): string => Buffer.from(pdf).toString("latin1");
const raw = (pdf: string): Uint8Array => Buffer.from(pdf, "latin1");

async function plain(content = line("A plan of the harbour.", 60, 790)): Promise<Uint8Array> {
  const file = await FileToBe.begin();
  file.page({ size: [595, 842], content });
  return file.finish();
}

/** A file whose first page was replaced by a later revision (ISO 32000-2, 7.5.6): the earlier one is still there. */
export function revised(pdf: Uint8Array, content: string): Uint8Array {
  const before = latin(pdf);
  const object = /\/Contents (\d+) 0 R/.exec(before)?.[1];
  const root = /\/Root (\d+) 0 R/.exec(before)?.[1];
  const size = /\/Size (\d+)/.exec(before)?.[1];
  const from = /startxref\s+(\d+)/.exec(before)?.[1];
  if (!object || !root || !size || !from) throw new Error("this is not the file that was expected");
  const update = `${object} 0 obj\n<< /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`;
  const xref = `xref\n${object} 1\n${String(before.length + 1).padStart(10, "0")} 00000 n \n`;
  const trailer = `trailer\n<< /Size ${size} /Root ${root} 0 R /Prev ${from} >>`;
  const start = before.length + 1 + update.length;
  return raw(`${before}\n${update}${xref}${trailer}\nstartxref\n${start}\n%%EOF\n`);
}

const own = (name: string, write: (secret: string) => Promise<Uint8Array>): Leak => ({
  name: `PDF: ${name}`,
  as: "meetings/plan.pdf",
  write,
});
const unreachable = (name: string, entries: (file: FileToBe, secret: string) => void, packed = false): Leak =>
  pdfWith(
    name,
    (file, secret) => {
      entries(file, secret);
      return {};
    },
    packed,
  );

/** What is left in a PDF that no page shows any more, and what lies round its objects. */
export const PDF_REMAINS: readonly Leak[] = [
  unreachable("unreachable object", (file, secret) => void file.add({ Note: text(secret) })),
  unreachable(
    "unreachable object in an object stream",
    (file, secret) => void file.add({ Note: text(secret) }),
    true,
  ),
  unreachable(
    "unreachable page",
    (file, secret) =>
      void file.add({
        Type: "Page",
        MediaBox: [0, 0, 595, 842],
        Resources: file.obj({ Font: file.fonts }),
        Contents: file.stream(line(secret.replace(/[^ -~]/g, " "), 60, 700)),
      }),
  ),
  unreachable(
    "unreachable stream of hexadecimal digits",
    (file, secret) =>
      void file.context.register(
        file.context.stream(`${Buffer.from(secret).toString("hex")}>`, { Filter: "ASCIIHexDecode" }),
      ),
  ),
  unreachable("unreachable stream with two filters", (file, secret) => {
    const packed = file.context.flateStream(secret).getContents();
    file.context.register(
      file.context.stream(`${ascii85(packed)}~>`, { Filter: ["ASCII85Decode", "FlateDecode"] }),
    );
  }),
  own("earlier revision", async (secret) =>
    revised(await plain(line(secret, 60, 700)), line("Nothing.", 60, 700)),
  ),
  own("later revision", async (secret) =>
    revised(await plain(), `BT /F1 9 Tf <${Buffer.from(secret, "latin1").toString("hex")}> Tj ET`),
  ),
  own("bytes behind the end", async (secret) => raw(`${latin(await plain())}\n${secret}\n`)),
  own("comment before the first object", async (secret) => {
    const pdf = latin(await plain());
    return raw(pdf.replace("\n", `\n%${secret.replace(/[^ -~]/g, "?")}\n`));
  }),
  {
    ...own("protected for its owner", async (secret) => {
      const pdf = await plain(line(secret.replace(/[^ -~]/g, " "), 60, 700));
      return qpdf(pdf, "--encrypt", "", "owner", "256", "--");
    }),
    isLocked: true,
  },
  own("a PDF attached to a PDF", async (secret) => {
    const file = await FileToBe.begin();
    file.page({ size: [595, 842], content: "" });
    const inner = await plain(line(secret.replace(/[^ -~]/g, " "), 60, 700));
    const spec = file.add({
      Type: "Filespec",
      F: text("a.pdf"),
      EF: file.obj({ F: file.stream(inner, { Type: "EmbeddedFile" }) }),
    });
    file.catalog({ Names: file.obj({ EmbeddedFiles: file.obj({ Names: [text("a"), spec] }) }) });
    return file.finish();
  }),
];

/** Bytes in the alphabet of ASCII85 (ISO 32000-2, 7.4.3), without its end. */
function ascii85(bytes: Uint8Array): string {
  const groups: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const four = Buffer.alloc(4);
    const part = bytes.subarray(at, at + 4);
    four.set(part);
    let value = four.readUInt32BE();
    let five = "";
    for (let i = 0; i < 5; i += 1) {
      five = String.fromCharCode((value % 85) + 33) + five;
      value = Math.floor(value / 85);
    }
    groups.push(five.slice(0, part.length + 1));
  }
  return groups.join("");
}
