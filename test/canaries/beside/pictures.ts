import { crc32, deflateSync } from "node:zlib";

export const WIDTH = 48;
export const HEIGHT = 32;

/** The colours of a picture that is nobody else's: eight bits of red, green and blue a pixel, drawn from its seed. */
export function pixels(seed: number): Uint8Array {
  const bytes = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1) {
      const at = (y * WIDTH + x) * 3;
      // Soft patches rather than noise, as a plan or a photograph has them.
      bytes[at] = 128 + 120 * Math.sin((x * (seed + 3)) / 17 + y / 5);
      bytes[at + 1] = 128 + 120 * Math.cos((y * (seed + 5)) / 11 - x / 7);
      bytes[at + 2] = 128 + 120 * Math.sin((x + y * seed) / 9);
    }
  return bytes;
}

/** One chunk of a PNG (PNG specification, 5.3). */
export function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG of these pixels with further chunks before its picture. */
export function png(colours: Uint8Array, extra: readonly Uint8Array[] = [], level = 9): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Array.from({ length: HEIGHT }, (_, y) =>
    Buffer.concat([Buffer.from([0]), colours.subarray(y * WIDTH * 3, (y + 1) * WIDTH * 3)]),
  );
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    ...extra,
    chunk("IDAT", deflateSync(Buffer.concat(rows), { level })),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** `tEXt`: a keyword, a zero, Latin-1. */
export const plainText = (keyword: string, words: string): Uint8Array =>
  chunk("tEXt", Buffer.from(`${keyword}\0${words}`, "latin1"));

/** `zTXt`: the same, deflated. */
export const packedText = (keyword: string, words: string): Uint8Array =>
  chunk(
    "zTXt",
    Buffer.concat([Buffer.from(`${keyword}\0\0`, "latin1"), deflateSync(Buffer.from(words, "latin1"))]),
  );

/** `iTXt`: UTF-8, deflated if asked. */
export const worldText = (keyword: string, words: string, packed: boolean): Uint8Array => {
  const text = Buffer.from(words);
  return chunk(
    "iTXt",
    Buffer.concat([
      Buffer.from(`${keyword}\0${packed ? "\x01" : "\0"}\0en\0\0`, "latin1"),
      packed ? deflateSync(text) : text,
    ]),
  );
};

/** Photographs of 48 by 32 pixels, without a word in them: a secret one, and one that everybody may see. */
export const SECRET_PHOTOGRAPH = Buffer.from(
  `/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNS
Mj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P
T0//wAARCAAgADADASIAAhEBAxEB/8QAGgABAAIDAQAAAAAAAAAAAAAAAwIEAAEFBv/EACYQAAIBBAEDAwUAAAAAAAAAAAECEQADITES
IkFhBFFxExQykaH/xAAYAQADAQEAAAAAAAAAAAAAAAABAwYAAv/EAB8RAAICAgIDAQAAAAAAAAAAAAECAAQRIQMxBRIiFP/aAAwDAQAC
EQMRAD8A80LjAjJHxVtHW7+Jg/yubLcpbPsae1fUbA990vkqfXzKcWWGxL6KAxUGQcHFDdTiSVMDvIiKIerKuCBMZp/u7d5DyVSfG6Bq
MDkiPa9gQGckEaNQYMvU2e+K21qVlXkDG6FpHeBoea6FIlcrFre9juSC8QZPwDiiucDo/qga+GUgnXeiNw8tyIq05KSHsSZW4w0Y63vp
SCAQai17qJU5PuKJnmc1ivAMbGqW1Fl6GZv1ZyIq3+Zgswk6jFWFMDryPOa5+3nGfNILjDBMx5pS+PYHqDjteujP/9k=`,
  "base64",
);

export const OPEN_PHOTOGRAPH = Buffer.from(
  `/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnP
k1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2
P/wAARCAAgADADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAUG/8QAFhAAAwAAAAAAAAAAAAAAAAAAABNh/8QAFwEBAQEBAAA
AAAAAAAAAAAAAAAUBBv/EABURAQEAAAAAAAAAAAAAAAAAAAAT/9oADAMBAAIRAxEAPwDUvofSW+h9ONi2qo+h9Jb6H0RKqj6H0lvofREq
mPofSW+h9KkU2qo+h9Jb6H0RKqj6H0lvofREq//Z`,
  "base64",
);

/** One segment of a JPEG (ITU-T T.81, B.1.1.4). */
export function segment(marker: number, data: Uint8Array): Uint8Array {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** A photograph with segments of baggage in front of it. */
export const jpeg = (photograph: Uint8Array, ...segments: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat([photograph.subarray(0, 2), ...segments, photograph.subarray(2)]);

/** An Exif segment with some of the text fields of TIFF: 0x010e description, 0x013b artist, 0x8298 copyright. */
export function exif(fields: Readonly<Record<number, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(fields).map(([tag, words]) => ({
    tag: Number(tag),
    bytes: typeof words === "string" ? Buffer.from(`${words}\0`) : Buffer.from(words),
  }));
  const directory = Buffer.alloc(2 + entries.length * 12 + 4);
  directory.writeUInt16LE(entries.length, 0);
  let behind = 8 + directory.length;
  entries.forEach(({ tag, bytes }, i) => {
    const at = 2 + i * 12;
    directory.writeUInt16LE(tag, at);
    directory.writeUInt16LE(2, at + 2);
    directory.writeUInt32LE(bytes.length, at + 4);
    directory.writeUInt32LE(behind, at + 8);
    behind += bytes.length;
  });
  const head = Buffer.from("Exif\0\0II*\0\x08\0\0\0", "latin1");
  return segment(0xe1, Buffer.concat([head, directory, ...entries.map(({ bytes }) => bytes)]));
}

/** What an XMP packet says of a title and a description. */
export function xmp(words: string, field: "title" | "description" | "rights" = "description"): string {
  const value = `<rdf:Alt><rdf:li xml:lang="x-default">${xmlText(words)}</rdf:li></rdf:Alt>`;
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:${field}>${value}</dc:${field}></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

export const xmlText = (words: string): string =>
  words.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;" })[sign] ?? "&gt;");

/** A JPEG's XMP segment. */
export const xmpSegment = (packet: string): Uint8Array =>
  segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${packet}`));
