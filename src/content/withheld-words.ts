import type { Finding, Span } from "../findings/finding.ts";
import type { Audience } from "../model/library.ts";
import { type Redaction, redactionsIn } from "../text/redactions.ts";
import type { Files } from "./files.ts";
import { decoded } from "./plain-text.ts";

const HELP = "move the full text to the private tree, and make the public file with orderpaper redact";

/**
 * Withheld words in a file of the public tree: `[[exempt 3: words]]` wherever it stands, in fields, words and code alike.
 * Each is an error at its place. What is not closed is found too, for its words are as public.
 */
export function withheldWordsIn(text: string, file: string): readonly Finding[] {
  return redactionsIn(text).flatMap((redaction): readonly Finding[] =>
    redaction.words === undefined
      ? []
      : [
          {
            id: "exempt-words-in-public",
            severity: "error",
            span: spanIn(text, file, redaction),
            message: "withheld words stand in a public file; only the brackets without words may",
            help: HELP,
          },
        ],
  );
}

/** A text as its tree may hold it: withheld words in the public one are found, and go no further. */
export function readAsMeant(
  text: string,
  shown: string,
  audience: Audience,
): { readonly text: string; readonly findings: readonly Finding[] } {
  const findings = audience === "members" || !text.includes("[[") ? [] : withheldWordsIn(text, shown);
  return { text: findings.length === 0 ? text : withoutWithheldWords(text), findings };
}

/** Files that are published as they are, and are writing: figures, drawings, plain text. */
const WRITING = /\.(?:csv|tsv|svg|txt|json|xml|html?)$/i;
const LARGEST = 4 * 1024 * 1024;

/** Whoever reads a piece only if it is not as it was. */
interface ReadsPieces {
  piece<Value>(name: string, mark: readonly unknown[], work: () => Value): Value;
}

/** Withheld words in the files beside a public tree's Markdown, which are published byte for byte. */
export function withheldWordsBeside(files: Files, reader: ReadsPieces): readonly Finding[] {
  return files.list
    .filter(({ path, size }) => !path.endsWith(".md") && WRITING.test(path) && size <= LARGEST)
    .flatMap(({ path, stamp, bytes }) =>
      reader.piece(`beside ${path}`, [stamp], () =>
        withheldWordsIn(decoded(bytes()).text, `${files.name}/${path}`),
      ),
    );
}

/**
 * The text as it is read after that: the words and their colon are spaces, so that no page, feed or search of a preview
 * can hold them and every other finding still points at its place. Of a redaction that is not typed as one nothing is
 * read; of one that is never closed, nothing to the end of the text.
 */
export function withoutWithheldWords(text: string): string {
  let read = "";
  let at = 0;
  for (const { from, end, words, fault } of redactionsIn(text)) {
    if (words === undefined || from < at) continue;
    const start = fault === undefined ? words.from - 1 : from;
    const stop = fault === undefined ? words.end : fault === "unclosed" ? text.length : end;
    read += text.slice(at, start) + blank(text.slice(start, stop));
    at = stop;
  }
  return read + text.slice(at);
}

const blank = (words: string): string => words.replace(/[^\n]/g, " ");

function spanIn(text: string, file: string, { from, end }: Redaction): Span {
  const [line, column] = placeOf(text, from);
  const [endLine, endColumn] = placeOf(text, end);
  return { file, line, column, endLine, endColumn };
}

function placeOf(text: string, at: number): readonly [line: number, column: number] {
  const before = text.slice(0, at);
  return [before.split("\n").length, before.length - before.lastIndexOf("\n")];
}
