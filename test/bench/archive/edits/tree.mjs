/** A content folder that is edited: reads what there is to choose from, and keeps what stood there before each change. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseDocument } from "yaml";

/**
 * Paths are below the folder, with `/`. `before` is what each path held when this edit began, undefined for one that was not there.
 * @param {string} folder
 */
export function treeOf(folder) {
  /** @type {Map<string, Buffer | undefined>} */
  const before = new Map();
  const place = (path) => join(folder, ...path.split("/"));
  const has = (path) => existsSync(place(path));
  const text = (path) => readFileSync(place(path), "utf8");
  const remember = (path) => {
    if (!before.has(path)) before.set(path, has(path) ? readFileSync(place(path)) : undefined);
  };
  /** Names in a folder in their order; none if there is no folder. */
  const names = (path) => (has(path) ? readdirSync(place(path)).sort() : []);
  const write = (path, content) => {
    remember(path);
    mkdirSync(dirname(place(path)), { recursive: true });
    writeFileSync(place(path), content);
  };
  const remove = (path) => {
    remember(path);
    rmSync(place(path));
    const parent = dirname(path);
    if (parent.includes("/") && names(parent).length === 0) rmdirSync(place(parent));
  };
  /** Files below a folder whose name ends so, in their order. */
  const files = (path, ending = ".md") =>
    names(path)
      .flatMap((name) => {
        const inner = path === "" ? name : `${path}/${name}`;
        return name.includes(".") ? [inner] : files(inner, ending);
      })
      .filter((name) => name.endsWith(ending));
  /** Whether anything was really changed. */
  const changed = () =>
    [...before].some(([path, bytes]) =>
      has(path) ? bytes === undefined || !readFileSync(place(path)).equals(bytes) : bytes !== undefined,
    );
  return { folder, before, has, text, names, write, remove, files, changed };
}

/** @typedef {ReturnType<typeof treeOf>} Tree @typedef {{ number: (least: number, most: number) => number, of: <T>(list: readonly T[]) => T }} Chance */

/** A paper's or action's head as a YAML document that keeps what is not changed, and the text below it. */
export function partsOf(text) {
  const parts = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  return parts === null
    ? undefined
    : { head: parseDocument(parts[1] ?? ""), body: text.slice(parts[0].length) };
}

/** Changes the head of a file; nothing is written when `change` says that it did not find what it wants. */
export function inHead(tree, path, change) {
  const parts = partsOf(tree.text(path));
  if (parts === undefined || parts.head.errors.length > 0) return undefined;
  const said = change(parts.head);
  if (said !== undefined) tree.write(path, `---\n${parts.head.toString({ lineWidth: 0 })}---\n${parts.body}`);
  return said;
}

/** A few of a list, each once. */
export function some(chance, list, most) {
  const left = [...list];
  return Array.from(
    { length: Math.min(most, left.length) },
    () => left.splice(chance.number(0, left.length - 1), 1)[0],
  );
}

/** Meetings' folders, and the papers of one. */
export const meetingsOf = (tree) =>
  tree.names("meetings").filter((id) => tree.has(`meetings/${id}/meeting.md`));
export const papersOf = (tree, meeting) =>
  tree
    .names(`meetings/${meeting}`)
    .filter((name) => name.endsWith(".md") && name !== "meeting.md" && name !== "minutes.md");

/** A paper somewhere, as a path; of meetings that pass. @returns {string | undefined} */
export function anyPaper(tree, chance, fits = () => true) {
  for (const meeting of some(chance, meetingsOf(tree), 40)) {
    const papers = papersOf(tree, meeting);
    if (papers.length > 0 && fits(meeting)) return `meetings/${meeting}/${chance.of(papers)}`;
  }
  return undefined;
}

/** Which of some words stand in no other file: one pass over all that is written. @param {(path: string) => boolean} leaveOut */
export function mentionedNowhere(tree, words, leaveOut) {
  const left = new Set(words);
  for (const path of [...tree.files("", ".md"), ...tree.files("", ".yaml")]) {
    if (left.size === 0) break;
    if (leaveOut(path)) continue;
    const text = tree.text(path);
    for (const word of left) if (text.includes(word)) left.delete(word);
  }
  return [...left];
}

/** Says in gone.yaml what was recorded as published and is taken away now; the word of a clerk who is asked why. */
export function sayGone(tree, addresses, moved) {
  if (!tree.has("addresses.txt")) return;
  const recorded = tree
    .text("addresses.txt")
    .split("\n")
    .filter((line) => line.startsWith("/"))
    .map((line) => line.split(/\s+/));
  const lost = recorded.filter(([address]) => addresses(address ?? ""));
  if (lost.length === 0) return;
  const old = tree.has("gone.yaml") ? tree.text("gone.yaml") : "gone:\n";
  const entries = lost.map(
    ([address, date]) =>
      `  - address: ${address}\n    title: Taken away\n    date: ${date}\n${moved === undefined ? "    by: Committee Services\n    reason: It was published by mistake.\n" : `    moved-to: ${moved}\n`}`,
  );
  tree.write("gone.yaml", `${old.replace(/\n*$/, "\n")}${entries.join("")}`);
}
