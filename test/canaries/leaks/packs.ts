import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import type { Leak } from "./leak.ts";

/** A leak in a pack that the press made: a whole, tagged PDF of many objects, opened, spoilt and saved again. */
const inPack = (name: string, spoil: (pack: PDFDocument, secret: string) => Promise<void> | void): Leak => ({
  name: `pack: ${name}`,
  on: /^meetings\/.*\.pdf$/,
  write: async (secret, host) => {
    const pack = await PDFDocument.load(host, { updateMetadata: false });
    await spoil(pack, secret);
    return pack.save();
  },
});

/** Leaks in a pack. */
export const PACKS: readonly Leak[] = [
  inPack("title", (pack, secret) => pack.setTitle(secret)),
  inPack("keywords", (pack, secret) => pack.setKeywords([secret])),
  inPack("small print of the last page", async (pack, secret) => {
    const font = await pack.embedFont(StandardFonts.Helvetica);
    pack.getPages().at(-1)?.drawText(secret, { x: 40, y: 20, size: 3, font });
  }),
  inPack("attachment", (pack, secret) => pack.attach(Buffer.from(secret), "notes.txt")),
  inPack("object that nothing names", (pack, secret) => {
    pack.context.register(pack.context.flateStream(secret));
  }),
  {
    name: "pack: bytes behind the end",
    on: /^meetings\/.*\.pdf$/,
    write: (secret, host) => Buffer.concat([host, Buffer.from(`\n% ${secret}\n`)]),
  },
];
