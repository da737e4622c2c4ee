import type { Imported, ImportedFile, Question } from "../imported.ts";

/** What an import has made so far. */
export class Draft {
  readonly #files = new Map<string, ImportedFile>();
  readonly #questions: Question[] = [];
  readonly #places: (readonly [from: unknown, to: string])[] = [];

  /** Throws if there is one at that path already: it would be lost. */
  write(path: string, content: string | Uint8Array): void {
    if (this.#files.has(path)) throw new Error(`${path} is written twice`);
    this.#files.set(path, { path, content });
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** Something that a person must look at; of nothing that was written it is asked of council.yaml. */
  ask(path: string | undefined, words: string): void {
    this.#questions.push({ path: path ?? "council.yaml", words });
  }

  /** An address of the old site, as an object says it, and what stands for it here. */
  moved(from: unknown, to: string): void {
    if (from !== undefined) this.#places.push([from, to]);
  }

  places(): readonly (readonly [from: unknown, to: string])[] {
    return this.#places;
  }

  imported(): Imported {
    return {
      files: [...this.#files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
      questions: this.#questions,
    };
  }
}

/** A few of many, in words: "a, b, c and 12 more". */
export function someOf(words: readonly string[], most = 5): string {
  const rest = words.length - most;
  return rest > 0 ? `${words.slice(0, most).join("; ")}; and ${rest} more` : words.join("; ");
}
