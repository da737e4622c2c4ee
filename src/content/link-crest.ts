import type { Crest } from "../model/crest.ts";
import { nearest } from "../model/meant.ts";
import type { ContentFile } from "./files.ts";
import { type PictureFault, readPicture } from "./read-picture.ts";
import type { Reader } from "./reader.ts";
import type { Source } from "./source.ts";

/** Every page asks for the crest: with more bytes than these it is slower to fetch than the page. */
const LARGEST = 40_000;

/** The crest that council.yaml names, if it can be shown; what is wrong with it is found, and pictures nobody names. */
export function linkCrest(
  source: Source,
  typed: string | undefined,
  pictures: ReadonlyMap<string, ContentFile>,
  reader: Reader,
): Crest | undefined {
  for (const name of pictures.keys())
    if (name !== typed && (typed === undefined || pictures.has(typed))) findUnnamed(name, typed, reader);
  if (typed === undefined) return undefined;
  const file = pictures.get(typed);
  if (!file) {
    const near =
      nearest(typed.slice(typed.lastIndexOf("/") + 1), [...pictures.keys()]) ?? [...pictures.keys()][0];
    const way = near === undefined ? "put an SVG or PNG there" : `write crest: ${near}`;
    reader.find(source, ["crest"], {
      id: "crest-not-found",
      message: `there is no picture “${typed.slice(0, 80)}” beside council.yaml`,
      help: `${way}, or take this line out`,
    });
    return undefined;
  }
  const read = readPicture(file);
  if ("message" in read) findFault(file, read, reader);
  if (file.size > LARGEST)
    reader.findFile(file.path, {
      id: "crest-too-heavy",
      severity: "warning",
      message: `the crest has ${Math.ceil(file.size / 1000)} kB, and every page asks for it; ${LARGEST / 1000} kB are enough`,
      help: "save it smaller: 160 pixels high as a PNG, or as a plain SVG without embedded pictures",
    });
  return "message" in read ? undefined : { name: typed, bytes: file.bytes, stamp: file.stamp, ...read };
}

function findUnnamed(name: string, crest: string | undefined, reader: Reader): void {
  reader.findFile(name, {
    id: "file-misplaced",
    message: `nothing reads ${name} here: the only picture beside council.yaml is the council's crest`,
    help:
      crest === undefined
        ? `write crest: ${name} in council.yaml, or put it into pages/`
        : "take it away, or put it into pages/ or beside a paper",
  });
}

function findFault({ path }: ContentFile, { message, help }: PictureFault, reader: Reader): void {
  reader.findFile(path, { id: "crest-not-usable", message, help });
}
