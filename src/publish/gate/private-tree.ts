import { createHash } from "node:crypto";
import { type Files, filesOf } from "../../content/files.ts";
import { type SecretPlace, Secrets } from "./secrets/secrets.ts";
import { type TreeReading, treeReading } from "./secrets/texts-of.ts";
import type { PlacedText } from "./secrets/typed-texts.ts";
import { ownWords } from "./trees.ts";

/** What is looked for in an output, and what of the private tree could not be. */
export interface LookedFor {
  readonly secrets: Secrets;
  /** Where the bytes of a private file or of a picture in one stand, by their SHA-256. */
  readonly fingerprints: ReadonlyMap<string, SecretPlace>;
  readonly unread: readonly {
    readonly tree: "private";
    readonly file: string;
    readonly where: string;
    readonly why: string;
  }[];
  /** The how manieth each file is, from 1. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly files: number;
  readonly bytes: number;
  /** Of every private file's path and bytes. */
  readonly sha256: string;
  /** What public content was taken off it. */
  readonly publicFiles: number;
}

/** The SHA-256 of no bytes at all. */
const EMPTY = createHash("sha256").digest("hex");

/**
 * Reads a private tree straight from its files, whatever is wrong with them, and takes off it whatever the public content
 * says and orderpaper itself writes.
 */
export function privateTreeOf(tree: Files, content: string | undefined): LookedFor {
  const secrets = new Secrets();
  const fingerprints = new Map<string, SecretPlace>();
  const unread: LookedFor["unread"][number][] = [];
  const roll = createHash("sha256");
  const readings: { readonly path: string; readonly reading: TreeReading }[] = [];
  let bytesRead = 0;
  for (const { path, bytes: read } of tree.list) {
    const bytes = read();
    bytesRead += bytes.length;
    roll.update(`${createHash("sha256").update(bytes).digest("hex")}  ./${path}\n`);
    const reading = treeReading({ path, bytes });
    readings.push({ path, reading });
    for (const text of reading.texts) secrets.addSmallWords(text);
  }
  for (const { path, reading } of readings) {
    for (const text of reading.texts) secrets.addText(path, text);
    for (const name of namesOf(path)) secrets.addWhole(path, name);
    for (const { where, why } of reading.unread) unread.push({ tree: "private", file: path, where, why });
    for (const { where, sha256 } of reading.enclosed)
      if (sha256 !== EMPTY && !fingerprints.has(sha256))
        fingerprints.set(sha256, { file: path, place: where === "" ? "the whole file" : where });
  }
  for (const path of tree.refused)
    unread.push({ tree: "private", file: path, where: "", why: "it is a link, and is not followed" });
  const publicFiles = content === undefined ? 0 : release(filesOf(content), secrets, fingerprints);
  for (const words of ownWords()) secrets.release(words);
  secrets.closeRedactions();
  return {
    secrets,
    fingerprints,
    unread,
    numbers: new Map(tree.list.map(({ path }, index) => [path, index + 1])),
    files: tree.list.length,
    bytes: bytesRead,
    sha256: roll.digest("hex"),
    publicFiles,
  };
}

/** Takes off what public content says, and how many files that were. */
function release({ list }: Files, secrets: Secrets, fingerprints: Map<string, SecretPlace>): number {
  for (const { path, bytes } of list) {
    const { texts, enclosed } = treeReading({ path, bytes: bytes() });
    for (const { text } of texts) secrets.release(text);
    secrets.release(path);
    for (const { sha256 } of enclosed) fingerprints.delete(sha256);
  }
  return list.length;
}

/** The name of a file and those of its folders, with and without the number before them and the kind behind. */
function namesOf(path: string): readonly PlacedText[] {
  const parts = path.split("/");
  const names = parts.flatMap((part) => {
    const stem = part.replace(/\.[^.]+$/, "");
    return [part, stem, stem.replace(/^[\d-]*\d[a-z]?-/, "")];
  });
  return [...new Set(names)].map((text) => ({ text, placeAt: () => "file name" }));
}
