/** The case format, explained in test/README.md: one text file that holds what was written and what is then read. */

/** A file of a case, as it lies on disk: bytes, a symbolic link, or not there at all. */
export type CaseFile =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "link"; readonly to: string }
  | { readonly kind: "missing" };

export interface Case {
  /** Pieces of HTML that some page must hold, and that no page may hold. */
  readonly prints: readonly string[];
  readonly neverPrints: readonly string[];
  /** By path below the content folder: laid over the tiny council. */
  readonly files: ReadonlyMap<string, CaseFile>;
  /** What `orderpaper check` prints; undefined if nobody has looked yet. */
  readonly findings?: string;
}

const MARKER = /^-- (.+?) --$/;
const FINDINGS = "-- findings --";

/** Reads a case. Throws if a marker or a directive is none, because a case that tests nothing must not pass. */
export function readCase(text: string): Case {
  const lines = text.replace(/\r\n/g, "\n").split("\n");
  const starts = lines.flatMap((line, index) => (MARKER.test(line) ? [index] : []));
  const head = lines.slice(0, starts[0] ?? lines.length);
  const files = new Map<string, CaseFile>();
  let findings: string | undefined;
  starts.forEach((start, index) => {
    const [path = "", ...directives] = (MARKER.exec(lines[start] ?? "")?.[1] ?? "").split(", ");
    const section = lines.slice(start + 1, starts[index + 1] ?? lines.length);
    if (lines[start] === FINDINGS) findings = section.join("\n").trimEnd();
    else if (files.has(path)) throw new Error(`${path} stands in the case twice`);
    else files.set(path, fileOf(section, directives));
  });
  if (files.size === 0) throw new Error("the case has no file: write -- pages/about.md -- above its words");
  return {
    prints: wordsOf(head, "prints: "),
    neverPrints: wordsOf(head, "never prints: "),
    files,
    ...(findings === undefined ? {} : { findings }),
  };
}

/** The case with other findings: the rest of the file stays as it was typed. */
export function withFindings(text: string, findings: string): string {
  const at = text.indexOf(`\n${FINDINGS}\n`);
  const before = at < 0 ? text.trimEnd() : text.slice(0, at).trimEnd();
  return `${before}\n\n${FINDINGS}\n${findings}\n`;
}

const wordsOf = (head: readonly string[], name: string): readonly string[] =>
  head.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length));

/** A blank line before the next marker is for the reader of the case, not part of the file. */
function fileOf(section: readonly string[], directives: readonly string[]): CaseFile {
  const lines = section.at(-1) === "" ? section.slice(0, -1) : section;
  let text = lines.length === 0 ? "" : `${lines.join("\n")}\n`;
  let encode = (words: string): Uint8Array => Buffer.from(words, "utf8");
  for (const directive of directives) {
    const link = /^link to (.+)$/.exec(directive)?.[1];
    if (link !== undefined) return { kind: "link", to: link };
    switch (directive) {
      case "missing":
        return { kind: "missing" };
      case "hex":
        return { kind: "bytes", bytes: Buffer.from(text.replace(/\s+/g, ""), "hex") };
      case "filled":
        text = filled(text);
        break;
      case "crlf":
        text = text.replace(/\n/g, "\r\n");
        break;
      case "cr":
        text = text.replace(/\n/g, "\r");
        break;
      case "bom":
        text = `\uFEFF${text}`;
        break;
      case "utf-16":
        encode = (words) => Buffer.from(`\uFEFF${words}`, "utf16le");
        break;
      case "latin-1":
        encode = (words) => Buffer.from(words, "latin1");
        break;
      default:
        throw new Error(`a case has no directive “${directive}”`);
    }
  }
  return { kind: "bytes", bytes: encode(text) };
}

/** `«x * 3»` is xxx, `«line\n * 2»` two lines, `«U+202E»` a sign nobody could see in the case. */
export function filled(text: string): string {
  return text.replace(
    /«(?:U\+([0-9A-F]{4,6})|([^»]+?) \* (\d+))»/g,
    (_, code?: string, words = "", times = "0") =>
      code === undefined
        ? (words as string).replace(/\\n/g, "\n").repeat(Number(times))
        : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
