import type { Asset } from "../model/paper.ts";
import type { ContentFile, Files } from "./files.ts";
import type { MeetingFolder } from "./meeting-folders.ts";
import type { Tree } from "./tree.ts";

/** A tree that was sorted, and its files. */
export interface SortedTree {
  readonly files: Files;
  readonly tree: Tree;
}

/**
 * The tree of files of the same paths (`Pieces.same`): what a tree is depends on nothing but paths, so each file that holds something else
 * takes the place of the one before. Folders and places in which none does are the very same.
 */
export function treeAgain({ files: before, tree }: SortedTree, { list }: Files): Tree {
  const now = new Map<ContentFile, ContentFile>();
  const assets = new Map<Asset["bytes"], Asset["bytes"]>();
  const stamps = new Map<Asset["bytes"], string>();
  const places = new Set<string>();
  const folders = new Set<string>();
  for (const [at, file] of list.entries()) {
    const was = before.list[at];
    if (was === undefined || was === file) continue;
    now.set(was, file);
    assets.set(was.bytes, file.bytes);
    stamps.set(was.bytes, file.stamp);
    const [place = "", folder = ""] = file.path.split("/");
    places.add(place);
    if (place === "meetings") folders.add(folder);
  }
  if (now.size === 0) return tree;
  const asset = (each: Asset): Asset => {
    const [bytes, stamp] = [assets.get(each.bytes), stamps.get(each.bytes)];
    return bytes && stamp !== undefined ? { ...each, bytes, stamp } : each;
  };
  const file = (each: ContentFile): ContentFile => now.get(each) ?? each;
  const one = <Key extends string>(key: Key, each: ContentFile | undefined) =>
    (each ? { [key]: file(each) } : {}) as Partial<Record<Key, ContentFile>>;
  const placed = <Value>(place: string, map: ReadonlyMap<string, Value>, put: (each: Value) => Value) =>
    places.has(place) ? new Map([...map].map(([name, each]) => [name, put(each)])) : map;
  const folder = (each: MeetingFolder): MeetingFolder =>
    folders.has(each.id)
      ? {
          ...each,
          markdown: placed("meetings", each.markdown, file),
          beside: placed("meetings", each.beside, asset),
          ...one("frozen", each.frozen),
        }
      : each;
  return {
    ...tree,
    ...one("council", tree.council),
    ...one("gone", tree.gone),
    ...one("ledger", tree.ledger),
    ...one("redirects", tree.redirects),
    councilPictures: new Map([...tree.councilPictures].map(([name, each]) => [name, file(each)])),
    bodies: placed("bodies", tree.bodies, file),
    people: placed("people", tree.people, file),
    meetings: folders.size > 0 ? tree.meetings.map(folder) : tree.meetings,
    actions: placed("actions", tree.actions, file),
    matters: placed("matters", tree.matters, file),
    decisions: placed("decisions", tree.decisions, file),
    pages: placed("pages", tree.pages, file),
    pageFiles: placed("pages", tree.pageFiles, asset),
  };
}
