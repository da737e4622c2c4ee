import { createHash } from "node:crypto";
import { recordReads } from "../model/reading.ts";
import type { SiteFile } from "../site/files.ts";

/**
 * The SHA-256 (FIPS 180-4) of the files of an edition, in hexadecimal, worked out when somebody asks: of a source by the name
 * findings call it, as UTF-8 with `\n` at the end of lines; of a file of the site by its address.
 */
export class Fingerprints {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #files = new Map<string, () => Uint8Array>();
  /** A PDF is joined when its bytes are wanted: its sum is worked out once, for the certificate and for its page. */
  readonly #known = new Map<string, string>();
  #beside: (() => readonly SiteFile[]) | undefined;

  /** The files beside the papers are listed when somebody asks for what is no source. */
  constructor(texts: ReadonlyMap<string, string>, beside?: () => readonly SiteFile[]) {
    this.#texts = texts;
    this.#beside = beside;
  }

  add(files: readonly SiteFile[]): void {
    for (const { address, bytes, sha256 } of files) {
      this.#files.set(address, bytes);
      if (sha256 !== undefined) this.#known.set(address, sha256);
    }
  }

  /** Undefined for what is not in the edition. */
  readonly of = (name: string): string | undefined => {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const data = this.#texts.get(name) ?? this.#fileOf(name)?.();
    if (data === undefined) return undefined;
    const sum = createHash("sha256").update(data).digest("hex");
    this.#known.set(name, sum);
    return sum;
  };

  #fileOf(address: string): (() => Uint8Array) | undefined {
    // Whoever asks first notes that it asked for this sum, as all others do, and not what it takes to list all files.
    const beside = recordReads(() => this.#beside?.() ?? []).value;
    this.#beside = undefined;
    for (const file of beside) if (!this.#files.has(file.address)) this.#files.set(file.address, file.bytes);
    return this.#files.get(address);
  }
}
