import type { Block } from "../parse/block.ts";
import { escapeHtml } from "./escape.ts";
import type { Printing } from "./printing.ts";

/** What a block of a known kind is called to those who cannot see it; the kind is the first word behind its fence. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["sh", "Typed"],
  ["text", "Printed"],
]);

/** A kind and the file that the block is, or is part of: "md content/bodies/board.md". */
const FILE = /^\S+ (\S+\.[a-z]+)(?: |$)/;

/** About as many letters stand in a line on a narrow phone. */
const NARROW = 38;

/**
 * A block of code. What a terminal prints keeps its lines, because signs stand under letters; a long one scrolls on a page,
 * and can be scrolled with the keyboard (WCAG 2.2, 2.1.1). Everything else goes on in the next line.
 */
export function printCode({ token }: Block, { target }: Printing): string {
  const text = token?.content ?? "";
  const info = token?.info.trim() ?? "";
  const [kind = ""] = info.split(" ");
  const file = FILE.exec(info)?.[1];
  const name = NAMES.get(kind);
  const isWide = kind === "text" && text.split("\n").some((line) => line.length > NARROW);
  const attributes = [
    ...(name === undefined ? [] : [["class", name.toLowerCase()]]),
    ...(file === undefined ? [] : [["data-file", file]]),
    ...(target === "page" && (name ?? file) !== undefined
      ? [
          ["role", "group"],
          ["aria-label", name ?? file ?? ""],
        ]
      : []),
    ...(target === "page" && isWide ? [["tabindex", "0"]] : []),
  ].map(([key = "", value = ""]) => ` ${key}="${escapeHtml(value)}"`);
  return `<pre${attributes.join("")}><code>${escapeHtml(text)}</code></pre>\n`;
}
