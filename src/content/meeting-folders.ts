import { FROZEN_PAGES } from "../model/frozen-pages.ts";
import type { Asset } from "../model/paper.ts";
import { isReservedPaperName } from "../model/reference.ts";
import { nameFault } from "./file-names.ts";
import type { ContentFile, Files, FindPath } from "./files.ts";

interface Filling {
  readonly markdown: Map<string, ContentFile>;
  readonly beside: Map<string, Asset>;
  frozen?: ContentFile;
}

/** One meeting's folder: its Markdown by name, and the files that lie beside it. */
export interface MeetingFolder {
  readonly id: string;
  readonly markdown: ReadonlyMap<string, ContentFile>;
  readonly beside: ReadonlyMap<string, Asset>;
  /** The file of frozen page numbers. */
  readonly frozen?: ContentFile;
}

/** The folders of `meetings/`. Finds files that lie too high or too deep, and names that belong to the site. */
export function meetingFolders(files: Files, find: FindPath): readonly MeetingFolder[] {
  const folders = new Map<string, Filling>();
  for (const file of files.list) {
    const [place, id, ...rest] = file.path.split("/");
    if (place !== "meetings" || id === undefined) continue;
    const name = rest.join("/");
    if (name === "") findNoFolder(file.path, id, find);
    else if (/^\d{4}$/.test(id)) findTooDeep(id, rest, find);
    else if (!nameFault(`meetings/${id}`, find) && !(isMarkdown(rest) && nameFault(file.path, find))) {
      const folder: Filling = folders.get(id) ?? { markdown: new Map(), beside: new Map() };
      folders.set(id, folder);
      if (isMarkdown(rest)) folder.markdown.set(name, file);
      else if (name === FROZEN_PAGES) folder.frozen = file;
      else if (!findNotBeside(file.path, rest, find))
        folder.beside.set(name, { name, bytes: file.bytes, stamp: file.stamp });
    }
  }
  for (const [id, folder] of folders) findPapersOwn(id, folder, find);
  return [...folders].map(([id, folder]) => ({ id, ...folder }));
}

const isMarkdown = (rest: readonly string[]): boolean =>
  rest.length === 1 && rest[0]?.endsWith(".md") === true;

function findNoFolder(path: string, name: string, find: FindPath): void {
  const day = /^(\d{4}-\d{2}-\d{2}-[a-z0-9-]+)\.md$/.exec(name)?.[1];
  find(
    path,
    "file-misplaced",
    "a file in meetings/ belongs to no meeting; it must lie in a meeting's folder",
    day === undefined
      ? `put it in the meeting's folder: meetings/2018-09-13-health-and-wellbeing-board/${name}`
      : `move it to meetings/${day}/meeting.md`,
  );
}

/** A folder for a year, with the meetings' folders in it. */
function findTooDeep(year: string, [folder = "", ...rest]: readonly string[], find: FindPath): void {
  const moved = rest.length === 0 ? `meetings/<day>-<body>/${folder}` : `meetings/${folder}/`;
  find(
    rest.length === 0 ? `meetings/${year}/${folder}` : `meetings/${year}/${folder}`,
    "file-misplaced",
    `meetings/${year}/ is not a meeting's folder, and a folder of a year must not hold any`,
    `move it to ${moved}`,
  );
}

/** Finds files that could be taken for papers, or that would be published over a page of the site; whether the first. */
function findNotBeside(path: string, rest: readonly string[], find: FindPath): boolean {
  const name = rest.join("/");
  const folder = path.slice(0, -name.length);
  const base = (rest.at(-1) ?? "").replace(/\.[^.]*$/, "");
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(name)) {
    const deep = rest.length > 1;
    find(
      path,
      "file-misplaced",
      deep
        ? "a paper must lie in the meeting's folder itself, and this one lies in a folder inside it"
        : `nothing reads ${name} as a paper: the name must end in .md`,
      `${deep ? "move" : "rename"} it to ${deep ? folder : ""}${base}.md`,
    );
    return true;
  }
  if (isReserved(rest))
    find(
      path,
      "file-name-reserved",
      `the address ${name} belongs to the meeting itself; a file must have another name`,
      `rename the ${rest.length > 1 ? `folder to the-${rest[0]}` : `file to the-${name}`}`,
    );
  return false;
}

/** `pack.pdf`, `pages.json`, `meeting.ics`, `index.html`, in whatever letters, and whatever lies in a folder called as a page of the meeting is. */
const isReserved = ([typed = "", ...others]: readonly string[]): boolean => {
  // On some computers, and on the web servers that run there, capitals do not count.
  const first = typed.toLowerCase();
  if (others.length > 0) return isReservedPaperName(first);
  return OF_THE_MEETING.has(first) || (first.endsWith(".pdf") && isReservedPaperName(first.slice(0, -4)));
};

const OF_THE_MEETING: ReadonlySet<string> = new Set(["index.html", "pages.json", "meeting.ics"]);

/** Finds files called as the PDF that is made of a paper beside them. */
function findPapersOwn(id: string, { markdown, beside }: Filling, find: FindPath): void {
  for (const name of beside.keys()) {
    const paper = name.replace(/\.pdf$/, ".md");
    if (paper === name || !markdown.has(paper)) continue;
    find(
      `meetings/${id}/${name}`,
      "file-name-reserved",
      `the address ${name} belongs to the PDF that is made of ${paper}; a file must have another name`,
      `rename the file, for example to ${name.slice(0, -4)}-scan.pdf`,
    );
  }
}
