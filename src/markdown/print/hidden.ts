import { hiddenIn } from "../../text/hidden.ts";
import type { Lines } from "../parse/faults.ts";
import type { Printing } from "./printing.ts";

/**
 * Finds `&#x202e;` and its like in words that are printed: a sign that the file shows and the page would not. One that is
 * typed as it is has its finding already.
 */
export function findHidden(words: string, lines: Lines, { faults, source }: Printing): void {
  const hidden = hiddenIn(words);
  if (hidden === undefined || source.text.includes(hidden.sign)) return;
  const code = hidden.sign.charCodeAt(0);
  const spelt = new RegExp(`&#(?:x0*${code.toString(16)}|0*${code});`, "i").exec(source.text)?.[0] ?? "";
  faults.report({
    id: "sign-hidden",
    severity: "error",
    message: `${hidden.what} (${hidden.code}) is spelt here, and nobody would see it; it must go`,
    help: "take it out",
    lines,
    at: spelt,
  });
}
