import type { Finding } from "../findings/finding.ts";
import type { Name, TypedName } from "../model/name.ts";
import type { Person } from "../model/person.ts";
import { nearest } from "./schema.ts";
import type { FieldPath, Source } from "./yaml-fields.ts";

/** Written like an id: small letters with at least one hyphen. Such words are a person's id, never plain words. */
const LIKE_AN_ID = /^[a-z0-9]+(-[a-z0-9]+)+$/;

/** Resolves names of one source against the people who have a file. */
export class NameResolver {
  readonly #people: ReadonlyMap<string, Person>;
  /** Ids of every file in people/, the unreadable ones too: those have their own finding already. */
  readonly #ids: ReadonlySet<string>;
  readonly #findings: Finding[];

  constructor(people: ReadonlyMap<string, Person>, ids: ReadonlySet<string>, findings: Finding[]) {
    this.#people = people;
    this.#ids = ids;
    this.#findings = findings;
  }

  /** The person of an id; finds an id nobody has. */
  person(source: Source, id: string, path: FieldPath): Person | undefined {
    const person = this.#people.get(id);
    if (person || this.#ids.has(id)) return person;
    const near = nearest(id, [...this.#ids]);
    this.#findings.push({
      id: "person-unknown",
      severity: "error",
      span: source.spanOf(path),
      message: `nobody is called “${id}”`,
      help:
        near === undefined ? `write people/${id}.md, or the name in plain words` : `did you mean ${near}?`,
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
      this.#findings.push({
        id: "name-missing",
        severity: "error",
        span: source.spanOf(path),
        message: "this name names nobody",
        help: "write name: with a person's id or plain words",
      });
    }
    return this.#words(source, words, key === undefined ? path : [...path, key], printed);
  }

  names(source: Source, typed: readonly TypedName[], path: FieldPath): readonly Name[] {
    return typed.map((name, index) => this.name(source, name, [...path, index]));
  }

  #words(source: Source, words: string, path: FieldPath, printed: Partial<Name>): Name {
    if (!LIKE_AN_ID.test(words) && !this.#people.has(words)) return { ...printed, words };
    const person = this.person(source, words, path);
    return person ? { ...printed, words: person.name, person } : { ...printed, words };
  }
}
