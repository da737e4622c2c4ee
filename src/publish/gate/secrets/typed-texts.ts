import { isScalar, visit } from "yaml";
import { decoded } from "../../../content/plain-text.ts";
import { parseYaml } from "../../../content/yaml/parse.ts";
import { replaceRedactions } from "../../../text/redactions.ts";
import type { OutputFile } from "../strand.ts";

/** Words of a file of a content tree, and where in it they stand: "line 12", "page 3". */
export interface PlacedText {
  readonly text: string;
  /** Of an offset into the text. */
  readonly placeAt: (offset: number) => string;
  /** What stands between blocks whose words have nothing to do with one another. */
  readonly blocks?: RegExp;
  /** Withheld words of a redaction: they stay a secret whatever else says them. */
  readonly isRedaction?: true;
  /** Runs of letters in bytes that are no text: too much there looks like a name. */
  readonly isRaw?: true;
}

const LINE = /\n/g;
const BLANK_LINE = /\n[ \t>]*\n|\n(?=[ \t]*(?:[#|:-]|\d+[.)]))/g;
const FIELD_NAME = /^[ \t-]*[\w-]{1,40}:(?=\s)/gm;
/** In a map on one line, `{ meeting: …, item: "6" }`: a name ends what stands before it. */
const NAME_IN_MAP = /[{,][ \t]*[\w-]{1,40}:(?=\s)/g;
const MARK = "\ue000";
const LINE_OR_MARK = /[\n\ue000]/g;

const TYPED = /\.(?:md|markdown|ya?ml|csv|tsv|txt)$/i;

/** Whether somebody types such a file, so that its places are lines. */
export const isTyped = (path: string): boolean => TYPED.test(path);

/**
 * The words of a Markdown, YAML, CSV or text file in every form in which a page may say them: as typed, as printed, each
 * value of its fields, and the words of each redaction. Reads what it can of a file that is broken.
 */
export function typedTexts(file: OutputFile): readonly PlacedText[] {
  const text = textOf(file.bytes);
  if (!/\.(?:md|markdown|ya?ml)$/i.test(file.path))
    return [{ text, placeAt: linesOf(text, 1), blocks: LINE }];
  const isYaml = /\.ya?ml$/i.test(file.path);
  const fence = isYaml ? text.length : closingFence(text);
  const fields = isYaml ? text : text.slice(0, fence);
  const typed = text.slice(fence);
  const body = printed(typed);
  const values = fields.replace(FIELD_NAME, breaks).replace(NAME_IN_MAP, MARK);
  const first = lineAt(text, fence);
  return [
    // Remarks, and whatever is said where YAML cannot be read.
    { text: values, placeAt: linesOf(values, 1), blocks: LINE_OR_MARK },
    ...scalars(fields),
    { text: typed, placeAt: linesOf(typed, first), blocks: BLANK_LINE },
    { text: body, placeAt: linesOf(body, first), blocks: BLANK_LINE },
    ...redactedWords(text),
  ];
}

/** Bytes as text: UTF-8, or UTF-16 if its mark says so. */
function textOf(bytes: Uint8Array): string {
  const mark = `${bytes[0]},${bytes[1]}`;
  if (mark === "255,254") return new TextDecoder("utf-16le").decode(bytes);
  if (mark === "254,255") return new TextDecoder("utf-16be").decode(bytes);
  return decoded(bytes).text;
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

function linesOf(text: string, first: number): (offset: number) => string {
  let ends: readonly number[] | undefined;
  return (offset) => {
    ends ??= [...text.matchAll(/\n/g)].map(({ index }) => index);
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return `line ${first + low}`;
  };
}

/** Where front matter ends; 0 if there is none. */
function closingFence(text: string): number {
  if (!text.startsWith("---")) return 0;
  const close = /\n---[ \t]*(?:\n|$)/.exec(text);
  return close ? close.index + close[0].length : 0;
}

function scalars(fields: string): readonly PlacedText[] {
  // The fence becomes an empty line, so that lines keep their numbers.
  const yaml = fields.replace(/^---[ \t]*\n/, "\n").replace(/\n---[ \t]*\n?$/, "\n");
  const found: PlacedText[] = [];
  visit(parseYaml(yaml).document, {
    Scalar: (_, node) => {
      if (!isScalar(node)) return;
      const line = `line ${lineAt(yaml, node.range?.[0] ?? 0)}`;
      const text = printed(String(node.value ?? ""));
      if (text !== "") found.push({ text, placeAt: () => line });
    },
  });
  return found;
}

function redactedWords(text: string): readonly PlacedText[] {
  const found: PlacedText[] = [];
  replaceRedactions(text, ({ words }) => {
    if (words) {
      const line = `line ${lineAt(text, words.from)}`;
      found.push({
        text: printed(text.slice(words.from, words.end)),
        placeAt: () => line,
        isRedaction: true,
      });
    }
    return "";
  });
  return found;
}

/** Only its line breaks, so that what stands behind keeps its line. */
const breaks = (taken: string): string => taken.replace(/[^\n]/g, "");

const REFERENCES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: " ",
  shy: "",
};

/** Markdown about as it is printed: without addresses of links, marks of notes, tags, classes and redaction marks. */
function printed(text: string): string {
  return replaceRedactions(text, ({ words }) => (words ? text.slice(words.from, words.end) : " "))
    .replace(/<!--[\s\S]*?(?:-->|$)/g, breaks)
    .replace(/<\/?[a-z][^<>]*>/gi, breaks)
    .replace(/\]\([^()\s]*(?:\s+"[^"]*")?\)/g, (link) => breaks(link))
    .replace(/\[\^[^\]\s]{1,80}\]/g, "")
    .replace(/\{[#.][^{}\n]*\}/g, "")
    .replace(/&(amp|lt|gt|quot|nbsp|shy);/g, (_, name: string) => REFERENCES[name] ?? " ")
    .replace(/^:::[^\n]*/gm, "");
}
