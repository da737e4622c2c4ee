import { nearest } from "../model/meant.ts";
import type { Name, TypedName } from "../model/name.ts";
import type { Person } from "../model/person.ts";
import type { Reader } from "./reader.ts";
import type { FieldPath, Source } from "./source.ts";

/** Written like an id: small letters with at least one hyphen. Such words are a person's id, never plain words. */
const LIKE_AN_ID = /^[a-z0-9]+(-[a-z0-9]+)+$/;

/** Resolves names of one source against the people who have a file. */
export class NameResolver {
  /** By id; those whose file cannot be read too. */
  readonly #people: ReadonlyMap<string, Person>;
  readonly #reader: Reader;

  constructor(people: ReadonlyMap<string, Person>, reader: Reader) {
    this.#people = people;
    this.#reader = reader;
  }

  /** Everybody who has a file. */
  people(): Iterable<Person> {
    return this.#people.values();
  }

  /** The person of an id; finds an id nobody has. */
  person(source: Source, id: string, path: FieldPath): Person | undefined {
    const person = this.#people.get(id);
    if (person) return person;
    const near = nearest(id, [...this.#people.keys()]) ?? this.#called(id);
    this.#reader.find(source, path, {
      id: "person-unknown",
      message: `nobody is called “${id}”`,
      help:
        near === undefined
          ? `write people/${id}.md, or the name in plain words: ${inCapitals(id)}`
          : `did you mean ${near}? (people/${near}.md)`,
    });
    return undefined;
  }

  /** A name as typed: an id, plain words, or either with what was printed beside it. */
  name(source: Source, typed: TypedName, path: FieldPath): Name {
    if (typeof typed === "string") return this.#words(source, typed, path, {});
    const words = typed.name ?? typed.person ?? typed.role ?? typed.post ?? typed.organisation ?? "";
    const key = typed.name !== undefined ? "name" : typed.person !== undefined ? "person" : undefined;
    const { name: _name, person: _person, ...beside } = typed;
    const printed = Object.fromEntries(
      Object.entries(beside).filter(([, value]) => value !== undefined && value !== words),
    );
    if (words === "") {
      this.#reader.find(source, path, {
        id: "name-missing",
        message: "this says nothing of who it is; it must have a name",
        help: "add name: with a person's id or plain words",
      });
    }
    return this.#words(source, words, key === undefined ? path : [...path, key], printed);
  }

  names(source: Source, typed: readonly TypedName[], path: FieldPath): readonly Name[] {
    return typed.map((name, index) => this.name(source, name, [...path, index]));
  }

  #words(source: Source, words: string, path: FieldPath, printed: Partial<Name>): Name {
    if (!LIKE_AN_ID.test(words) && !this.#people.has(words)) return { words, ...printed };
    const person = this.person(source, words, path);
    return person ? { words: person.name, person, ...printed } : { words, ...printed };
  }

  /** The one person of whose id the typed words are a part: "a-clerk" for ada-clerk. */
  #called(typed: string): string | undefined {
    const parts = typed.split("-");
    const found = [...this.#people.keys()].filter((id) =>
      parts.every((part) => id.split("-").some((whole) => whole.startsWith(part))),
    );
    return found.length === 1 ? found[0] : undefined;
  }
}

/** "ada-clerk" in plain words: "Ada Clerk". */
const inCapitals = (id: string): string =>
  id.replace(
    /(^|-)([a-z])/g,
    (_, gap: string, letter: string) => (gap === "" ? "" : " ") + letter.toUpperCase(),
  );
