import { textOf } from "./text-string.ts";

/** Any object of a PDF (ISO 32000-1, 7.3). Arrays are plain arrays whose items may be references. */
export type Cos = null | boolean | number | Name | CosString | readonly Cos[] | Dict | Stream | Ref;

/** Follows a reference to its object; anything else is itself. A reference to nothing is null (7.3.10). */
export type Resolve = (value: Cos) => Cos;

/** A name, without its slash and with its #-escapes read (7.3.5). */
export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** A string, as bytes (7.3.4). */
export class CosString {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/** A reference to an indirect object (7.3.10). */
export class Ref {
  readonly number: number;
  readonly generation: number;
  constructor(number: number, generation: number) {
    this.number = number;
    this.generation = generation;
  }
}

/** A stream: its dictionary and its bytes as they lie in the file (7.3.8). */
export class Stream {
  readonly dict: Dict;
  readonly raw: Uint8Array;
  constructor(dict: Dict, raw: Uint8Array) {
    this.dict = dict;
    this.raw = raw;
  }
}

/** A dictionary (7.3.7). Its readers follow references; `undefined` means absent or of another type. */
export class Dict {
  readonly entries: ReadonlyMap<string, Cos>;
  readonly resolve: Resolve;
  constructor(entries: ReadonlyMap<string, Cos>, resolve: Resolve) {
    this.entries = entries;
    this.resolve = resolve;
  }

  /** The value as written: a reference stays one. */
  raw(key: string): Cos {
    return this.entries.get(key) ?? null;
  }

  /** The value, a reference followed. */
  get(key: string): Cos {
    return this.resolve(this.raw(key));
  }

  has(key: string): boolean {
    return this.get(key) !== null;
  }

  name(key: string): string | undefined {
    const value = this.get(key);
    return value instanceof Name ? value.name : undefined;
  }

  number(key: string): number | undefined {
    const value = this.get(key);
    return typeof value === "number" ? value : undefined;
  }

  flag(key: string): boolean | undefined {
    const value = this.get(key);
    return typeof value === "boolean" ? value : undefined;
  }

  /** A text string (7.9.2.2) as JavaScript has it. */
  text(key: string): string | undefined {
    const value = this.get(key);
    return value instanceof CosString ? textOf(value.bytes) : undefined;
  }

  /** A dictionary, or that of a stream. */
  dict(key: string): Dict | undefined {
    return dictOf(this.get(key));
  }

  stream(key: string): Stream | undefined {
    const value = this.get(key);
    return value instanceof Stream ? value : undefined;
  }

  /** The items of an array, references followed. */
  items(key: string): readonly Cos[] | undefined {
    return this.rawItems(key)?.map(this.resolve);
  }

  /** The items of an array as written. */
  rawItems(key: string): readonly Cos[] | undefined {
    const value = this.get(key);
    return isArray(value) ? value : undefined;
  }

  /** The items of an array if all are numbers. */
  numbers(key: string): readonly number[] | undefined {
    const items = this.items(key);
    return items?.every((item) => typeof item === "number") ? items : undefined;
  }
}

/** Is it an array? (`Array.isArray` does not know arrays that cannot be changed.) */
export const isArray = (value: Cos): value is readonly Cos[] => Array.isArray(value);

/** A dictionary, or that of a stream. */
export const dictOf = (value: Cos): Dict | undefined =>
  value instanceof Dict ? value : value instanceof Stream ? value.dict : undefined;

/** The number of the object a value refers to. */
export const numberOf = (value: Cos): number | undefined => (value instanceof Ref ? value.number : undefined);
