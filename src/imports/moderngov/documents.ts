import type { ContentFile } from "../../content/files.ts";
import { slug } from "../../text/slug.ts";

/** Where an address of the old site leads, below that site's root. */
export interface OldAddress {
  /** Decoded, without the folder the system itself is in: "/documents/s1234/Report on trees.pdf". */
  readonly path: string;
  /** "/modern.gov" where the system was not at the root of its host. */
  readonly base: string;
  /** Whether the address said where its host begins: only then is the folder known. */
  readonly isWhole: boolean;
}

/** The parts of a document's address; undefined for one of another site or system. */
export function oldAddress(url: string): OldAddress | undefined {
  const [, before = "", rest] =
    /^(?:https?:\/\/[^/]+)?(\/.*?)?\/?(documents\/[gsbd]\d+\/[^?#]*)/i.exec(url) ?? [];
  if (rest === undefined) return undefined;
  return {
    path: `/${decoded(rest)}`,
    base: before.replace(/\/+$/, ""),
    isWhole: /^(?:https?:\/)?\//i.test(url),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Names as they are compared, without spaces, which addresses lose and gain: "Report%20on  trees.pdf" is "reportontrees.pdf". */
const sameName = (name: string): string =>
  decoded(name.replace(/(?:\?|@(?=T=\d)).*$/i, "").replace(/\+/g, " "))
    .normalize("NFC")
    .replace(/[\s_]+/g, "")
    .toLowerCase();

/** Saved papers, found by the address they had. */
export class SavedDocuments {
  readonly #byName = new Map<string, ContentFile[]>();
  readonly #files: readonly ContentFile[];
  readonly #found = new Set<ContentFile>();

  constructor(files: readonly ContentFile[]) {
    this.#files = files;
    for (const file of files) {
      const parts = file.path.split("/");
      for (const tail of new Set([parts.slice(-2).join("/"), parts.at(-1) ?? ""])) {
        const key = sameName(tail);
        this.#byName.set(key, [...(this.#byName.get(key) ?? []), file]);
      }
    }
  }

  /** The file of an address: by its last two parts ("s1234/report.pdf"), or by its name if only one file has it. */
  of(url: string): ContentFile | undefined {
    const file = this.#lookUp(url);
    if (file) this.#found.add(file);
    return file;
  }

  /** The files that no address led to. */
  unused(): readonly ContentFile[] {
    return this.#files.filter((file) => !this.#found.has(file));
  }

  #lookUp(url: string): ContentFile | undefined {
    const path = oldAddress(url)?.path ?? url.replace(/[?#].*$/, "");
    const parts = path.split("/");
    const [exact] = this.#byName.get(sameName(parts.slice(-2).join("/"))) ?? [];
    if (exact) return exact;
    const [only, ...others] = this.#byName.get(sameName(parts.at(-1) ?? "")) ?? [];
    return others.length === 0 ? only : undefined;
  }
}

/** Longest name of a file, without its number and its ending. */
const LONGEST = 80;

/** What a paper is called beside its agenda: "s1234-report-on-trees.pdf". With the old number no two are alike. */
export function nameOfDocument(url: string): string {
  const path = oldAddress(url)?.path ?? decoded(url.replace(/[?#].*$/, ""));
  const [folder = "", name = ""] = path.split("/").slice(-2);
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const number = /^[a-z]\d+$/i.test(folder) ? folder.toLowerCase() : "file";
  const words = slug(ending === "" ? name : name.slice(0, -ending.length - 1)).slice(0, LONGEST);
  return `${number}-${words.replace(/-+$/, "")}${ending === "" ? "" : `.${ending}`}`;
}

/** A PDF begins so within its first kilobyte (ISO 32000-2, 7.5.2 and its readers). */
export const looksWhole = (name: string, bytes: Uint8Array): boolean =>
  !name.endsWith(".pdf") || new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");

/** Endings of files that stand beside papers on this site. */
export const isKnownKind = (name: string): boolean =>
  /\.(?:pdf|docx?|odt|rtf|txt|csv|xlsx?|ods|pptx?|odp|png|jpe?g|gif|webp)$/.test(name);
