/** Objects that are not streams, some hundred at a time, as they are packed together (ISO 32000-1, 7.5.7). */
import { deflateSync } from "node:zlib";
import { toBytes } from "../syntax.ts";

/** Objects of a group: readers unpack a whole one to see one object. */
export const TOGETHER = 200;

/** Finished objects back to back. Large packs have 100,000, so there is nothing in memory for a single one. */
export interface ObjectGroup {
  readonly bytes: Uint8Array;
  readonly numbers: readonly number[];
  /** Where in `bytes` each begins. */
  readonly starts: readonly number[];
}

/** A group as an object stream: entries of its dictionary without /Length, and its data. */
export function objectStream({ bytes, numbers, starts }: ObjectGroup): {
  readonly entries: string;
  readonly data: Uint8Array;
} {
  const head = toBytes(`${numbers.map((number, i) => `${number} ${starts[i]}`).join(" ")}\n`);
  const data = deflateSync(Buffer.concat([head, bytes]));
  return { entries: `/Type/ObjStm/N ${numbers.length}/First ${head.length}/Filter/FlateDecode`, data };
}

/** Texts of objects as groups. */
export function grouped(
  objects: readonly (readonly [number: number, text: string])[],
): readonly ObjectGroup[] {
  return Array.from({ length: Math.ceil(objects.length / TOGETHER) }, (_, i) => {
    const some = objects.slice(i * TOGETHER, (i + 1) * TOGETHER);
    let at = 0;
    const starts = some.map(([, text]) => {
      at += text.length;
      return at - text.length;
    });
    return {
      bytes: toBytes(some.map(([, text]) => text).join("")),
      numbers: some.map(([number]) => number),
      starts,
    };
  });
}
