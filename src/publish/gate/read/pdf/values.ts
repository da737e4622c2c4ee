/** What PDF is made of (ISO 32000-1, 7.3). Bytes are characters of Latin-1 all through this folder. */

/** A name, without its slash and with `#20` undone. */
export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** A string, in the bytes that it stands for. */
export class Words {
  readonly bytes: string;
  constructor(bytes: string) {
    this.bytes = bytes;
  }
}

/** `12 0 R`. */
export class Ref {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** An operator, or any word that is no value. */
export class Keyword {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}

export type Dict = ReadonlyMap<string, Value>;
export type Value = null | boolean | number | Name | Words | Ref | Keyword | Dict | readonly Value[];

/** An object as it stands in the file, in one of its versions. */
export interface PdfObject {
  readonly number: number;
  readonly value: Value;
  /** The bytes of its stream, as packed. */
  readonly stream?: Uint8Array;
  /** How many `%%EOF` stand before it. */
  readonly revision: number;
}

export const isDict = (value: Value | undefined): value is Dict => value instanceof Map;
export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);
/** The name that a value is; "" of any other. */
export const nameOf = (value: Value | undefined): string => (value instanceof Name ? value.name : "");
export const numberOf = (value: Value | undefined): number | undefined =>
  typeof value === "number" ? value : undefined;
