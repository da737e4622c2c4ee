import type { LookedFor } from "./private-tree.ts";
import { version } from "./version.ts";

/** What the gate compared and found; the same bytes for the same input. */
export interface Certificate {
  readonly kind: "orderpaper public output";
  readonly tool: string;
  /** The day that was given; there is no clock in it. */
  readonly on?: string;
  readonly result: "clean" | "failed";
  readonly output: {
    readonly files: number;
    readonly bytes: number;
    readonly strands: number;
    /** Of the lines that `sha256sum` prints for each file, in the order of their names. */
    readonly sha256: string;
  };
  /** Missing if the output was judged by its structure alone. */
  readonly private?: {
    readonly files: number;
    readonly bytes: number;
    readonly sha256: string;
    readonly stretches: number;
    readonly phrases: number;
    readonly fingerprints: number;
  };
  /** How many files of public content were taken off the secrets. */
  readonly publicFiles?: number;
  readonly found: { readonly hits: number; readonly unread: number; readonly faults: number };
  readonly waived: { readonly hits: number; readonly unread: number; readonly faults: number };
}

interface Judged {
  readonly clean: boolean;
  readonly hits: readonly Waivable[];
  readonly unread: readonly Waivable[];
  readonly faults: readonly Waivable[];
  readonly on?: string | undefined;
  readonly looked: LookedFor | undefined;
  readonly counted: Certificate["output"];
}

interface Waivable {
  readonly waived: boolean;
}

const counts = ({ hits, unread, faults }: Judged, waived: boolean): Certificate["found"] => {
  const count = (list: readonly Waivable[]): number => list.filter((each) => each.waived === waived).length;
  return { hits: count(hits), unread: count(unread), faults: count(faults) };
};

/** The certificate of a judgement. */
export function certificateOf(judged: Judged): Certificate {
  const { clean, on, looked, counted } = judged;
  return {
    kind: "orderpaper public output",
    tool: `orderpaper ${version()}`,
    ...(on === undefined ? {} : { on }),
    result: clean ? "clean" : "failed",
    output: counted,
    ...(looked && {
      private: {
        files: looked.files,
        bytes: looked.bytes,
        sha256: looked.sha256,
        stretches: looked.secrets.count("words"),
        phrases: looked.secrets.count("phrase"),
        fingerprints: looked.fingerprints.size,
      },
      publicFiles: looked.publicFiles,
    }),
    found: counts(judged, false),
    waived: counts(judged, true),
  };
}

/** The certificate for a reader. It leaves out the digest of the private tree, against which a guess could be tried. */
export function certificateText({
  tool,
  on,
  result,
  output,
  private: looked,
  publicFiles,
  found,
  waived,
}: Certificate): string {
  const lines = [
    result === "clean" ? "Nothing private was found in this output." : "THIS OUTPUT MUST NOT BE PUBLISHED.",
    "",
    ...(on === undefined ? [] : [`On: ${on}`]),
    `By: ${tool}`,
    `Read: ${output.files} files, ${output.bytes} bytes, ${output.strands} stretches of text`,
    `SHA-256 of the output: ${output.sha256}`,
    "  which is what this prints in its folder:",
    "  find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum",
    "",
    ...(looked
      ? [
          `Compared with ${looked.files} private files of ${looked.bytes} bytes: ${looked.stretches} stretches of words,`,
          `${looked.phrases} titles, names and numbers, ${looked.fingerprints} files and pictures by their SHA-256.`,
          `What ${publicFiles ?? 0} files of public content say themselves was taken off first.`,
        ]
      : ["Compared with no private papers: only its structure was judged."]),
    "",
    `Secrets found: ${found.hits}${accepted(waived.hits)}`,
    `Places that could not be read: ${found.unread}${accepted(waived.unread)}`,
    `Places where words can hide: ${found.faults}${accepted(waived.faults)}`,
    "",
    "Not found by any such search: words told in other words, and what only a picture shows.",
  ];
  return `${lines.join("\n")}\n`;
}

const accepted = (count: number): string => (count === 0 ? "" : ` (and ${count} waived)`);
