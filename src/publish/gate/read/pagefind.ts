import { type Cbor, readCbor } from "../../search/cbor.ts";
import type { Finds } from "./finds.ts";

/** What every file of a search index begins with, once it is unpacked. */
export const PAGEFIND = "pagefind_dcd";

/** Reads what a file of Pagefind's holds behind its mark: the JSON of a page, a table of words in CBOR, or its program. */
export function readPagefind(finds: Finds, bytes: Uint8Array): void {
  const inner = bytes.subarray(PAGEFIND.length);
  const table = tableOf(inner);
  if (table === undefined) {
    finds.inside("search index", inner);
    return;
  }
  const words: string[] = [];
  gather(table, words);
  finds.say("search index", words.join("\n"));
}

function tableOf(bytes: Uint8Array): Cbor | undefined {
  try {
    return readCbor(bytes);
  } catch {
    return undefined;
  }
}

function gather(value: Cbor, into: string[]): void {
  if (typeof value === "string") into.push(value);
  else if (typeof value === "object") for (const each of value) gather(each, into);
}
