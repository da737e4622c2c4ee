import { type SmallObject, type SmallObjects, smallObjects } from "./small-objects.ts";
import { readTree, SMALL_TREE } from "./small-tree.ts";

/** One change to the small file. The first five are made before it is written, `bytes` after. */
export type Change =
  | {
      readonly kind: "tree" | "object" | "data";
      readonly of: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: "replace"; readonly of: string; readonly object: SmallObject }
  | { readonly kind: "remove"; readonly of: string }
  | { readonly kind: "trailer"; readonly entries: string }
  | { readonly kind: "bytes"; readonly from: string; readonly to: string };

/** In the outline of the structure: a line, or part of one. */
export const inTree = (from: string, to: string): Change => ({ kind: "tree", of: "", from, to });
/** In the text of an object. */
export const inObject = (of: string, from: string, to: string): Change => ({ kind: "object", of, from, to });
/** In the bytes of a stream. */
export const inData = (of: string, from: string, to: string): Change => ({ kind: "data", of, from, to });
/** An object put in, or in the place of another. */
export const put = (of: string, text: string, data?: string | Uint8Array): Change => ({
  kind: "replace",
  of,
  object: data === undefined ? { text } : { text, data },
});
/** An object taken out. */
export const remove = (of: string): Change => ({ kind: "remove", of });
/** More entries of the trailer. */
export const inTrailer = (entries: string): Change => ({ kind: "trailer", entries });
/** In the finished file, for the same number of bytes. */
export const inBytes = (from: string, to: string): Change => ({ kind: "bytes", from, to });

/** The small file with changes. @throws if a change finds nothing to change: it would test nothing */
export function smallPdf(changes: readonly Change[]): Uint8Array {
  const outline = changes.reduce(
    (tree, change) => (change.kind === "tree" ? once(tree, change.from, change.to) : tree),
    SMALL_TREE,
  );
  const objects = changes.reduce<SmallObjects>(changed, smallObjects(readTree(outline)));
  const more = changes.flatMap((change) => (change.kind === "trailer" ? [change.entries] : [])).join(" ");
  const bytes = write(objects, more);
  return changes.reduce(
    (file, change) =>
      change.kind === "bytes"
        ? Buffer.from(once(file.toString("latin1"), change.from, change.to), "latin1")
        : file,
    bytes,
  );
}

function changed(objects: SmallObjects, change: Change): SmallObjects {
  if (change.kind === "replace") return { ...objects, [change.of]: change.object };
  if (change.kind === "remove")
    return Object.fromEntries(Object.entries(objects).filter(([label]) => label !== change.of));
  if (change.kind !== "object" && change.kind !== "data") return objects;
  const object = objects[change.of];
  if (object === undefined) throw new Error(`the small file has no object ${change.of}`);
  if (change.kind === "object")
    return { ...objects, [change.of]: { ...object, text: once(object.text, change.from, change.to) } };
  const data = Buffer.from(object.data ?? "").toString("latin1");
  return {
    ...objects,
    [change.of]: { ...object, data: Buffer.from(once(data, change.from, change.to), "latin1") },
  };
}

function once(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2)
    throw new Error(`${JSON.stringify(from)} is there ${parts.length - 1} times, not once`);
  return parts.join(to);
}

function write(objects: SmallObjects, trailer: string): Buffer {
  const labels = Object.keys(objects);
  const numbered = (text: string): string =>
    text.replace(/@([a-z][a-z0-9-]*)/g, (_, label: string) => `${labels.indexOf(label) + 1 || 999} 0 R`);
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  let at = parts[0]?.length ?? 0;
  const offsets = Object.values(objects).map(({ text, data }, index) => {
    const body = data === undefined ? undefined : Buffer.from(data);
    const dict = numbered(body === undefined ? text : text.replace(/>>$/, `/Length ${body.length} >>`));
    const stream = body === undefined ? [] : [Buffer.from("\nstream\n"), body, Buffer.from("\nendstream")];
    const object = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n${dict}`),
      ...stream,
      Buffer.from("\nendobj\n"),
    ]);
    parts.push(object);
    at += object.length;
    return at - object.length;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const end = `xref\n0 ${labels.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${labels.length + 1} /Root @catalog /Info @info ${trailer} >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(numbered(end))]);
}
