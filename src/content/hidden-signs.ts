import { type Finding, type Severity, spanOnLine } from "../findings/finding.ts";

interface Hidden {
  readonly what: string;
  readonly severity: Severity;
  /** What it is in the words of a record, if it changes nothing that is read. */
  readonly inRecord?: Severity;
  readonly help: string;
}

/** Control characters that no writing has, overrides that turn words round, and spaces without width. */
const HIDDEN = /[^\P{Cc}\t\n]|[\u202d\u202e\u200b\u2060\ufeff]/gu;

/** The same, as far as it takes to say that there is none: it is asked of every text of an archive. */
const ANY = /[^\P{Cc}\t\n]|[\u202d\u202e\u200b\u2060\ufeff]/u;

export const hidesNothing = (text: string): boolean => !ANY.test(text);

const WIDTHLESS = /[\u200b\u2060\ufeff]/g;

/** Control characters, as scanners and word processors leave them: they part words and say nothing. */
const CONTROL = /[^\P{Cc}\t\n]/gu;

/** So many are said of one file. */
const MOST = 20;

/** Where front matter ends: what stands there is compared with names of files, where a sign more is a fault. */
function endOfFields(text: string, file: string): number {
  if (file.endsWith(".yaml")) return text.length;
  return text.startsWith("---\n") ? Math.max(0, text.indexOf("\n---", 4)) : 0;
}

/**
 * The text with its fields as they were meant. In words a space without width tells where a line may break, and a control
 * character is a space, so that a record that has one can be printed.
 */
export function asMeant(text: string, file: string): string {
  if (hidesNothing(text)) return text;
  const end = endOfFields(text, file);
  return text.slice(0, end).replace(WIDTHLESS, "") + text.slice(end).replace(CONTROL, " ");
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
    const { what, severity, help, inRecord } = hiddenAs(sign);
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
      ...(inRecord === undefined || index <= fields ? {} : { inRecord }),
      span: spanOnLine(file, line, index - lineStart + 1, 1),
      message: `${what} (U+${code}) stands here, which nobody sees; it must go`,
      help,
    });
    if (found.length === MOST) break;
  }
  return found;
}

const IN_WORDS = { severity: "error", inRecord: "warning" } as const;

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
      return { what: "a line break of a word processor", ...IN_WORDS, help: "press Enter instead" };
    case "\u000c":
      return { what: "a page break of a word processor", ...IN_WORDS, help: "delete it" };
    default:
      return { what: "a control character", ...IN_WORDS, help: again };
  }
}
