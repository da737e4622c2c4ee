import { spanOnLine } from "../findings/finding.ts";
import type { Prose } from "../model/prose.ts";
import { shortened } from "../text/shorten.ts";
import { type ReadSource, refuse } from "./source.ts";

/** So many lines can tell what a text without fields is. */
const HEAD = 60;

/** Lines at the head of a text that say that it is not for everybody, as covers of withheld papers do. */
const TELLING: readonly RegExp[] = [
  /^\W*(?:EXEMPT|Exempt|CONFIDENTIAL|STRICTLY CONFIDENTIAL|RESTRICTED|OFFICIAL[- ]SENSITIVE)\b/,
  /^\W*(?:private|(?:strictly )?confidential|restricted|part (?:2|ii|b))(?: (?:and|&) (?:private|confidential))?(?: (?:report|item|paper|appendix|annex|minutes|session))?\W*$/i,
  /\bnot for (?:publication|circulation)\b/i,
  /^\s*(?:exempt|item|put-before|public-version|classification)\s*:/i,
];

/** The letters of a title; what scanners see besides says nothing. */
const NOT_OF_A_TITLE = /[^\p{L}\p{M}\p{N} .,;()'’&£%/–-]+/gu;
const LONGEST_TITLE = 80;
/** A page number, a rule of dots or a stamp is no title. */
const FEWEST_LETTERS = 6;

/**
 * A paper or minutes of which only the words are there, as archives have that were scanned or converted. They are read
 * with a title from their first heading, from their first words, or from the file's name, and with numbers
 * as they were typed. The finding says what to type; it is an error, and a warning where the meeting is of the record (`inRecord`). Undefined if the words themselves
 * say that they may not be for everybody: then a person must decide, whenever the meeting was.
 */
export function bareWords(body: Prose, bare: Bare): ReadSource | undefined {
  const { file, text } = body;
  const head = headOf(text);
  if (head.some((line) => TELLING.some((telling) => telling.test(line)))) return undefined;
  const title = titleOf(head) ?? titleOfName(file.slice(file.lastIndexOf("/") + 1, -3));
  const line = head.findIndex((words) => words.trim() !== "") + 1;
  const span = spanOnLine(file, line, 1, Math.min((head[line - 1] ?? "").length, 40));
  const isPaper = bare === "paper";
  const { findings } = refuse(
    { file, line, length: span.endColumn - 1 },
    {
      id: "front-matter-missing",
      inRecord: "warning",
      message: isPaper
        ? `the file must begin with its fields, and begins with words; “${title}” stands in for its title`
        : "the file must begin with its fields, and begins with words; of these minutes nothing but the words is known",
      help: isPaper
        ? `put four lines above them: --- and title: "${title}" and numbering: as-written and --- again`
        : "put four lines above them: --- and status: draft (or confirmed) and numbering: as-written and --- again",
    },
  );
  return {
    findings,
    source: {
      file,
      fields: { ...(isPaper ? { title } : {}), numbering: "as-written" },
      body,
      spanOf: () => span,
      spanOfName: () => span,
      typed: () => "",
      mended: new Set(),
    },
  };
}

/** What may be read without fields. */
export type Bare = "paper" | "minutes";

/** The first lines, without reading the rest of a text of any length. */
function headOf(text: string): readonly string[] {
  const lines: string[] = [];
  for (let from = 0; from <= text.length && lines.length < HEAD; ) {
    const end = text.indexOf("\n", from);
    lines.push(text.slice(from, Math.min(end < 0 ? text.length : end, from + 2000)));
    if (end < 0) break;
    from = end + 1;
  }
  return lines;
}

function titleOf(head: readonly string[]): string | undefined {
  const headings = head.flatMap((line) => /^ {0,3}#{1,6}[ \t]+(\S.*)$/.exec(line)?.[1] ?? []);
  return [...headings, ...head]
    .map(plain)
    .find((words) => (words.match(/\p{L}/gu) ?? []).length >= FEWEST_LETTERS);
}

const plain = (line: string): string =>
  shortened(line.replace(NOT_OF_A_TITLE, " ").trim().split(/\s+/).join(" "), LONGEST_TITLE);

/** "Street trees" of "04-street-trees". */
export function titleOfName(id: string): string {
  const words = id.replace(/^\d+-(?=\D)/, "").replace(/-/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
