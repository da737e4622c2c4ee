import type { AgendaEntry, AgendaItem, ItemPaper, TypedAgendaEntry } from "../model/agenda.ts";
import type { Paper } from "../model/paper.ts";
import { slug, uniqueSlugs } from "../text/slug.ts";
import type { Reader } from "./reader.ts";
import { nearest } from "./schema.ts";
import type { MeetingFolder } from "./tree.ts";
import type { FieldPath, Source } from "./yaml-fields.ts";

type TypedItem = Exclude<TypedAgendaEntry, string | { part: string }> & { title: string };

interface AgendaContext {
  readonly source: Source;
  readonly folder: MeetingFolder;
  readonly papers: ReadonlyMap<string, Paper>;
  /** Ids of meetings that have minutes here. */
  readonly minuted: ReadonlySet<string>;
}

/** Turns the typed agenda of one meeting into numbered items with their papers. */
export class AgendaReader {
  readonly #context: AgendaContext;
  readonly #reader: Reader;
  readonly #unique = uniqueSlugs();
  readonly #numbers = new Set<string>();
  readonly #placed = new Map<string, string>();

  constructor(context: AgendaContext, reader: Reader) {
    this.#context = context;
    this.#reader = reader;
  }

  /** The entries of an agenda. Numbers run on through parts; a typed whole number sets the count. */
  entries(typed: readonly TypedAgendaEntry[], path: FieldPath, parent?: string): readonly AgendaEntry[] {
    let count = 0;
    return typed.map((entry, index): AgendaEntry => {
      const at = [...path, index];
      if (typeof entry === "object" && "part" in entry && typeof entry.part === "string")
        return { kind: "part", title: entry.part, level: Number(entry.level) };
      const item = (typeof entry === "string" ? { title: entry } : entry) as TypedItem;
      if (item.number === undefined) count += 1;
      else if (/^\d+$/.test(item.number)) count = Number(item.number);
      const counted = parent === undefined ? String(count) : `${parent}.${count}`;
      const number = item.number === "none" ? undefined : (item.number ?? counted);
      return this.#item(item, number, at);
    });
  }

  /** The Markdown files that no item of the agenda puts before the meeting. */
  unplaced(): readonly string[] {
    return [...this.#context.papers.keys()].filter((name) => !this.#placed.has(name));
  }

  #item(typed: TypedItem, number: string | undefined, path: FieldPath): AgendaItem {
    if (number !== undefined && this.#numbers.has(number))
      this.#find(
        [...path, "number"],
        "item-number-twice",
        `two items have the number ${number}`,
        "give one of them another number, or none",
        "warning",
      );
    if (number !== undefined) this.#numbers.add(number);
    const papers = (typed.papers ?? []).flatMap((paper, index) =>
      this.#paper(paper, [...path, "papers", index]),
    );
    if (typed.paper !== undefined && papers.length > 0)
      this.#find(
        [...path, "paper"],
        "paper-and-no-paper",
        `the item has papers and says paper: ${typed.paper}`,
        "take one of the two out",
      );
    const parent = number === undefined ? undefined : number;
    return {
      kind: "item",
      id: this.#unique(`item-${slug(number ?? typed.title)}`),
      ...(number === undefined ? {} : { number }),
      title: typed.title,
      ...(typed.text === undefined ? {} : { text: typed.text }),
      ...(typed.for === undefined ? {} : { for: typed.for }),
      papers,
      ...(typed.paper === undefined
        ? {}
        : { without: { why: typed.paper, ...(typed.reason === undefined ? {} : { reason: typed.reason }) } }),
      ...(typed.exempt === undefined
        ? {}
        : {
            exempt: {
              paragraphs: typed.exempt.paragraphs,
              ...(typed.exempt["public-interest"] === undefined
                ? {}
                : { publicInterest: typed.exempt["public-interest"] }),
              ...(typed.exempt["review-on"] === undefined ? {} : { reviewOn: typed.exempt["review-on"] }),
            },
          }),
      ...(typed.urgent === undefined
        ? {}
        : {
            urgent: {
              reason: typed.urgent.reason,
              ...(typed.urgent["agreed-by"] === undefined ? {} : { agreedBy: typed.urgent["agreed-by"] }),
            },
          }),
      ...(typed.published === undefined ? {} : { published: typed.published }),
      items: this.entries(typed.items ?? [], [...path, "items"], parent).filter(
        (entry) => entry.kind === "item",
      ),
      path,
    };
  }

  #paper(typed: string | { minutes: string }, path: FieldPath): readonly ItemPaper[] {
    const { folder, papers, minuted } = this.#context;
    if (typeof typed === "object") {
      if (minuted.has(typed.minutes)) return [{ kind: "minutes", meeting: typed.minutes }];
      this.#find(
        [...path, "minutes"],
        "minutes-not-found",
        `there are no minutes of “${typed.minutes}” here`,
        suggestion(typed.minutes, [...minuted], `write meetings/${typed.minutes}/minutes.md`),
      );
      return [];
    }
    if (typed === "actions") return [{ kind: "tracker" }];
    const earlier = this.#placed.get(typed);
    if (earlier !== undefined) {
      this.#find(
        path,
        "paper-named-twice",
        `${typed} is already a paper of another item`,
        "name it under one item, and link to it from the other",
      );
      return [];
    }
    const paper = papers.get(typed);
    if (paper) {
      this.#placed.set(typed, typed);
      return [{ kind: "paper", paper }];
    }
    if (folder.beside.has(typed)) return [{ kind: "file", name: typed }];
    // A paper that is there but cannot be read has its own finding.
    if (folder.markdown.has(typed)) return [];
    const known = [...folder.markdown.keys(), ...folder.beside.keys(), "actions"];
    this.#find(
      path,
      "paper-not-found",
      `there is no file “${typed.slice(0, 80)}” beside this agenda`,
      suggestion(typed, known, "write the name of a file in this meeting's folder"),
    );
    return [];
  }

  #find(
    path: FieldPath,
    id: string,
    message: string,
    help: string,
    severity: "error" | "warning" = "error",
  ): void {
    this.#reader.find(this.#context.source, path, { id, message, help, severity });
  }
}

function suggestion(typed: string, known: readonly string[], otherwise: string): string {
  const near = nearest(typed, known);
  return near === undefined ? otherwise : `did you mean ${near}?`;
}
