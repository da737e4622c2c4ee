/** What a secret is like: how it is written decides where it can be lost and how it must be found. */
export const CANARY_KINDS = [
  "sentence",
  "title",
  "words",
  "name",
  "e-mail",
  "telephone",
  "sum",
  "address",
  "file name",
] as const;
export type CanaryKind = (typeof CANARY_KINDS)[number];

/** One secret that stands in one place of the private tree and nowhere else in the world. */
export interface Canary {
  /** Where it was planted: "report: financial-summary". Unique; failures are reported by it, never by the words. */
  readonly place: string;
  readonly kind: CanaryKind;
  readonly text: string;
}

/** A file of the private tree whose bytes are a secret as a whole: a plan, a photograph, a spreadsheet. */
export interface SecretFile {
  /** Below the private tree. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Sows secrets: gives the words back to be written down, and remembers where. */
export class Sower {
  readonly canaries: Canary[] = [];
  readonly #where: string;

  /** `where`: what is being written, "report", as the first part of the names of its places. */
  constructor(where: string) {
    this.#where = where;
  }

  /** Plants words at a place. Throws if the place has some already. */
  sow(place: string, kind: CanaryKind, text: string): string {
    const whole = `${this.#where}: ${place}`;
    if (this.canaries.some((canary) => canary.place === whole)) throw new Error(`${whole} is sown twice`);
    this.canaries.push({ place: whole, kind, text });
    return text;
  }
}

/** Files of one kind with what was planted in them. */
export interface Bed {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly canaries: readonly Canary[];
}
