import { deflateSync } from "node:zlib";
import { smallPdf } from "./small-pdf.ts";

const OBJECT = /(\d+) 0 obj\n([\s\S]*?)\nendobj\n/g;

/** The small file as packs are written: objects in an object stream, and a cross-reference stream with PNG rows (ISO 32000-1, 7.5.7 and 7.5.8). */
export function packedPdf(): Uint8Array {
  const loose = Buffer.from(smallPdf([])).toString("latin1");
  const objects = [...loose.matchAll(OBJECT)].map(([, number = "", body = ""]) => ({
    number: Number(number),
    body,
  }));
  const plain = objects.filter(({ body }) => !body.includes("\nstream\n"));
  const streams = objects.filter(({ body }) => body.includes("\nstream\n"));
  const last = objects.length;
  const rows = new Map<number, readonly number[]>([[0, [0, 0, 0]]]);
  let file = "%PDF-1.7\n";
  const add = (number: number, body: string): void => {
    rows.set(number, [1, file.length, 0]);
    file += `${number} 0 obj\n${body}\nendobj\n`;
  };
  const deflated = (entries: string, bytes: string | Uint8Array): string => {
    const data = deflateSync(typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes).toString(
      "latin1",
    );
    return `<< ${entries} /Filter /FlateDecode /Length ${data.length} >>\nstream\n${data}\nendstream`;
  };
  for (const { number, body } of streams) add(number, body);
  let offset = 0;
  const head = plain.map(({ number, body }, index) => {
    rows.set(number, [2, last + 1, index]);
    offset += body.length + 1;
    return `${number} ${offset - body.length - 1}`;
  });
  const first = `${head.join(" ")} `;
  const bodies = plain.map(({ body }) => `${body} `).join("");
  add(last + 1, deflated(`/Type /ObjStm /N ${plain.length} /First ${first.length}`, first + bodies));
  const start = file.length;
  rows.set(last + 2, [1, start, 0]);
  const trailer = /trailer\n<< \/Size \d+ (.*) >>/.exec(loose)?.[1] ?? "";
  const parameters = "/DecodeParms << /Predictor 12 /Columns 5 >>";
  const table = deflated(
    `/Type /XRef /Size ${last + 3} /W [1 3 1] ${parameters} ${trailer}`,
    predicted(rows, last + 2),
  );
  file += `${last + 2} 0 obj\n${table}\nendobj\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

/** Rows of one, three and one bytes, by turns as they are and each less the row above, with the kind of prediction first. */
function predicted(rows: ReadonlyMap<number, readonly number[]>, last: number): Uint8Array {
  const plain = Array.from({ length: last + 1 }, (_, number) => {
    const [kind = 0, second = 0, third = 0] = rows.get(number) ?? [];
    return [kind, second >> 16, (second >> 8) & 0xff, second & 0xff, third];
  });
  return Uint8Array.from(
    plain.flatMap((row, at) =>
      at % 2 === 0 ? [0, ...row] : [2, ...row.map((byte, column) => byte - (plain[at - 1]?.[column] ?? 0))],
    ),
  );
}
