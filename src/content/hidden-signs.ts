import { type Finding, type Severity, spanOnLine } from "../findings/finding.ts";

interface Hidden {
  readonly what: string;
  readonly severity: Severity;
  readonly help: string;
}

/** Control characters that no writing has, overrides that turn words round, and spaces without width. */
const HIDDEN = /[^\P{Cc}\t\n]|[\u202d\u202e\u200b\u2060\ufeff]/gu;

/** So many are said of one file. */
const MOST = 20;

/**
 * Signs that nobody sees and that come with pasted text. Those that change what is read are errors; a space without
 * width only hides in searches and ids, and only front matter has those. Joiners and marks of direction are writing.
 */
export function hiddenSigns(text: string, file: string): readonly Finding[] {
  const found: Finding[] = [];
  const fenced = text.startsWith("---\n")
    ? text.indexOf("\n---", 4)
    : file.endsWith(".yaml")
      ? text.length
      : 0;
  let line = 1;
  let lineStart = 0;
  let counted = 0;
  for (const { 0: sign, index } of text.matchAll(HIDDEN)) {
    const hidden = describe(sign);
    if (hidden.severity === "warning" && index > fenced) continue;
    for (
      let next = text.indexOf("\n", counted);
      next >= 0 && next < index;
      next = text.indexOf("\n", next + 1)
    ) {
      line += 1;
      lineStart = next + 1;
      counted = next + 1;
    }
    const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    found.push({
      id: "sign-hidden",
      severity: hidden.severity,
      span: spanOnLine(file, line, index - lineStart + 1, 1),
      message: `${hidden.what} (U+${code}) stands here, which nobody sees; it must go`,
      help: hidden.help,
    });
    if (found.length === MOST) break;
  }
  return found;
}

function describe(sign: string): Hidden {
  const again = "delete the words round it and type them again";
  if (sign === "\u202d" || sign === "\u202e")
    return { what: "a sign that turns the words behind it round", severity: "error", help: again };
  if (sign === "\u000b")
    return { what: "a line break of a word processor", severity: "error", help: "press Enter instead" };
  if (sign === "\u000c")
    return { what: "a page break of a word processor", severity: "error", help: "delete it" };
  if (/[\u200b\u2060\ufeff]/.test(sign))
    return { what: "a space without width", severity: "warning", help: again };
  return { what: "a control character", severity: "error", help: again };
}
