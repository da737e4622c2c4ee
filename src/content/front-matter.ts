import matter from "gray-matter";
import { spanOnLine } from "../findings/finding.ts";
import { prose } from "../model/prose.ts";
import { type Bare, bareWords } from "./bare-words.ts";
import { type ReadSource, refuse } from "./source.ts";
import { readYaml } from "./yaml/read.ts";

const notAProgram = (): never => {
  throw new Error("front matter is YAML, never a program");
};

/** gray-matter only splits: our own reader reads the fields, and the engines that would run them are off. */
const ENGINES = {
  yaml: { parse: () => ({}), stringify: notAProgram },
  javascript: { parse: notAProgram, stringify: notAProgram },
  coffee: { parse: notAProgram, stringify: notAProgram },
  json: { parse: notAProgram, stringify: notAProgram },
};

/** Where the words begin behind front matter that is known to be closed. With options gray-matter keeps nothing of a text. */
const wordsPlace = (text: string): number =>
  text.length - matter(text, { engines: ENGINES, language: "yaml" }).content.length;

/** Front matter with more lines is a mistake, and gray-matter takes the square of their number to read them. */
const MOST_LINES = 5000;

const isFence = (line: string): boolean => line.trimEnd() === "---";

/** What a word processor or a habit makes of three hyphens. */
const LIKE_A_FENCE = /^\s*(?:[-–—]{2,}|[–—]|\.{3}|…)\s*$/;

/** A line that a field begins. */
const FIELD = /^[a-z][\w-]*:(?:\s|$)/i;

/**
 * Takes a Markdown file apart into fields and body. Finds front matter that is missing, unclosed or a program. What
 * may be `bare` may be words alone. `wordsFrom` says how the words from a place of the text on are looked up later, if the text
 * itself is not to be held.
 */
export function readFrontMatter(
  file: string,
  text: string,
  bare?: Bare,
  wordsFrom: WordsFrom = (at) => () => text.slice(at),
): ReadSource {
  const plain = plainlyClosed(text);
  if (plain) return readYaml(file, plain.yaml, 1, prose(file, plain.firstLine, wordsFrom(plain.wordsAt)));
  const lines = text.split("\n");
  if (!isFence(lines[0] ?? "")) {
    const words = bare && !wantsFields(lines) ? bareWords(prose(file, 1, wordsFrom(0)), bare) : undefined;
    return words ?? noFrontMatter(file, lines);
  }
  const close = lines.findIndex((line, index) => index > 0 && isFence(line));
  const end = close < 0 ? lines.length : close;
  const early = lines.slice(0, end).findIndex((line, index) => index > 0 && endsEarly(line, close < 0));
  if (early > 0) return notAFence(file, early, lines[early] ?? "");
  const heading = lines.slice(0, end).findIndex((line, index) => index > 0 && /^#{2,6} \S/.test(line));
  if (close < 0 || heading > 0) return notClosed(file, lines, heading);
  if (close > MOST_LINES)
    return refuse(
      { file, line: MOST_LINES, length: 1 },
      {
        id: "front-matter-too-long",
        message: `the front matter has ${close - 1} lines; ${MOST_LINES} is the most`,
        help: "put the words below the front matter",
      },
    );
  const wordsAt = wordsPlace(text);
  const body = prose(file, text.slice(0, wordsAt).split("\n").length, wordsFrom(wordsAt));
  return readYaml(file, lines.slice(1, close).join("\n"), 1, body);
}

/** How the words of a file from a place of its text on are looked up. */
export type WordsFrom = (at: number) => () => string;

/** Front matter of which nothing has to be asked: opened and closed by three hyphens alone, with no heading in it. */
function plainlyClosed(text: string) {
  const close = text.startsWith("---\n") ? text.indexOf("\n---", 3) : -1;
  if (close < 0) return undefined;
  const end = close + "\n---".length;
  if (end < text.length && text[end] !== "\n") return undefined;
  const lines = text.slice(4, Math.max(4, close)).split("\n");
  // Joined again, so that a field, which is a piece of it, does not hold the whole text in memory.
  const yaml = lines.join("\n");
  const count = close === 3 ? 0 : lines.length;
  if (count >= MOST_LINES || /^#{2,6} \S/m.test(yaml)) return undefined;
  // The fields alone: gray-matter copies what it is given, and looks for it among all it was ever given.
  const wordsAt = wordsPlace(text.slice(0, end + 1));
  return { yaml, wordsAt, firstLine: count + (end < text.length ? 3 : 2) };
}

/** A line that was to close the front matter: one that begins with three hyphens was meant to. */
const endsEarly = (line: string, open: boolean): boolean =>
  line.startsWith("---") ? !isFence(line) : open && LIKE_A_FENCE.test(line);

function notAFence(file: string, index: number, line: string): ReadSource {
  return refuse(
    { file, line: index + 1, length: Math.max(1, line.trimEnd().length) },
    {
      id: "front-matter-not-closed",
      message: `“${line.trim().slice(0, 20)}” does not close the front matter; three hyphens alone do`,
      help: "write --- on this line, and nothing else",
    },
  );
}

function notClosed(file: string, lines: readonly string[], heading: number): ReadSource {
  const blank = lines.findIndex((line, index) => line.trim() === "" && !goesOn(lines[index + 1] ?? ""));
  const before = heading > 0 ? heading : blank;
  const help = "write --- on a line of its own below the last field";
  const opened = { span: spanOnLine(file, 1, 1, 3), note: "opened here" };
  if (before <= 0)
    return refuse(
      { file, line: 1, length: 3 },
      { id: "front-matter-not-closed", message: "the front matter is opened here and never closed", help },
    );
  return refuse(
    { file, line: before + 1, length: Math.max(1, (lines[before] ?? "").length) },
    {
      id: "front-matter-not-closed",
      message:
        heading > 0
          ? "a heading stands in the front matter, which must be closed above it"
          : "the front matter is not closed, and must end here",
      help: heading > 0 ? "write --- on a line of its own above the heading" : "write --- on this line",
    },
    [opened],
  );
}

/** Whether a line can stand in front matter: a field, an item, a comment, words further in. */
const goesOn = (line: string): boolean => /^(?:\s|[\w-]+:|- |#(?!#))/.test(line);

/** Whether a text begins with what was meant as front matter, in whatever way it went wrong. "Present: …" is how old minutes begin. */
function wantsFields(lines: readonly string[]): boolean {
  const [first = ""] = lines;
  const head = lines.slice(0, 40);
  const fence = head.some((line, at) => isFence(line) && FIELD.test(head[at + 1] ?? ""));
  const closed = FIELD.test(first) && (/^[a-z]/.test(first) || head.some(isFence));
  return fence || closed || LIKE_A_FENCE.test(first) || OTHER_LANGUAGE.test(first);
}

const OTHER_LANGUAGE = /^(?:---|;;;|\+\+\+)|^\{\s*(?:"|$)/;

function noFrontMatter(file: string, lines: readonly string[]): ReadSource {
  const first = lines[0] ?? "";
  const at = { file, line: 1, length: Math.max(1, Math.min(first.length, 40)) };
  const say = (id: string, message: string, help: string) => refuse(at, { id, message, help });
  const begins = lines
    .slice(0, 40)
    .findIndex((line, index) => isFence(line) && FIELD.test(lines[index + 1] ?? ""));
  if (begins > 0 && !FIELD.test(first))
    return say(
      "front-matter-missing",
      `the front matter begins in line ${begins + 1}; it must begin in line 1`,
      lines.slice(0, begins).join("").trim() === ""
        ? "take out the blank lines above it"
        : "move the words above it below the front matter, or take them out",
    );
  const [, sign, language] = /^(---|;;;|\+\+\+)\s*(\w*)/.exec(first) ?? [];
  if ((sign === "---" && language) || sign === "+++" || sign === ";;;" || /^\{\s*("|$)/.test(first))
    return say(
      "front-matter-language",
      `front matter in ${language || (sign === "+++" ? "TOML" : "JSON")} is not read; it must be fields between two lines of ---`,
      "write --- alone on the first line, then one field a line: title: Street trees",
    );
  if (LIKE_A_FENCE.test(first))
    return say(
      "front-matter-missing",
      `“${first.trim().slice(0, 20)}” does not open the front matter; three hyphens alone do`,
      "write --- on the first line, and nothing else",
    );
  if (FIELD.test(first))
    return say(
      "front-matter-missing",
      "fields begin here without a line of --- above them",
      "write --- on a line of its own above the first field and below the last",
    );
  return say(
    "front-matter-missing",
    "the file must begin with its fields, and begins with words",
    "put three lines above them: --- and title: with the title and --- again",
  );
}
