import { createHash } from "node:crypto";
import { noteRead, remembered } from "../../model/reading.ts";
import type { SiteFile } from "../files.ts";
import { TYPES } from "../hosting/types.ts";

/** What is said of a file beside its address. */
export interface FileFacts {
  readonly size: number;
  /** SHA-512 (FIPS 180-4) in hexadecimal. */
  readonly sha512: string;
}

/** The files of an edition by their address; their bytes are read when somebody asks for the facts, once for each. */
export class PublishedFiles {
  readonly #files: ReadonlyMap<string, SiteFile>;

  constructor(files: readonly SiteFile[]) {
    this.#files = new Map(files.map((file) => [file.address, file]));
  }

  has(address: string): boolean {
    return this.#files.has(address);
  }

  /** Throws for a file that is not in the edition. */
  factsOf(address: string): FileFacts {
    const file = this.#files.get(address);
    if (!file) throw new Error(`there is no file ${address}`);
    return this.#facts(file);
  }

  readonly #facts = remembered((file: SiteFile): FileFacts => {
    if (file.late === undefined) noteRead(`hash ${file.address}`);
    const bytes = file.bytes();
    return { size: bytes.length, sha512: createHash("sha512").update(bytes).digest("hex") };
  });
}

/** Types of files that hosts know without being told. */
const KNOWN: Readonly<Record<string, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  gif: "image/gif",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  odt: "application/vnd.oasis.opendocument.text",
  pdf: "application/pdf",
  png: "image/png",
  txt: "text/plain",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The media type of a file by its ending (RFC 6838), without parameters; "application/octet-stream" for one nobody knows. */
export function mediaType(address: string): string {
  const ending = /\.([^./]+)$/.exec(address)?.[1]?.toLowerCase() ?? "";
  return (KNOWN[ending] ?? TYPES[ending])?.split(";")[0] ?? "application/octet-stream";
}
