import { type Finding, spanOnLine } from "../findings/finding.ts";
import { GONE, LEDGER } from "../model/gone.ts";
import type { Audience } from "../model/library.ts";
import { nearest } from "../model/meant.ts";
import type { Asset } from "../model/paper.ts";
import { REDIRECTS } from "../model/redirect.ts";
import { nameFault } from "./file-names.ts";
import type { ContentFile, Files, FindPath } from "./files.ts";
import { type MeetingFolder, meetingFolders } from "./meeting-folders.ts";

/** A content tree sorted into the places of the format. Ids are paths without .md. */
export interface Tree {
  readonly council?: ContentFile;
  /** Pictures beside council.yaml by name: one of them may be its crest. */
  readonly councilPictures: ReadonlyMap<string, ContentFile>;
  readonly bodies: ReadonlyMap<string, ContentFile>;
  readonly people: ReadonlyMap<string, ContentFile>;
  readonly meetings: readonly MeetingFolder[];
  readonly actions: ReadonlyMap<string, ContentFile>;
  readonly matters: ReadonlyMap<string, ContentFile>;
  /** Decisions taken outside meetings. */
  readonly decisions: ReadonlyMap<string, ContentFile>;
  readonly pages: ReadonlyMap<string, ContentFile>;
  readonly pageFiles: ReadonlyMap<string, Asset>;
  /** What became of addresses that are gone, and the ledger of those that were published. */
  readonly gone?: ContentFile;
  readonly ledger?: ContentFile;
  /** Where addresses of an older site lead. */
  readonly redirects?: ContentFile;
  readonly findings: readonly Finding[];
}

/** The places that are files, not folders: the council, and what is known of its addresses. */
const FILES = ["council.yaml", GONE, LEDGER, REDIRECTS];

const PLACES = ["bodies", "people", "meetings", "actions", "matters", "decisions", "pages", ...FILES];

/**
 * What the private tree adds to the public one: papers, minutes, actions, and people whom only these name. Not records of
 * decisions: each has a public statement, which leaves out what is exempt.
 */
const PRIVATE_PLACES = ["people", "meetings", "actions"];

/**
 * Sorts the files of a tree, the public one if nothing else is said. Finds files that no place of the format takes, and
 * names that make no address.
 */
export function sortTree(files: Files, audience: Audience = "public"): Tree {
  const findings: Finding[] = [];
  const said = new Set<string>();
  const find: FindPath = (path, id, message, help) => {
    if (said.has(path)) return;
    said.add(path);
    findings.push({
      id,
      severity: "error",
      span: spanOnLine(`${files.name}/${path}`, 1, 1, 1),
      message,
      help,
    });
  };
  for (const path of files.refused)
    find(
      path,
      "link-not-followed",
      "this is a link to a file, and links are not followed",
      "put the file itself here",
    );
  const isPrivate = audience === "members";
  findMisplaced(files, isPrivate ? PRIVATE_PLACES : PLACES, find);
  const council = files.list.find((file) => file.path === "council.yaml");
  if (!council && !isPrivate && !said.has("council.yaml")) findNoCouncil(files, find);
  const [gone, ledger, redirects] = isPrivate
    ? []
    : [GONE, LEDGER, REDIRECTS].map((name) => topFile(files, name));
  return {
    ...(council ? { council } : {}),
    ...(gone ? { gone } : {}),
    ...(ledger ? { ledger } : {}),
    ...(redirects ? { redirects } : {}),
    councilPictures: new Map(files.list.filter(isCouncilPicture).map((file) => [file.path, file])),
    bodies: markdownIn("bodies", files, find),
    people: markdownIn("people", files, find),
    meetings: meetingFolders(files, find),
    actions: markdownIn("actions", files, find),
    matters: markdownIn("matters", files, find),
    decisions: markdownIn("decisions", files, find),
    pages: markdownIn("pages", files, find),
    pageFiles: new Map(
      files.list
        .filter(({ path }) => path.startsWith("pages/") && !path.endsWith(".md"))
        .map((file) => [
          file.path.slice(6),
          { name: file.path.slice(6), bytes: file.bytes, stamp: file.stamp },
        ]),
    ),
    findings,
  };
}

const topFile = (files: Files, name: string): ContentFile | undefined =>
  files.list.find(({ path }) => path === name);

const isCouncilPicture = ({ path }: ContentFile): boolean =>
  /^[^/]+\.(?:svg|png|jpe?g|gif|webp|ico)$/i.test(path);

/** One finding for each file or folder at the top of the tree that nothing reads. */
function findMisplaced(files: Files, places: readonly string[], find: FindPath): void {
  for (const file of files.list) {
    const { path } = file;
    if (isCouncilPicture(file) && places.includes("council.yaml")) continue;
    const [place = "", ...rest] = path.split("/");
    const isFolder = rest.length > 0;
    if (path === "README.md" || (places.includes(place) && isFolder === !FILES.includes(place))) continue;
    if (places !== PLACES && PLACES.includes(place)) {
      find(
        isFolder ? place : path,
        "file-misplaced",
        `${isFolder ? `${place}/` : place} belongs in the public tree alone; nothing reads it here`,
        "move it there, without the words that are exempt",
      );
      continue;
    }
    const wanted = places.filter((known) => !FILES.includes(known) === isFolder);
    const near = nearest(place, wanted);
    find(
      isFolder ? place : path,
      "file-misplaced",
      isFolder ? `nothing reads the folder ${place}/` : `nothing reads ${place} here`,
      near === undefined
        ? `the places are ${places.map((place) => (FILES.includes(place) ? place : `${place}/`)).join(", ")}`
        : `rename it to ${near}`,
    );
  }
}

/** A council file that is there under another name is found as that. */
function findNoCouncil(files: Files, find: FindPath): void {
  if (files.list.some(({ path }) => !path.includes("/") && nearest(path, ["council.yaml"]) !== undefined))
    return;
  find(
    "council.yaml",
    "council-missing",
    "there is no council.yaml; a content folder must have one",
    "write council.yaml with two lines: name: and the council's name, profile: england-principal",
  );
}

/** The Markdown files of a folder by id. Only `actions` has folders in it, which are part of the id. */
function markdownIn(folder: string, files: Files, find: FindPath): ReadonlyMap<string, ContentFile> {
  const taken = new Map<string, ContentFile>();
  for (const file of files.list) {
    if (!file.path.startsWith(`${folder}/`)) continue;
    const name = file.path.slice(folder.length + 1);
    if (!name.endsWith(".md")) {
      if (folder !== "pages") find(file.path, "file-misplaced", ...notRead(folder, name));
      continue;
    }
    const parts = name.slice(0, -3).split("/");
    if (folder !== "actions" && parts.length > 1)
      find(
        file.path,
        "file-misplaced",
        `${folder}/ must have no folders in it`,
        `move the file to ${folder}/${parts.at(-1)}.md`,
      );
    else if (!nameFault(file.path, find)) taken.set(name.slice(0, -3), file);
  }
  return taken;
}

function notRead(folder: string, name: string): [message: string, help: string] {
  const base = name.replace(/\.[^./]*$/, "");
  return /\.(?:markdown|mdown|mkd|txt|MD|Md)$/.test(name)
    ? [`nothing reads ${name}: the name must end in .md`, `rename it to ${base}.md`]
    : [
        `nothing reads ${name}: ${folder}/ holds files that end in .md`,
        "take it away, or put it beside a paper or in pages/",
      ];
}
