/**
 * An archive's files taken apart one meeting after the other, for projects of other generators: what has a page of its own here and
 * no file in the archive (an item of an agenda, a decision in minutes) is named, too.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** A file's head and the text below it. @param {string} path */
export function headAndText(path) {
  const text = readFileSync(path, "utf8");
  const end = text.indexOf("\n---\n", 3);
  return { head: parse(text.slice(4, end + 1)), raw: text.slice(4, end + 1), text: text.slice(end + 5) };
}

const names = (folder) => readdirSync(folder).sort();

/**
 * Every meeting with its papers, minutes, items and decisions. Items have the number they are printed with.
 * @param {string} content
 */
export function* meetingsOf(content) {
  for (const id of names(join(content, "meetings"))) {
    const folder = join(content, "meetings", id);
    const files = names(folder);
    const meeting = headAndText(join(folder, "meeting.md"));
    const papers = files.filter((name) => name.endsWith("-report.md"));
    const items = meeting.head.agenda.map((item, at) => ({
      number: at + 1,
      title: item.title ?? item,
      papers: (item.papers ?? [])
        .filter((paper) => typeof paper === "string")
        .map((paper) => paper.replace(/\.md$/, "")),
    }));
    const minutes = files.includes("minutes.md") ? headAndText(join(folder, "minutes.md")) : undefined;
    yield {
      id,
      folder,
      meeting,
      items,
      minutes,
      papers: papers.map((name) => ({ stem: name.slice(0, -3), path: join(folder, name) })),
      beside: files.filter((name) => !name.endsWith(".md")),
      decisions: minutes === undefined ? [] : decisionsIn(minutes.text),
    };
  }
}

/** Decisions of minutes: the number of the item and the words. */
function decisionsIn(text) {
  return text.split(/^## /m).flatMap((part) =>
    [...part.matchAll(/^\*\*(RESOLVED|NOTED):\*\* (.*)$/gm)].map(([, kind, words]) => ({
      item: Number.parseInt(part, 10),
      kind,
      words,
    })),
  );
}

/** Files of a kind that lie in one folder or in folders of it: `[name without ending, path]`. */
export function* filesIn(content, kind) {
  for (const entry of readdirSync(join(content, kind), { recursive: true, withFileTypes: true }))
    if (entry.isFile() && entry.name.endsWith(".md")) {
      const path = join(entry.parentPath, entry.name);
      yield [path.slice(join(content, kind).length + 1, -3).replaceAll("\\", "/"), path];
    }
}
