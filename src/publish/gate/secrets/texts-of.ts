import { type Enclosed, readingOf, type Unread } from "../read/index.ts";
import type { OutputFile } from "../strand.ts";
import { isTyped, type PlacedText, typedTexts } from "./typed-texts.ts";

/** Everything that a file of a content tree says, and what of it could not be read. */
export interface TreeReading {
  readonly texts: readonly PlacedText[];
  readonly unread: readonly Unread[];
  readonly enclosed: readonly Enclosed[];
}

/** Places that say how a file of a format is made, as every file of that format says it. */
const MADE = new RegExp(
  [
    "\\bnames$|\\bnames, as UTF-8|names of elements|zip, name|instruction|doctype|labels of destinations|keyword$|font table|icc|jpeg application data",
    "attribute (?:xmlns.*|viewbox|d|points|transform|class|style|width|height|[xy][12]?|[cr][xy]?|d[xy]|fill.*|stroke.*|font.*|version)$",
    "attribute (?:preserveaspectratio|offset|gradient.*|text-.*|role|type|rel|charset|xml:space|opacity|clip.*|marker.*|mask|filter)$",
  ].join("|"),
  "i",
);

/** Addresses by which a format names its own words. */
const OF_A_FORMAT =
  /^https?:\/\/(?:www\.w3\.org|ns\.adobe\.com|purl\.org|schemas\.|www\.aiim\.org|www\.inkscape\.org|iptc\.org)/;

/** Runs of letters among packed bytes: tables of a picture read like words, and are those of every other picture. */
const RAW = /raw bytes|between its entries|extra field/;

/** Reads one file of a content tree: what somebody typed line by line, anything else as a stranger reads it. */
export function treeReading(file: OutputFile): TreeReading {
  const { strands, unread, enclosed } = readingOf(file);
  if (isTyped(file.path)) return { texts: typedTexts(file), unread: [], enclosed };
  const said = strands.filter(
    ({ where, text }) => !where.startsWith("file name") && !MADE.test(where) && !OF_A_FORMAT.test(text),
  );
  const words = said.filter(({ where }) => !RAW.test(where));
  const texts = (words.length > 0 ? words : said).map(
    ({ where, text }): PlacedText => ({
      text,
      placeAt: () => where,
      ...(RAW.test(where) && { isRaw: true as const }),
    }),
  );
  return { texts, unread, enclosed };
}
