import type { Finds } from "./finds.ts";
import type { Kind } from "./kinds.ts";

/** Reads writing that is its own text (CSV, Markdown, programs, style sheets), and what it says where it is put to use. */
export function readPlain(finds: Finds, source: string, kind: Kind): void {
  finds.say("text", source);
  if (kind === "css") {
    finds.say(
      "text, escapes undone",
      source.replace(/\\([0-9a-f]{1,6})\s?/gi, (all, hex: string) => {
        const code = Number.parseInt(hex, 16);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
      }),
    );
  }
  // "one " + "two", and what a line that goes on makes of it.
  if (kind === "script")
    finds.say("text, strings joined", source.replace(/(["'`])\s*\+\s*["'`]|\\\r?\n/g, ""));
  if (kind === "markdown") finds.say("text, marks taken out", source.replace(/[*_`~\\]+/g, ""));
}
