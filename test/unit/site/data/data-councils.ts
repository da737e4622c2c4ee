import { fileURLToPath } from "node:url";
import { load } from "../../../../src/content/load.ts";
import type { Library } from "../../../../src/model/library.ts";
import { check } from "../../../../src/publish/edition.ts";
import { dataFiles } from "../../../../src/site/data/data-files.ts";
import { contentFiles, type SiteFile } from "../../../../src/site/files.ts";
import { type ViewContext, viewContext } from "../../../../src/views/context.ts";
import { tinyCouncil } from "../../../tiny-council.ts";

export const SERVED = "https://meetings.example.org/council";

/** The open data of a council, as text by address below the site's root. */
export interface Opened {
  readonly library: Library;
  readonly context: ViewContext;
  readonly files: ReadonlyMap<string, string>;
}

/** What a library publishes for programs; `more` are files of its edition beside those of its content. */
export function opened(library: Library, served?: string, more: readonly SiteFile[] = []): Opened {
  const context = viewContext(library, new Map(), { served });
  const files = dataFiles(context, [...contentFiles(library), ...more]);
  const texts = new Map(files.map(({ address, bytes }) => [address, new TextDecoder().decode(bytes())]));
  if (texts.size !== files.length) throw new Error("two files have one address");
  return { library, context, files: texts };
}

/** The tiny council with files laid over it. Throws if anything is wrong with them. */
export function tinyLibrary(files: Readonly<Record<string, string>> = {}): Library {
  const { library, findings } = load(tinyCouncil(files));
  if (findings.length > 0) throw new Error(findings.map(({ message }) => message).join("\n"));
  return library;
}

/** The demo council. */
export const demoLibrary = (): Library =>
  check(fileURLToPath(new URL("../../../../content", import.meta.url))).library;

/** The text of a file. Throws if it was not made. */
export function textOf({ files }: Opened, address: string): string {
  const text = files.get(address);
  if (text === undefined) throw new Error(`there is no ${address}`);
  return text;
}

/** A meeting with an exempt item that names a file, votes by name and by number, and everybody's kind of attendance. */
export const RICH: Readonly<Record<string, string>> = {
  "bodies/board.md":
    "---\nname: Board\nkind: board\nmembers:\n  - { person: ada-clerk, role: Chair, from: 2025-05-20, voting: true }\n  - { person: ada-clerk, from: 2020-05-20, to: 2021-05-20 }\n---\n",
  "people/ada-clerk.md":
    "---\nname: Ada Clerk\ntitle: Councillor\nparty: Green & Free\nemail: ada@council.example\n---\n",
  "meetings/2026-01-15-board/meeting.md":
    '---\nbody: board\ndate: 2026-01-15\ntime: "18:30"\nvenue: "=Town Hall, \\"Long\\" Room"\npublished: 2026-01-06\nagenda:\n  - title: Street trees\n    for: decision\n    papers: [01-report.md, trees.pdf]\n  - title: Terms of a lease\n    exempt: { paragraphs: ["3"], public-interest: The council would pay more. }\n    papers: [lease.pdf]\n---\n',
  "meetings/2026-01-15-board/01-report.md":
    '---\ntitle: "+Street trees"\npublished: 2026-01-07\nrevised:\n  - { date: 2026-01-09, reason: Numbers put right. }\nbackground-papers: []\nauthors: [ada-clerk]\nwaive:\n  - { rule: sections-missing, reason: A short one., by: The clerk }\n---\n## Summary\n\nForty trees, [[exempt 3]] of them oaks.\n',
  "meetings/2026-01-15-board/trees.pdf": "not read here",
  "meetings/2026-01-15-board/lease.pdf": "not read here",
  "meetings/2026-01-15-board/minutes.md":
    '---\nstatus: draft\npublished: 2026-01-20\nchair: ada-clerk\npresent:\n  - ada-clerk\n  - { name: Bo Guest, note: for item 1 }\napologies: [Cy Away]\nvotes:\n  - { item: "1", motion: That trees be planted, moved: ada-clerk, for: [ada-clerk, Bo Guest], against: 0 }\n  - { item: "1", for: 3, against: 3, abstained: 1 }\n---\n## 1. Street trees\n\n**RESOLVED:** That, =1+1, trees be planted.\n',
};
