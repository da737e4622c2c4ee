import { type Finding, type Severity, spanOnLine } from "../findings/finding.ts";

interface Hidden {
  readonly what: string;
  readonly severity: Severity;
  readonly help: string;
}

/** Control characters that no writing has, overrides that turn words round, and spaces without width. */
const HIDDEN = /[^\P{Cc}\t\n]|[\u202d\u202e\u200b\u2060\ufeff]/gu;

const WIDTHLESS = /[\u200b\u2060\ufeff]/g;

/** So many are said of one file. */
const MOST = 20;

/** Where front matter ends: what stands there is compared with names of files, where a sign more is a fault. */
function endOfFields(text: string, file: string): number {
  if (file.endsWith(".yaml")) return text.length;
  return text.startsWith("---\n") ? Math.max(0, text.indexOf("\n---", 4)) : 0;
}

/** The text with its fields as they were meant. In words a space without width tells where a line may break. */
export function withoutWidthless(text: string, file: string): string {
  const end = endOfFields(text, file);
  return text.slice(0, end).replace(WIDTHLESS, "") + text.slice(end);
}

/**
 * Signs that nobody sees and that come with pasted text. Those that change what is read are errors; a space without
 * width in a field is read as nothing. Joiners and marks of direction are writing.
 */
export function hiddenSigns(text: string, file: string): readonly Finding[] {
  const found: Finding[] = [];
  const fields = endOfFields(text, file);
  let line = 1;
  let lineStart = 0;
  for (const { 0: sign, index } of text.matchAll(HIDDEN)) {
    const { what, severity, help } = hiddenAs(sign);
    if (severity === "warning" && index > fields) continue;
    for (
      let next = text.indexOf("\n", lineStart);
      next >= 0 && next < index;
      next = text.indexOf("\n", next + 1)
    ) {
      line += 1;
      lineStart = next + 1;
    }
    const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    found.push({
      id: "sign-hidden",
      severity,
      span: spanOnLine(file, line, index - lineStart + 1, 1),
      message: `${what} (U+${code}) stands here, which nobody sees; it must go`,
      help,
    });
    if (found.length === MOST) break;
  }
  return found;
}

function hiddenAs(sign: string): Hidden {
  const again = "delete the words round it and type them again";
  switch (sign) {
    case "\u202d":
    case "\u202e":
      return { what: "a sign that turns the words behind it round", severity: "error", help: again };
    case "\u200b":
    case "\u2060":
    case "\ufeff":
      return { what: "a space without width", severity: "warning", help: again };
    case "\u000b":
      return { what: "a line break of a word processor", severity: "error", help: "press Enter instead" };
    case "\u000c":
      return { what: "a page break of a word processor", severity: "error", help: "delete it" };
    default:
      return { what: "a control character", severity: "error", help: again };
  }
}
