import { bracketNotClosed, bracketTooMany, signInBraces } from "./brackets.ts";
import { betweenColumns, listAmongFields, listBelowWords, tab, tooFarIn, wordsAlone } from "./columns.ts";
import { indentOf, takeApart } from "./line.ts";
import { DEEPEST } from "./parse.ts";
import {
  backslash,
  colonInWords,
  quoteNotClosed,
  quotesInside,
  signFirst,
  wordsBehindHash,
} from "./quotes.ts";
import {
  colonMissing,
  listOnTheLine,
  oddSpace,
  otherThanColon,
  signBeforeName,
  spaceAfterColon,
  spaceAfterHyphen,
} from "./signs.ts";
import { lineOf, type Slip, type SlipFinder, type Stumble } from "./slip.ts";

/** `title` twice in one group. */
const fieldTwice: SlipFinder = (stumble) => {
  if (stumble.code !== "DUPLICATE_KEY") return undefined;
  const { lines, line, column } = stumble;
  const name = /^[^:,}]+/.exec(lineOf(stumble).slice(column))?.[0].trim() ?? "";
  const first = lines.slice(0, line).findLastIndex((text) => text.startsWith(`${name}:`, column));
  const inList = /^\s*-\s/.test(lines[first] ?? "");
  return {
    id: "yaml-field-twice",
    line,
    column,
    length: name.length,
    message: `${name} is written twice; a field must stand once`,
    help: inList
      ? `take one of the two out, or begin a new item here: - ${lineOf(stumble).trim().slice(0, 80)}`
      : "take one of the two out",
    ...(first < 0 ? {} : { elsewhere: { line: first, column, length: name.length, note: "first here" } }),
  };
};

const tooDeep: SlipFinder = (stumble) =>
  stumble.code === "TOO_DEEP" || stumble.code === "RESOURCE_EXHAUSTION"
    ? {
        ...here(stumble),
        id: "yaml-too-deep",
        message: `lists and fields stand in one another more than ${DEEPEST} deep here`,
        help: "take brackets, hyphens or spaces away",
      }
    : undefined;

const secondDocument: SlipFinder = (stumble) =>
  stumble.code === "MULTIPLE_DOCS"
    ? {
        ...here(stumble),
        id: "yaml-two-documents",
        message: "a second set of fields begins here; a file must have one",
        help: /^-/.test(lineOf(stumble)) ? "take this line out" : "take the line of three dots above it out",
      }
    : undefined;

/** The finders for each code of the reader, the surest first. */
const FINDERS: Readonly<Record<string, readonly SlipFinder[]>> = {
  TAB_AS_INDENT: [tab],
  DUPLICATE_KEY: [fieldTwice],
  MULTIPLE_DOCS: [secondDocument],
  TOO_DEEP: [tooDeep],
  RESOURCE_EXHAUSTION: [tooDeep],
  WORDS_BEHIND_HASH: [wordsBehindHash],
  NO_COLON: [signInBraces],
  MARK: [signInBraces],
  BLOCK_IN_FLOW: [signInBraces],
  BAD_DQ_ESCAPE: [backslash],
};

/** For codes that say little about what the writer did. */
const ANY: readonly SlipFinder[] = [
  oddSpace,
  quoteNotClosed,
  bracketNotClosed,
  quotesInside,
  bracketTooMany,
  listOnTheLine,
  spaceAfterHyphen,
  signBeforeName,
  colonInWords,
  spaceAfterColon,
  otherThanColon,
  signFirst,
  betweenColumns,
  colonMissing,
  listAmongFields,
  wordsAlone,
  listBelowWords,
  tooFarIn,
];

/** Finders that are right whatever else is wrong on the line: the reader's code, or the typing itself, says it all. */
const SURE: ReadonlySet<SlipFinder> = new Set([
  ...Object.values(FINDERS).flat(),
  spaceAfterColon,
  spaceAfterHyphen,
]);

/** What to tell an officer about a place where reading stumbled: the slips that are seen near it, the surest first. */
export function* slipsAt(stumble: Stumble): Generator<Slip & { readonly sure: boolean }> {
  for (const find of [...(FINDERS[stumble.code] ?? []), ...ANY]) {
    const slip = find(stumble);
    if (slip) yield { ...slip, sure: SURE.has(find) };
  }
}

/** What is left to say where no slip is seen: never the reader's own words. */
export function unexplained(stumble: Stumble): Slip {
  const { lines, line } = stumble;
  const { name, value } = takeApart(lineOf(stumble));
  const below = lines.findIndex((text, index) => index > line && text.trim() !== "");
  const isBelow =
    name !== undefined && value !== "" && below > 0 && takeApart(lines[below] ?? "").name === undefined;
  return {
    ...here(isBelow ? { ...stumble, line: below, column: 0 } : stumble),
    id: "yaml-unreadable",
    message: "this line cannot be read; it must be a field, an item of a list, or words that go on from one",
    help: "write it as name: words or “- words”, with straight quotes round words that hold signs",
  };
}

/** What stands on the stumble's line, from the stumble on if anything does. */
function here(stumble: Stumble): Pick<Slip, "line" | "column" | "length"> {
  const line = Math.min(stumble.line, stumble.lines.length - 1);
  const text = stumble.lines[line] ?? "";
  const column =
    line === stumble.line && text.slice(stumble.column).trim() !== "" ? stumble.column : indentOf(text);
  return {
    line,
    column,
    length: Math.max(1, Math.min(text.trimEnd().length - column, takeApart(text).value.length)),
  };
}
