import { type Matter, matterSchema } from "../model/matter.ts";
import { nearest } from "../model/meant.ts";
import { slug } from "../text/slug.ts";
import type { ContentFile } from "./files.ts";
import type { Reader } from "./reader.ts";
import type { FieldPath, Source } from "./source.ts";
import { matterStandIn } from "./stand-ins.ts";

/** The matters of a tree, and which of them an agenda item has named. One for each load. */
export class Matters {
  /** By id; those whose file cannot be read too. */
  readonly #matters: ReadonlyMap<string, Matter>;
  readonly #reader: Reader;
  #named = new Set<string>();

  constructor(files: ReadonlyMap<string, ContentFile>, reader: Reader) {
    this.#reader = reader;
    this.#matters = new Map(
      [...files].map(([id, file]) => {
        const matter = reader.piece(`matter ${id}`, [file.path, file.stamp], (): Matter => {
          const read = reader.read(file, matterSchema, "a matter");
          const about = reader.words(file);
          return read ? { ...read.typed, id, about } : matterStandIn(id, about);
        });
        return [id, matter];
      }),
    );
  }

  /** What `work` comes to, with the matters that are named in it: `name` says so again of what was read before. */
  namedIn<Value>(work: () => Value): { readonly value: Value; readonly named: readonly string[] } {
    const before = this.#named;
    this.#named = new Set();
    try {
      return { value: work(), named: [...this.#named] };
    } finally {
      this.#named = before;
    }
  }

  /** Notes that these matters are named by an item or a record. */
  name(named: readonly string[]): void {
    for (const id of named) this.#named.add(id);
  }

  all(): readonly Matter[] {
    return [...this.#matters.values()];
  }

  /** The matter of an id that an item names; finds an id that no file of matters/ has. */
  named(source: Source, id: string, path: FieldPath): Matter | undefined {
    const matter = this.#matters.get(id);
    const near = matter ? id : nearest(id, [...this.#matters.keys()]);
    if (near !== undefined) this.#named.add(near);
    if (matter) return matter;
    const shown = id.slice(0, 80);
    const name = slug(shown);
    this.#reader.find(source, path, {
      id: "matter-unknown",
      message: `no matter is called “${shown}”; it must be the name of a file in matters/, without .md`,
      help:
        near === undefined
          ? `write matters/${name}.md first, with title:${name === shown ? "" : `, and ${name} here`}`
          : `did you mean ${near}?`,
    });
    return undefined;
  }

  /**
   * Finds matters that no item of any agenda and no decision record names. One whose id stands in such a file all the same is left alone:
   * that file could not be read whole, and has its own finding.
   */
  findUnnamed(): void {
    const unnamed = [...this.#matters.values()].filter(({ id }) => !this.#named.has(id));
    if (unnamed.length === 0) return;
    const written = new Set<string>();
    for (const file of this.#reader.texts.keys()) {
      if (!file.endsWith("/meeting.md") && !/\/decisions\/[^/]+\.md$/.test(file)) continue;
      const text = this.#reader.texts.get(file) ?? "";
      for (const { id } of unnamed) if (text.includes(id)) written.add(id);
    }
    for (const { id, about } of unnamed) {
      if (written.has(id)) continue;
      const source = this.#reader.sourceOf(about.file);
      if (!source) continue;
      this.#reader.find(source, ["title"], {
        id: "matter-not-on-agenda",
        severity: "warning",
        message: "no item of an agenda names this matter; its page must have a meeting to tell of",
        help: `add matter: ${id} to the items in meeting.md that took it`,
      });
    }
  }
}
