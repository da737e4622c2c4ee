/** What a file is, by its first bytes; where they say nothing, by its name. */

export type Kind =
  | "pdf"
  | "png"
  | "jpeg"
  | "gif"
  | "riff"
  | "tiff"
  | "gzip"
  | "zlib"
  | "zip"
  | "woff"
  | "woff2"
  | "brotli"
  | "html"
  | "xml"
  | "json"
  | "ical"
  | "css"
  | "script"
  | "markdown"
  | "plain";

const MAGIC: readonly (readonly [Kind, string])[] = [
  ["pdf", "%PDF-"],
  ["png", "\x89PNG\r\n\x1a\n"],
  ["jpeg", "\xff\xd8\xff"],
  ["gif", "GIF87a"],
  ["gif", "GIF89a"],
  ["riff", "RIFF"],
  ["tiff", "II*\0"],
  ["tiff", "MM\0*"],
  ["gzip", "\x1f\x8b\x08"],
  ["zip", "PK\x03\x04"],
  ["zip", "PK\x05\x06"],
  ["woff", "wOFF"],
  ["woff2", "wOF2"],
  ["zlib", "\x78\x01"],
  ["zlib", "\x78\x5e"],
  ["zlib", "\x78\x9c"],
  ["zlib", "\x78\xda"],
];

const ENDINGS: Readonly<Record<string, Kind>> = {
  html: "html",
  htm: "html",
  xhtml: "html",
  xml: "xml",
  svg: "xml",
  atom: "xml",
  rss: "xml",
  xsl: "xml",
  xslt: "xml",
  opml: "xml",
  json: "json",
  webmanifest: "json",
  map: "json",
  geojson: "json",
  jsonld: "json",
  ics: "ical",
  vcf: "ical",
  ifb: "ical",
  css: "css",
  js: "script",
  mjs: "script",
  cjs: "script",
  md: "markdown",
  markdown: "markdown",
  br: "brotli",
};

const BEGINNINGS: readonly (readonly [Kind, RegExp])[] = [
  ["html", /^\s*(?:<!doctype html|<html)/i],
  ["xml", /^\s*<(?:\?xml|\?xpacket|svg|x:xmpmeta|rdf:RDF)/],
  ["html", /^\s*<[a-z!]/i],
  ["json", /^\s*[[{]\s*["[{\]}\d]/],
  ["ical", /^\s*BEGIN:V/i],
];

/** The format of bytes by their beginning; a PDF's may stand anywhere in the first kilobyte (ISO 32000-1, Annex H.3, 13). */
export function magicOf(bytes: Uint8Array): Kind | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString("latin1");
  const known = MAGIC.find(([, magic]) => start.startsWith(magic))?.[0];
  return known ?? (start.includes("%PDF-") ? "pdf" : undefined);
}

/** The format of writing, by the name of its file and then by how it begins. */
export function writingKind(path: string, text: string): Kind {
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  const start = text.slice(0, 200);
  return ENDINGS[ending] ?? BEGINNINGS.find(([, pattern]) => pattern.test(start))?.[0] ?? "plain";
}
