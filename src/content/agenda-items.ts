import type { AgendaEntry, AgendaItem, TypedAgendaEntry } from "../model/agenda.ts";
import { slug, uniqueSlugs } from "../text/slug.ts";
import { exemptionOf, keyDecisionOf, urgencyOf } from "./item-facts.ts";
import { type AgendaContext, PlacedPapers } from "./placed-papers.ts";
import type { Reader } from "./reader.ts";
import type { FieldPath } from "./source.ts";

type TypedItem = Exclude<TypedAgendaEntry, string | { part: string }> & { title: string };

/** Turns the typed agenda of one meeting into numbered items with their papers. */
export class AgendaReader {
  readonly #context: AgendaContext;
  readonly #reader: Reader;
  readonly #unique = uniqueSlugs();
  /** Where each number first stood. */
  readonly #numbers = new Map<string, FieldPath>();
  readonly #papers: PlacedPapers;

  constructor(context: AgendaContext, reader: Reader) {
    this.#context = context;
    this.#reader = reader;
    this.#papers = new PlacedPapers(context, reader);
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
    return this.#papers.unplaced();
  }

  #item(typed: TypedItem, number: string | undefined, path: FieldPath): AgendaItem {
    this.#checkNumber(number, path);
    const papers = (typed.papers ?? []).flatMap((paper, index) =>
      this.#papers.place(paper, [...path, "papers", index]),
    );
    if (typed.paper !== undefined && papers.length > 0)
      this.#reader.find(this.#context.source, [...path, "paper"], {
        id: "paper-and-no-paper",
        message: `the item says paper: ${typed.paper} and has papers; it must have one or the other`,
        help: `take the line paper: ${typed.paper} out, or the papers`,
        elsewhere: [{ span: this.#context.source.spanOfName([...path, "papers"]), note: "the papers" }],
      });
    const parent = number === undefined ? undefined : number;
    const { source, matters } = this.#context;
    const matter = typed.matter && matters.named(source, typed.matter, [...path, "matter"]);
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
      ...(typed.exempt === undefined ? {} : { exempt: exemptionOf(typed.exempt) }),
      ...(typed.urgent === undefined ? {} : { urgent: urgencyOf(typed.urgent) }),
      ...(typed["key-decision"] === undefined ? {} : { keyDecision: keyDecisionOf(typed["key-decision"]) }),
      ...(typed.published === undefined ? {} : { published: typed.published }),
      ...(matter ? { matter } : {}),
      items: this.entries(typed.items ?? [], [...path, "items"], parent).filter(
        (entry) => entry.kind === "item",
      ),
      path,
    };
  }

  #checkNumber(number: string | undefined, path: FieldPath): void {
    if (number === undefined) return;
    const { source } = this.#context;
    const first = this.#numbers.get(number);
    if (first === undefined) this.#numbers.set(number, path);
    else
      this.#reader.find(source, [...path, "number"], {
        id: "item-number-twice",
        severity: "warning",
        message: `two items have the number ${number}; a number must name one`,
        help: "give one of them another number, or number: none",
        elsewhere: [{ span: source.spanOf([...first, "number"]), note: "the first" }],
      });
  }
}
