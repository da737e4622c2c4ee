import { DELIMITER, KIND, SPACE } from "./characters.ts";
import { type ReadString, readHexadecimal, readLiteral } from "./strings.ts";
import { latin } from "./text-string.ts";
import { Unreadable } from "./unreadable.ts";
import { type Cos, type CosString, Dict, Name, Ref, type Resolve } from "./values.ts";

/** A word that is no object: an operator, or obj, endobj, stream. */
export class Keyword {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}

/** Reads objects and words one after another (ISO 32000-1, 7.2 and 7.3). Without `resolve` there are no references: so in content streams. */
export class Lexer {
  position: number;
  private readonly bytes: Uint8Array;
  private readonly resolve: Resolve | undefined;

  constructor(bytes: Uint8Array, position: number, resolve?: Resolve) {
    this.bytes = bytes;
    this.position = position;
    this.resolve = resolve;
  }

  skipSpace(): void {
    for (;;) {
      const byte = this.bytes[this.position];
      if (byte === 37) {
        while (
          this.position < this.bytes.length &&
          this.bytes[this.position] !== 10 &&
          this.bytes[this.position] !== 13
        )
          this.position += 1;
      } else if (byte !== undefined && KIND[byte] === SPACE) this.position += 1;
      else return;
    }
  }

  /** The next object or word; `undefined` at the end of the bytes. */
  next(): Cos | Keyword | undefined {
    this.skipSpace();
    const byte = this.bytes[this.position];
    if (byte === undefined) return undefined;
    if (byte === 47) return this.name();
    if (byte === 40) return this.string(readLiteral(this.bytes, this.position));
    if (byte === 91) return this.array();
    if (byte === 60)
      return this.bytes[this.position + 1] === 60
        ? this.dict()
        : this.string(readHexadecimal(this.bytes, this.position));
    if (KIND[byte] === DELIMITER) {
      const long = byte === 62 && this.bytes[this.position + 1] === 62;
      this.position += long ? 2 : 1;
      return new Keyword(long ? ">>" : String.fromCharCode(byte));
    }
    return this.numberOrWord();
  }

  /** The next object. @throws Unreadable where there is a word instead */
  object(): Cos {
    const at = this.position;
    const value = this.next();
    if (value === undefined || value instanceof Keyword)
      throw new Unreadable(`no object at byte ${at}, but ${value?.word ?? "the end"}`);
    return value;
  }

  private string({ string, end }: ReadString): CosString {
    this.position = end;
    return string;
  }

  private word(): string {
    const from = this.position;
    while (this.position < this.bytes.length && KIND[this.bytes[this.position] ?? 0] === 0)
      this.position += 1;
    return latin(this.bytes.subarray(from, this.position));
  }

  private numberOrWord(): Cos | Keyword {
    const word = this.word();
    const first = word.charCodeAt(0);
    if ((first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46) {
      const number = Number(word);
      if (Number.isNaN(number)) throw new Unreadable(`${word} before byte ${this.position} is no number`);
      return this.resolve !== undefined && Number.isInteger(number) && number >= 0
        ? this.refOr(number)
        : number;
    }
    if (word === "true") return true;
    if (word === "false") return false;
    if (word === "null") return null;
    return new Keyword(word);
  }

  private refOr(number: number): Cos {
    const after = this.position;
    const generation = this.integer();
    if (generation !== undefined) {
      this.skipSpace();
      const follows = this.bytes[this.position + 1];
      if (this.bytes[this.position] === 82 && (follows === undefined || KIND[follows] !== 0)) {
        this.position += 1;
        return new Ref(number, generation);
      }
    }
    this.position = after;
    return number;
  }

  private integer(): number | undefined {
    this.skipSpace();
    const word = this.word();
    return /^\d+$/.test(word) ? Number(word) : undefined;
  }

  private name(): Name {
    this.position += 1;
    const word = this.word();
    return new Name(
      word.includes("#")
        ? word.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
            String.fromCharCode(Number.parseInt(code, 16)),
          )
        : word,
    );
  }

  private array(): Cos {
    this.position += 1;
    const items: Cos[] = [];
    for (;;) {
      const item = this.next();
      if (item === undefined) throw new Unreadable("an array has no end");
      if (!(item instanceof Keyword)) items.push(item);
      else if (item.word === "]") return items;
      else throw new Unreadable(`${item.word} in an array before byte ${this.position}`);
    }
  }

  private dict(): Dict {
    this.position += 2;
    const entries = new Map<string, Cos>();
    for (;;) {
      const key = this.next();
      if (key instanceof Keyword && key.word === ">>")
        return new Dict(entries, this.resolve ?? ((value) => value));
      if (!(key instanceof Name))
        throw new Unreadable(`a key of a dictionary before byte ${this.position} is no name`);
      if (entries.has(key.name))
        throw new Unreadable(`two entries /${key.name} in the dictionary before byte ${this.position}`);
      entries.set(key.name, this.object());
    }
  }
}
