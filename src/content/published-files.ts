import { allItems } from "../model/agenda.ts";
import type { Library } from "../model/library.ts";
import { type Meeting, usedFiles } from "../model/meeting.ts";
import type { Asset } from "../model/paper.ts";
import { hiddenIn } from "../text/hidden.ts";
import { listInWords } from "../text/lists.ts";
import { drawingFault } from "./drawing.ts";
import { figureCells } from "./figure-cells.ts";
import { type Files, placeOf } from "./files.ts";
import { decoded } from "./plain-text.ts";
import type { Reader } from "./reader.ts";

/** Files that are published beside papers, by their endings: what a browser shows, plays or saves, and never runs. */
const KINDS: Readonly<Record<string, string>> = {
  documents: "pdf doc docx odt rtf txt epub",
  tables: "csv tsv xls xlsx ods json geojson",
  slides: "ppt pptx odp",
  pictures: "svg png jpg jpeg gif webp avif tif tiff",
  "sound and film": "mp3 m4a ogg wav mp4 webm vtt srt",
  maps: "kml kmz gpx dwg dxf",
  "calendars and collections": "ics vcf zip",
};
const ENDINGS = new Set(Object.values(KINDS).flatMap((endings) => endings.split(" ")));

/** Names that Windows keeps for devices, and signs that one system or another has no file name with. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const NO_NAME = /[\\:*?"<>|]/;
/** Bytes of a name that every file system can hold, with room for an ending. */
const LONGEST = 200;

/** What a browser that guesses takes for a page (WHATWG, MIME Sniffing, 7.1), at the beginning of a file. */
const PAGE =
  /^\s*<(?:!doctype|!--|html|head|script|iframe|body|title|style|svg|\?xml|a\s|b>|h1|p>|table|div|font|br)/i;
const MAY_BEGIN_SO = new Set(["svg", "kml", "gpx"]);

/**
 * Finds files beside papers and pages that would be more on the site than files: a page or a program of somebody's own, a
 * name that another system reads otherwise. Looks at files of one tree only, whatever the library holds of another. These
 * are no rules of good practice, so nothing sets them aside.
 */
export function findUnsafeFiles(
  library: Pick<Library, "meetings" | "pages">,
  tree: Files,
  reader: Reader,
): void {
  const reserved = new Set(
    reader.findings.flatMap(({ id, span }) => (id === "file-name-reserved" ? [span.file] : [])),
  );
  const findIn = (folder: string, files: readonly Asset[], joined: ReadonlySet<string>): void => {
    const taken = new Map<string, string>();
    for (const file of new Map(files.map((each) => [each.name, each])).values()) {
      const path = `${folder}/${file.name}`;
      // One that is refused already, because the site itself has its address.
      if (placeOf(tree.list, path) === undefined || reserved.has(reader.shown(path))) continue;
      findName(path, file.name, reader);
      findTwice(path, file.name, taken, reader);
      findKind(path, file, joined.has(file.name), reader);
    }
  };
  for (const meeting of library.meetings)
    reader.piece(`files of ${meeting.id}`, [meeting], () =>
      findIn(`meetings/${meeting.id}`, usedFiles(meeting), joinedFiles(meeting)),
    );
  findIn(
    "pages",
    library.pages.flatMap((page) => [...page.beside.values()]),
    new Set(),
  );
}

/** Names of the files that items bring before the meeting. */
const joinedFiles = ({ agenda }: Meeting): ReadonlySet<string> =>
  new Set(
    allItems(agenda).flatMap(({ papers }) =>
      papers.flatMap((paper) => (paper.kind === "file" ? [paper.name] : [])),
    ),
  );

function findName(path: string, name: string, reader: Reader): void {
  for (const part of name.split("/")) {
    const hidden = hiddenIn(part);
    const sign = hidden === undefined ? NO_NAME.exec(part)?.[0] : undefined;
    const why =
      hidden !== undefined
        ? `has ${hidden.what} (${hidden.code}) in it`
        : sign !== undefined
          ? `has ${sign} in it, which some computers cannot have in a name`
          : DEVICE.test(part)
            ? "is the name of a device on some computers"
            : /[. ]$/.test(part)
              ? "ends in a stop or a space, which some computers cut off"
              : Buffer.byteLength(part) > LONGEST
                ? `is longer than ${LONGEST} letters`
                : undefined;
    if (why === undefined) continue;
    reader.findFile(path, {
      id: "file-name-unsafe",
      message: `the name of this file ${why}; it must be one that every computer reads alike`,
      help: "rename it: letters, digits, hyphens and one stop before its ending",
    });
    return;
  }
}

/** Two names that differ in capitals, or in how an accent is written, are one file on some computers. */
function findTwice(path: string, name: string, taken: Map<string, string>, reader: Reader): void {
  const same = name.normalize("NFC").toLowerCase();
  const other = taken.get(same);
  taken.set(same, name);
  if (other !== undefined)
    reader.findFile(path, {
      id: "file-name-twice",
      message: `${name} and ${other} are one file on some computers; each must have a name of its own`,
      help: `rename one of them`,
    });
}

/** `isJoined`: an item names it, so that a PDF is opened and judged as pages of the pack. */
function findKind(path: string, { name, bytes }: Asset, isJoined: boolean, reader: Reader): void {
  const ending = /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  if (!ENDINGS.has(ending)) {
    reader.findFile(path, {
      id: "file-kind-refused",
      message: `a file that ${ending === "" ? "has no ending" : `ends in .${ending}`} is not published: a browser could take it for a page or a program`,
      help: `save it as one of these, or put it into a zip: ${listInWords(Object.values(KINDS).map((endings) => endings.split(" ").slice(0, 3).join(", ")))}`,
    });
    return;
  }
  const content = bytes();
  const start = new TextDecoder().decode(content.subarray(0, 1024));
  // One that is no PDF at all is said to be unreadable where the item names it.
  const isJudgedElsewhere =
    MAY_BEGIN_SO.has(ending) || (isJoined && ending === "pdf" && !Buffer.from(content).includes("%PDF-"));
  if (!isJudgedElsewhere && PAGE.test(start))
    reader.findFile(path, {
      id: "file-kind-refused",
      message: `this file ends in .${ending} and begins as a page of the web does`,
      help: "save it again from the program that made it",
    });
  if (ending === "csv" || ending === "tsv")
    reader.findings.push(...figureCells(decoded(content).text, reader.shown(path)));
  const fault = ending === "svg" ? drawingFault(new TextDecoder().decode(content)) : undefined;
  if (fault !== undefined)
    reader.findFile(path, {
      id: "picture-not-a-drawing",
      message: `${fault.message}, and a picture must be a drawing only`,
      help: fault.help,
    });
}
