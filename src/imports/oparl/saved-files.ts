import { addressOf, isReservedPaperName } from "../../model/reference.ts";
import { isObject, lineOf, type OparlObject } from "./json.ts";
import { idFrom } from "./names.ts";
import type { Work } from "./work.ts";

/** What is taken from a stranger to be published beside papers: documents, tables and photographs. No drawings, which can run. */
const ENDINGS: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "application/msword": "doc",
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "image/jpeg": "jpg",
  "image/png": "png",
  "text/csv": "csv",
  "text/plain": "txt",
};
const KNOWN = new Set(Object.values(ENDINGS));

/** By what a file of a kind begins (in Latin-1). */
const BEGINS: Readonly<Record<string, string>> = {
  doc: "\xd0\xcf\x11\xe0",
  docx: "PK",
  jpg: "\xff\xd8",
  ods: "PK",
  odt: "PK",
  pdf: "%PDF",
  png: "\x89PNG",
  pptx: "PK",
  xlsx: "PK",
};

/** A file that lies beside the papers of a meeting now, or why there is none. */
export type Saved =
  | { readonly name: string; readonly title: string }
  | { readonly why: string; readonly address?: string };

/** Saves a file of a server beside a meeting's papers, if it can be had and is what it says it is. */
export async function saveFile(
  work: Work,
  meeting: string,
  file: OparlObject,
  otherwise: string,
): Promise<Saved> {
  const { source, draft } = work;
  const title = lineOf(file.name) ?? lineOf(file.fileName) ?? otherwise;
  const address = [file.accessUrl, file.downloadUrl].map(lineOf).find((each) => each && URL.canParse(each));
  if (address === undefined) return { why: `the server gives no address for the file “${title}”` };
  const ending = endingOf(file, address);
  if (ending === undefined) return { why: `“${title}” is a file of a kind that is not taken over`, address };
  const bytes = await source.bytes(address);
  if (!bytes || bytes.length === 0) return { why: `the file “${title}” could not be had`, address };
  const begins = BEGINS[ending];
  if (begins !== undefined && !Buffer.from(bytes.subarray(0, 8)).toString("latin1").startsWith(begins))
    return { why: `“${title}” says that it is a ${ending} file, and is none`, address };
  if (ending === "pdf" && !Buffer.from(bytes.subarray(-2048)).toString("latin1").includes("%%EOF"))
    return { why: `“${title}” is not whole: its end is missing`, address };
  const name = freeName(work, meeting, baseOf(file, title), ending);
  draft.write(`meetings/${meeting}/${name}`, bytes);
  draft.moved(address, addressOf.asset(meeting, name));
  return { name, title };
}

function endingOf(file: OparlObject, address: string): string | undefined {
  const typed = ENDINGS[(lineOf(file.mimeType) ?? "").toLowerCase().replace(/;.*$/, "").trim()];
  const named = /\.([a-z0-9]{2,5})$/i
    .exec(lineOf(file.fileName) ?? new URL(address).pathname)?.[1]
    ?.toLowerCase();
  return typed ?? (named !== undefined && KNOWN.has(named) ? named : undefined);
}

const baseOf = (file: OparlObject, title: string): string =>
  idFrom((lineOf(file.fileName) ?? title).replace(/\.[a-z0-9]{2,5}$/i, ""));

/** A name that no file of the meeting and no address of it has. */
function freeName({ draft }: Work, meeting: string, base: string, ending: string): string {
  const start = isReservedPaperName(base) ? `the-${base}` : base;
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? start : `${start}-${n}`;
    if (!draft.has(`meetings/${meeting}/${name}.${ending}`) && !draft.has(`meetings/${meeting}/${name}.md`))
      return `${name}.${ending}`;
  }
}

/** Saves a file of our own export under the name it had; what is no plain name below the folder is refused. */
export async function saveOwnFile({ source, draft }: Work, meeting: string, file: unknown): Promise<void> {
  if (!isObject(file)) return;
  const name = lineOf(file["pack:beside"]);
  const address = lineOf(file.accessUrl);
  if (name === undefined || address === undefined) return;
  const parts = name.split("/");
  const path = `meetings/${meeting}/${name}`;
  if (
    parts.some((part) => part.startsWith(".") || part === "" || /[\\:\0]/.test(part)) ||
    /\.(?:md|ya?ml)$/i.test(name)
  )
    return draft.ask(undefined, `the name ${name} of a file is refused`);
  if (draft.has(path)) return;
  const bytes = await source.bytes(address);
  if (bytes) draft.write(path, bytes);
  else
    draft.ask(
      `meetings/${meeting}/meeting.md`,
      `the file ${name} could not be had from ${address}; put it there`,
    );
}
