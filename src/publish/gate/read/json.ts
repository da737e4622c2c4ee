import type { Finds } from "./finds.ts";

/**
 * Reads JSON: every key and string, escapes undone, each alone and all in a row, and what is no string. It goes by the
 * quotation marks and not by the grammar, so a key that stands twice, and a file that breaks off, are read in full.
 */
export function readJson(finds: Finds, source: string): void {
  const strings: string[] = [];
  const between: string[] = [];
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('"', at);
    between.push(source.slice(at, open < 0 ? undefined : open));
    if (open < 0) break;
    const end = stringEnd(source, open + 1);
    strings.push(unescaped(source.slice(open + 1, end)));
    at = end + 1;
  }
  for (const text of new Set(strings)) finds.say("json", text);
  finds.say("json, in a row", strings.join("\n"));
  finds.say("json, numbers", between.join(" ").replace(/[\s,:[\]{}]+/g, " "));
}

function stringEnd(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 0x5c) at += 1;
    else if (code === 0x22) return at;
  }
  return source.length;
}

function unescaped(inner: string): string {
  if (!inner.includes("\\")) return inner;
  try {
    return String(JSON.parse(`"${inner}"`));
  } catch {
    return inner;
  }
}
