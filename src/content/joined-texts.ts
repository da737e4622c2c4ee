import { noteRead } from "../model/reading.ts";
import type { Files } from "./files.ts";
import { digestOfBytes, type Texts } from "./texts.ts";

/** The texts of several trees as one map: the public tree's, then those of the private one. No two have a name in common. */
export class JoinedTexts implements ReadonlyMap<string, string> {
  readonly #trees: readonly Texts[];

  constructor(trees: readonly Texts[]) {
    this.#trees = trees;
  }

  get(shown: string): string | undefined {
    noteRead(`text ${shown}`);
    return this.#trees.find((texts) => texts.has(shown))?.get(shown);
  }

  has(shown: string): boolean {
    return this.#trees.some((texts) => texts.has(shown));
  }

  get size(): number {
    return this.#trees.reduce((sum, { size }) => sum + size, 0);
  }

  *keys(): MapIterator<string> {
    for (const texts of this.#trees) yield* texts.keys();
  }

  *values(): MapIterator<string> {
    for (const texts of this.#trees) yield* texts.values();
  }

  *entries(): MapIterator<[string, string]> {
    for (const texts of this.#trees) yield* texts.entries();
  }

  [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries();
  }

  forEach(tell: (text: string, shown: string, texts: ReadonlyMap<string, string>) => void): void {
    for (const [shown, text] of this) tell(text, shown, this);
  }
}

/**
 * Says the SHA-256 of the bytes of any file of some trees, by the name findings call it. Those of texts are known; of another file
 * they are worked out when somebody first asks. Undefined for what is no file of theirs.
 */
export function digestsOf(
  trees: readonly { readonly files: Files; readonly texts: Texts }[],
): (shown: string) => string | undefined {
  let byName: ReadonlyMap<string, () => Uint8Array> | undefined;
  const known = new Map<string, string>();
  return (shown) => {
    const text = trees.map(({ texts }) => texts.digestOf(shown)).find((digest) => digest !== undefined);
    if (text !== undefined) return text;
    const before = known.get(shown);
    if (before !== undefined) return before;
    byName ??= new Map(
      trees.flatMap(({ files }) => files.list.map(({ path, bytes }) => [`${files.name}/${path}`, bytes])),
    );
    const bytes = byName.get(shown);
    if (bytes === undefined) return undefined;
    const digest = digestOfBytes(bytes());
    known.set(shown, digest);
    return digest;
  };
}
