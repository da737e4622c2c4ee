import type { Finding } from "../../findings/finding.ts";
import { spanOnLine } from "../../findings/finding.ts";
import { renderBody } from "../../markdown/render.ts";
import { fieldFindings } from "../../markdown/text.ts";
import { redactionsIn } from "../../text/redactions.ts";
import { leftOpen } from "./left-open.ts";
import { openBody } from "./open-text.ts";
import { type PrivateText, scalarsOf, takeApart } from "./private-text.ts";
import { type PublicVersion, publicVersion, type Withheld, withheldIn } from "./public-version.ts";
import { commentsIn } from "./without-comments.ts";

/** A private file as it was read, and how it is called in findings. */
export interface PrivateFile {
  readonly text: string;
  readonly file: string;
  /** Below its tree, with `/`: where the public version goes in the other. */
  readonly path: string;
}

export interface Redacted extends PublicVersion {
  readonly withheld: readonly Withheld[];
  /** Names of files that the public version shows or leads to. */
  readonly uses: readonly string[];
}

/**
 * The public version of a private file, or why there is none: a redaction that is not typed as one, withheld words that
 * stand elsewhere in the open (`keep` lets some), notes and links that only withheld words use.
 */
export function redact(
  { text, file, path }: PrivateFile,
  keep: readonly string[] = [],
): Redacted | readonly Finding[] {
  const apart = takeApart(text, file);
  if (!isApart(apart)) return apart;
  const withheld = withheldIn(apart);
  const faults = [...typingFaults(apart), ...openComments(apart)];
  if (faults.length > 0) return faults;
  if (withheld.length === 0) return [nothingWithheld(file)];
  const { findings, uses } = readOpen(apart);
  const left = [...leftOpen(apart, path, keep), ...findings];
  if (left.length > 0) return left;
  const made = publicVersion(apart);
  if (redactionsIn(made.text).some(({ words }) => words !== undefined))
    throw new Error(`${file}: words were left in the public version`);
  return { ...made, withheld, uses };
}

export const isRedacted = (made: Redacted | readonly Finding[]): made is Redacted => "text" in made;

const isApart = (read: PrivateText | readonly Finding[]): read is PrivateText => "fields" in read;

/** What is wrong with the brackets themselves, in the text and in fields. */
function typingFaults(apart: PrivateText): readonly Finding[] {
  const { file, fields, fieldsFrom, text } = apart;
  const own = bodyFindings(apart, apart.body).filter(({ id }) => id.startsWith("exempt-words-"));
  const ofFields = scalarsOf(fields).flatMap(({ value, range }) => {
    const line = text.slice(0, fieldsFrom + (range?.[0] ?? 0)).split("\n").length;
    return fieldFindings({ text: value, file, firstLine: line }, true, { audience: "members" })
      .filter(({ id }) => id.startsWith("exempt-words-"))
      .map((finding) => ({
        ...finding,
        span: spanOnLine(file, line, 1, text.split("\n")[line - 1]?.length ?? 1),
      }));
  });
  return [...ofFields, ...own];
}

function openComments({ file, body, bodyLine }: PrivateText): readonly Finding[] {
  return commentsIn(body)
    .filter(({ closed }) => !closed)
    .map(({ from }) => ({
      id: "comment-not-closed",
      severity: "error",
      span: spanOnLine(file, bodyLine + body.slice(0, from).split("\n").length - 1, 1, 4),
      message: "a comment begins here and is never closed; what follows would not be in the public version",
      help: "write --> where it ends",
    }));
}

function nothingWithheld(file: string): Finding {
  return {
    id: "nothing-withheld",
    severity: "error",
    span: spanOnLine(file, 1, 1, 1),
    message: "nothing in this file is withheld: it holds no [[exempt 3: words]]",
    help: "put double square brackets round the words that the public must not read, with the paragraph before them",
  };
}

/** What only withheld words used would stay in the public version: the text of a note, the address of a link. */
const LEFT: ReadonlySet<string> = new Set(["reference-unused", "footnote-unused"]);

/** Reads the text as the public will: what is left without use, and which files it names. */
function readOpen(apart: PrivateText): {
  readonly findings: readonly Finding[];
  readonly uses: readonly string[];
} {
  const before = new Set(bodyFindings(apart, apart.body).map(said));
  const uses = new Set<string>();
  const open = bodyFindings(apart, openBody(apart), uses);
  const findings = open
    .filter((finding) => LEFT.has(finding.id) && !before.has(said(finding)))
    .map((finding) => ({
      ...finding,
      id: "withheld-use-left",
      severity: "error" as const,
      message: "only withheld words use this line, and the public version would hold it",
      help: "write it inside the brackets: [words](address) for a link, the note's own words for a note",
    }));
  return { findings, uses: [...uses].sort() };
}

const said = ({ id, span }: Finding): string => `${id} ${span.line}`;

function bodyFindings({ file, bodyLine }: PrivateText, text: string, uses?: Set<string>): readonly Finding[] {
  return renderBody(
    { text, file, firstLine: bodyLine },
    {
      target: "page",
      audience: "members",
      numbering: "none",
      asset: (name) => {
        uses?.add(name);
        return name;
      },
      table: (name) => {
        uses?.add(name);
        return "";
      },
    },
  ).findings;
}
