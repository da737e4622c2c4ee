import { SHORT_DIGEST } from "./digest.ts";

const PARTED = "\t";

/**
 * The digests of some files by their paths, as one line of text until somebody asks for one of them: an archive has hundreds of
 * thousands, and a build asks for those of what it makes again. No end of a line is in the text.
 */
export class PackedFiles {
  readonly #line: Uint8Array;
  #files: ReadonlyMap<string, string> | undefined;

  private constructor(line: Uint8Array, files?: ReadonlyMap<string, string>) {
    this.#line = line;
    this.#files = files;
  }

  /** From `line` of an earlier one. */
  static from(line: Uint8Array): PackedFiles {
    return new PackedFiles(line);
  }

  static of(files: ReadonlyMap<string, string>): PackedFiles {
    const parts = [...files].map(([path, digest]) => `${digest}${JSON.stringify(path).slice(1, -1)}`);
    return new PackedFiles(Buffer.from(parts.join(PARTED)), files);
  }

  get line(): Uint8Array {
    return this.#line;
  }

  /** Digests by paths. */
  get files(): ReadonlyMap<string, string> {
    this.#files ??= unpacked(Buffer.from(this.#line).toString("utf8"));
    return this.#files;
  }
}

const unpacked = (line: string): ReadonlyMap<string, string> =>
  new Map(
    line === ""
      ? []
      : line.split(PARTED).map((part) => [asText(part.slice(SHORT_DIGEST)), part.slice(0, SHORT_DIGEST)]),
  );

/** What stands between the quotes of JSON. */
export const asText = (written: string): string =>
  written.includes("\\") ? (JSON.parse(`"${written}"`) as string) : written;
