import { type Finding, spanOnLine } from "../findings/finding.ts";
import type { Asset } from "../model/paper.ts";
import type { ContentFile, Files } from "./files.ts";
import { nearest } from "./schema.ts";

/** One meeting's folder: its Markdown by name, and the files that lie beside it. */
export interface MeetingFolder {
  readonly id: string;
  readonly markdown: ReadonlyMap<string, ContentFile>;
  readonly beside: ReadonlyMap<string, Asset>;
}

/** A content tree sorted into the places of the format. Ids are paths without .md. */
export interface Tree {
  readonly council?: ContentFile;
  readonly bodies: ReadonlyMap<string, ContentFile>;
  readonly people: ReadonlyMap<string, ContentFile>;
  readonly meetings: readonly MeetingFolder[];
  readonly actions: ReadonlyMap<string, ContentFile>;
  readonly pages: ReadonlyMap<string, ContentFile>;
  readonly pageFiles: ReadonlyMap<string, Asset>;
  readonly findings: readonly Finding[];
}

const PLACES = ["council.yaml", "bodies", "people", "meetings", "actions", "pages"];

/** A file or folder name that can be part of an address for ever. */
const PLAIN_NAME = /^[a-z0-9][a-z0-9-]*$/;

/** Sorts the files of a tree. Finds files that no place of the format takes, and names that make no address. */
export function sortTree(files: Files): Tree {
  const findings: Finding[] = files.refused.map((path) =>
    misplaced(
      files,
      path,
      "link-not-followed",
      "this is a link, and links are not followed",
      "put the file itself here",
    ),
  );
  const take = (folder: string, deep: boolean): Map<string, ContentFile> => {
    const taken = new Map<string, ContentFile>();
    for (const file of files.list) {
      if (!file.path.startsWith(`${folder}/`) || !file.path.endsWith(".md")) continue;
      const id = file.path.slice(folder.length + 1, -3);
      const parts = id.split("/");
      if (!deep && parts.length > 1)
        findings.push(
          misplaced(
            files,
            file.path,
            "file-misplaced",
            `${folder}/ has no folders inside it`,
            `move it to ${folder}/${parts[parts.length - 1]}.md`,
          ),
        );
      else if (!parts.every((part) => PLAIN_NAME.test(part))) findings.push(badName(files, file.path));
      else taken.set(id, file);
    }
    return taken;
  };
  const council = files.list.find((file) => file.path === "council.yaml");
  for (const file of files.list) {
    const [place, ...rest] = file.path.split("/");
    if (place === undefined || (PLACES.includes(place) && (rest.length > 0 || place === "council.yaml")))
      continue;
    if (file.path === "README.md") continue;
    const near = nearest(place, PLACES);
    findings.push(
      misplaced(
        files,
        file.path,
        "file-misplaced",
        `nothing reads ${file.path}: the content format has no such place`,
        near === undefined ? `its places are ${PLACES.join(", ")}` : `did you mean ${near}?`,
      ),
    );
  }
  return {
    ...(council ? { council } : {}),
    bodies: take("bodies", false),
    people: take("people", false),
    meetings: meetingFolders(files, findings),
    actions: take("actions", true),
    pages: take("pages", false),
    pageFiles: new Map(
      files.list
        .filter(({ path }) => path.startsWith("pages/") && !path.endsWith(".md"))
        .map((file) => [file.path.slice(6), asset(file, file.path.slice(6))]),
    ),
    findings,
  };
}

function meetingFolders(files: Files, findings: Finding[]): readonly MeetingFolder[] {
  const folders = new Map<string, { markdown: Map<string, ContentFile>; beside: Map<string, Asset> }>();
  for (const file of files.list) {
    const [place, id, ...rest] = file.path.split("/");
    if (place !== "meetings" || id === undefined) continue;
    const name = rest.join("/");
    if (name === "") {
      findings.push(
        misplaced(
          files,
          file.path,
          "file-misplaced",
          "a file in meetings/ belongs to no meeting",
          "put it in the meeting's folder: meetings/<date>-<body>/",
        ),
      );
      continue;
    }
    if (
      !PLAIN_NAME.test(id) ||
      (rest.length === 1 && name.endsWith(".md") && !PLAIN_NAME.test(name.slice(0, -3)))
    ) {
      findings.push(badName(files, file.path));
      continue;
    }
    const folder = folders.get(id) ?? { markdown: new Map(), beside: new Map() };
    folders.set(id, folder);
    if (name.endsWith(".md") && rest.length === 1) folder.markdown.set(name, file);
    else folder.beside.set(name, asset(file, name));
  }
  return [...folders].map(([id, folder]) => ({ id, ...folder }));
}

const asset = (file: ContentFile, name: string): Asset => ({ name, bytes: file.bytes });

function badName(files: Files, path: string): Finding {
  return misplaced(
    files,
    path,
    "file-name",
    `${path.split("/").pop()} cannot be part of an address`,
    "use small letters, digits and hyphens in names: sugar-reduction.md",
  );
}

function misplaced(files: Files, path: string, id: string, message: string, help: string): Finding {
  return { id, severity: "error", span: spanOnLine(`${files.name}/${path}`, 1, 1, 1), message, help };
}
